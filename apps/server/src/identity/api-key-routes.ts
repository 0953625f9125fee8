import { OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../http/app-type.js';
import * as contract from './api-key-contract.js';
import { createApiKey } from './create-api-key.js';
import { listApiKeys } from './list-api-keys.js';
import { revokeApiKey } from './revoke-api-key.js';
import { rotateApiKey } from './rotate-api-key.js';

/** Keeping the keys of a co-op, by a key that was made for it. */
export const apiKeys = new OpenAPIHono<App>()
  .openapi(contract.listApiKeys, async (c) => {
    return c.json(await listApiKeys(c.var.deps, c.var.host.coopId, c.req.valid('query')), 200);
  })
  .openapi(contract.createApiKey, async (c) => {
    return c.json(await createApiKey(c.var.deps, c.var.host, c.req.valid('json')), 201);
  })
  .openapi(contract.rotateApiKey, async (c) => {
    const { apiKeyId: keyId } = c.req.valid('param');
    const request = { keyId, ...c.req.valid('json') };
    return c.json(await rotateApiKey(c.var.deps, c.var.host, request), 201);
  })
  .openapi(contract.revokeApiKey, async (c) => {
    const { apiKeyId } = c.req.valid('param');
    return c.json(await revokeApiKey(c.var.deps, c.var.host.coopId, apiKeyId), 200);
  });
