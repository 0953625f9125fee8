import { z } from '@hono/zod-openapi';
import { idSchema, instantSchema, pageOf } from '../contract/common.js';
import { fields } from '../contract/fields.js';
import { givenInstantSchema } from '../contract/instants.js';
import { keyScopes } from '../contract/key-scope.js';
import { lineOfText } from '../contract/text.js';
import { usualOverlapHours } from './rotate-api-key.js';

export const keyScopeSchema = z
  .enum(keyScopes)
  .openapi('KeyScope', { description: 'What an API key may be used for.' });

export const apiKeySchema = z
  .object({
    id: idSchema,
    name: z.string().openapi({ example: 'Website of Larkmoor' }),
    scopes: z.array(keyScopeSchema),
    createdAt: instantSchema,
    lastUsedAt: instantSchema.nullable().openapi({ description: 'To about five minutes.' }),
    expiresAt: instantSchema
      .nullable()
      .openapi({ description: 'Null: it does not end by itself.' }),
    revokedAt: instantSchema.nullable(),
    rotatedFrom: idSchema.nullable().openapi({ description: 'The key in whose place it came.' }),
  })
  .openapi('ApiKey');

export const apiKeysSchema = pageOf('ApiKeys', apiKeySchema);

export const newApiKeySchema = apiKeySchema
  .extend({ token: z.string().openapi({ example: 'kak_…', description: 'Shown this once.' }) })
  .openapi('NewApiKey');

export const createApiKeySchema = fields({
  name: lineOfText({ min: 1, max: 100 }),
  scopes: z
    .array(keyScopeSchema)
    .min(1)
    .max(keyScopes.length)
    .openapi({ description: 'At most those of the key that asks.' }),
  expiresAt: givenInstantSchema.optional().openapi({
    description: 'Left out: it does not end by itself.',
    example: '2030-01-01T00:00:00Z',
  }),
}).openapi('CreateApiKey');

export const rotateApiKeySchema = fields({
  overlapHours: z
    .number()
    .int()
    .min(0)
    .max(720)
    .default(usualOverlapHours)
    .openapi({ description: 'How long the old key still works.' }),
}).openapi('RotateApiKey');
