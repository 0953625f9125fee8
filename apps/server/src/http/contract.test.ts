import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { createApp } from '../app.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { openapiDocument } from './openapi-document.js';

interface Operation {
  operationId: string;
  security: Array<Record<string, string[]>>;
  responses: Record<string, { content?: Record<string, { schema: object; example?: unknown }> }>;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Method = (typeof methods)[number];

describeOnEveryEngine('every route of the contract', (given) => {
  const operations = () => {
    const { paths } = openapiDocument(createApp(given.deps), '0.0.0') as unknown as {
      paths: Record<string, Partial<Record<Method, Operation>>>;
    };
    return Object.entries(paths).flatMap(([path, item]) =>
      methods.flatMap((method) => {
        const operation = item[method];
        return operation === undefined ? [] : [{ path, method, ...operation }];
      }),
    );
  };
  const call = (method: Method, path: string, who?: GivenPerson) => {
    const address = path.replaceAll(/{\w+}/g, () => given.deps.newId());
    const caller = who === undefined ? given.anyone : given.as(who);
    return method === 'get' ? caller.get(address) : caller[method](address, {});
  };

  it('says who may call it, and lets in nobody else', async () => {
    const guarded = operations().filter(({ security }) => security.length > 0);
    expect(guarded.length).toBeGreaterThan(20);
    for (const { method, path, operationId } of guarded) {
      const { status, body, headers } = await call(method, path);
      expect({ operationId, status, code: body.code }).toEqual({
        operationId,
        status: 401,
        code: expect.stringMatching(/^(unauthenticated|api_key_required)$/),
      });
      expect(headers.get('content-type')).toBe('application/problem+json');
    }
  });

  it('answers a person who asks for what is not there with a status it has declared', async () => {
    const sam = await given.person();
    for (const { method, path, operationId, responses } of operations()) {
      const { status, body, headers } = await call(method, path, sam);
      expect(Object.keys(responses), operationId).toContain(String(status));
      expect(status, operationId).toBeLessThan(500);
      if (status < 400) continue;
      expect(headers.get('content-type'), operationId).toBe('application/problem+json');
      expect(body).toMatchObject({ status, code: expect.any(String), title: expect.any(String) });
      expect(body.requestId).toBe(headers.get('x-request-id'));
    }
  });

  it('shows with each answer an example that is such an answer', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const { components } = openapiDocument(createApp(given.deps), '0.0.0');
    for (const { operationId, responses } of operations()) {
      const kept = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      expect(kept.length, operationId).toBeGreaterThan(0);
      for (const [media, { schema, example }] of kept.flatMap(([, { content = {} }]) =>
        Object.entries(content),
      )) {
        expect(media, operationId).toMatch(/json$|^text\/event-stream$/);
        const fits = ajv.compile({ ...schema, components });
        fits(example);
        expect(ajv.errorsText(fits.errors), operationId).toBe('No errors');
      }
    }
  });

  it('describes every refusal as a problem', () => {
    for (const { operationId, responses } of operations()) {
      const refusals = Object.entries(responses).filter(([status]) => Number(status) >= 400);
      expect(refusals.length, operationId).toBeGreaterThan(0);
      for (const [, { content }] of refusals) {
        expect(Object.keys(content ?? {}), operationId).toEqual(['application/problem+json']);
      }
    }
  });
});
