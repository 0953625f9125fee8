import { z } from '@hono/zod-openapi';
import { idSchema, pageQuery } from '../contract/common.js';
import { defineRoute } from '../contract/define.js';
import {
  apiKeySchema,
  apiKeysSchema,
  createApiKeySchema,
  newApiKeySchema,
  rotateApiKeySchema,
} from './api-key-schemas.js';

const common = { tag: 'Identity', caller: 'host', scope: 'api_keys:manage' } as const;
const params = z.object({ apiKeyId: idSchema });

export const listApiKeys = defineRoute({
  ...common,
  method: 'get',
  path: '/v1/api-keys',
  operationId: 'listApiKeys',
  summary: 'The API keys of the co-op',
  query: z.object(pageQuery),
  reply: apiKeysSchema,
  status: 200,
});

export const createApiKey = defineRoute({
  ...common,
  method: 'post',
  path: '/v1/api-keys',
  operationId: 'createApiKey',
  summary: 'Make an API key',
  body: createApiKeySchema,
  reply: newApiKeySchema,
  status: 201,
});

export const rotateApiKey = defineRoute({
  ...common,
  method: 'post',
  path: '/v1/api-keys/{apiKeyId}/rotate',
  operationId: 'rotateApiKey',
  summary: 'Put a new API key in the place of another',
  description:
    'Both work until the overlap is over. The new key is for the same, and lasts as long as the old one was to last.',
  params,
  body: rotateApiKeySchema,
  reply: newApiKeySchema,
  status: 201,
});

export const revokeApiKey = defineRoute({
  ...common,
  method: 'post',
  path: '/v1/api-keys/{apiKeyId}/revoke',
  operationId: 'revokeApiKey',
  summary: 'End an API key at once, with all sessions it has made',
  params,
  reply: apiKeySchema,
  status: 200,
});
