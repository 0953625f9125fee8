import { z } from '@hono/zod-openapi';
import { describe, expect, it } from 'vitest';
import { defineRoute } from './define.js';
import { fields, fieldsAmong, nearestField } from './fields.js';

const route = (body: z.ZodType) =>
  defineRoute({
    method: 'post',
    path: '/v1/things',
    operationId: 'createThing',
    tag: 'Things',
    caller: 'person',
    session: 'own_pages',
    summary: 'Make a thing',
    body,
    reply: z.object({}),
    status: 201,
  });

describe('a route', () => {
  it('is not made when its body lets unknown fields through', () => {
    expect(() => route(z.object({ name: z.string() }))).toThrow(/^createThing lets unknown fields/);
    expect(() => route(z.looseObject({}))).toThrow(/^createThing lets/);
  });

  it.each([
    ['in a field', fields({ to: z.object({}) }), 'createThing.to'],
    ['that may be left out', fields({ to: z.object({}).nullable().optional() }), 'createThing.to'],
    ['in a list', fields({ all: z.array(z.object({})) }), 'createThing.all'],
    ['in a choice', fields({ one: z.union([fields({}), z.object({})]) }), 'createThing.one'],
    ['by default', fields({ to: z.object({}).default({}) }), 'createThing.to'],
    ['that is changed', fields({ to: z.object({}).transform(String) }), 'createThing.to'],
  ])('is not made when an object %s does', (_, body, where) => {
    expect(() => route(body)).toThrow(`${where} lets unknown fields through`);
  });

  it('is made when every object says what it knows', () => {
    const inner = fields({ id: z.string() }).nullable().optional();
    const switches = fieldsAmong(z.enum(['on', 'off']), z.boolean());
    expect(() => route(fields({ inner, list: z.array(fields({})), switches }))).not.toThrow();
  });

  it('knows the statuses that follow from what it is', () => {
    const { responses } = route(fields({}));
    const statuses = ['201', '400', '401', '403', '409', '413', '415', '422', '429', '500'];
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(statuses));
    expect(Object.keys(responses)).not.toContain('412');
  });
});

describe('the nearest field', () => {
  const known = 'title, startsOn, startTime, weekdays, until';

  it.each([
    ['titel', 'title'],
    ['Title', 'title'],
    ['startOn', 'startsOn'],
    ['start_time', 'startTime'],
    ['weekday', 'weekdays'],
    ['interval', undefined],
    ['state', undefined],
    ['', undefined],
    ['t'.repeat(100_000), undefined],
  ])('to %.20s is %s', (name, meant) => {
    expect(nearestField(name, known)).toBe(meant);
  });
});
