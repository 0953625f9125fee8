import { expect, it } from 'vitest';
import { createApp } from '../app.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { teamsOf } from '../testing/given-team.js';

interface Schema {
  type?: string | string[];
  maxLength?: number;
  maxItems?: number;
  maximum?: number;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  anyOf?: Schema[];
  allOf?: Schema[];
  oneOf?: Schema[];
  $ref?: string;
}

describeOnEveryEngine('what a request may bring', (given) => {
  const { team } = teamsOf(given);

  it('has a stated bound in every list, text and number of every body', () => {
    const document = createApp(given.deps).getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: 'Kith', version: '1' },
    }) as unknown as Document;
    const schemas = document.components.schemas;
    const left: string[] = [];
    for (const [path, operations] of Object.entries(document.paths)) {
      for (const [method, { requestBody, parameters = [] }] of Object.entries(operations)) {
        const body = requestBody?.content['application/json']?.schema;
        if (body) left.push(...unbounded(body, `${method} ${path}`, schemas));
        for (const { name, in: where, schema } of parameters) {
          // A header and a path are bounded by node:http.
          if (where === 'query')
            left.push(...unbounded(schema, `${method} ${path}?${name}`, schemas));
        }
      }
    }
    expect(left).toEqual([]);
  });

  it('is refused in few statements, however deep it is nested', async () => {
    const place = await team();
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const sent = await given.recorded(async () => {
      for (const body of [deep, `{"title":${deep}}`, `{"weekdays":${deep}}`]) {
        const reply = await given.as(place.owner).post(`/v1/teams/${place.id}/visits`, body);
        expect(reply.status).toBe(400);
        expect(JSON.stringify(reply.body)).toContain('nested too deeply');
        expect(JSON.stringify(reply.body).length).toBeLessThan(2000);
      }
    });
    expect(sent.length).toBeLessThan(40);
  });
});

interface Document {
  paths: Record<
    string,
    Record<
      string,
      {
        requestBody?: { content: Record<string, { schema: Schema }> };
        parameters?: Array<{ name: string; in: string; schema: Schema }>;
      }
    >
  >;
  components: { schemas: Record<string, Schema> };
}

/** Where a schema takes as much as anybody likes to send. */
function unbounded(schema: Schema, at: string, named: Record<string, Schema>): string[] {
  const down = (inner: Schema, name = '') => unbounded(inner, `${at}${name}`, named);
  if (schema.$ref) return down(named[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  const parts = [...(schema.anyOf ?? []), ...(schema.allOf ?? []), ...(schema.oneOf ?? [])];
  if (parts.length > 0) return parts.flatMap((part) => down(part));
  if (schema.enum ?? schema.const) return [];
  const { properties = {}, additionalProperties: others, propertyNames } = schema;
  const types = [schema.type].flat();
  const here =
    (types.includes('string') && schema.maxLength === undefined && !isShort(schema)) ||
    (types.includes('array') && schema.maxItems === undefined) ||
    (types.some((type) => type === 'integer' || type === 'number') &&
      schema.maximum === undefined) ||
    (typeof others === 'object' && !propertyNames);
  return [
    ...(here ? [at] : []),
    ...(schema.items ? down(schema.items, '[]') : []),
    ...Object.entries(properties).flatMap(([name, inner]) => down(inner, `.${name}`)),
  ];
}

/** A format or a pattern from end to end bounds a text as well. */
const isShort = ({ format, pattern }: Schema) =>
  ['uuid', 'date', 'date-time'].includes(format ?? '') ||
  (pattern?.startsWith('^') === true && pattern.endsWith('$') && !/[*+]/.test(pattern));
