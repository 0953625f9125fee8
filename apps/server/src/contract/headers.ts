import { z } from '@hono/zod-openapi';

/** What a caller names a write by, to send it again: visible letters of ASCII. */
export const idempotencyKeySchema = z
  .string()
  .regex(/^[\x21-\x7e]{1,128}$/, '1 to 128 letters, digits and signs, such as a UUID')
  .openapi({
    minLength: 1,
    maxLength: 128,
    description: 'The same key within 24 hours gives the same answer, done once.',
  });

/** An entity tag as RFC 9110 writes it. One that is not ours is well formed and matches nothing. */
const entityTag = /^(W\/)?"[\x21\x23-\x7e\x80-\xff]{0,62}"$/;

export const ifMatchSchema = z
  .string()
  .trim()
  .regex(entityTag, 'the ETag you read, such as "3"')
  .openapi({ description: 'The ETag you read, such as `"3"`. Required.', example: '"3"' });

export const lastEventIdSchema = z
  .string()
  .regex(/^\d{1,15}$/, 'the id of the last event you were told, such as 42')
  .openapi({
    description:
      'The `id` of the last event you were told. You are then told what changed since, and after it `resumed`.',
    example: '42',
  });
