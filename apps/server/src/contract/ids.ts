import { z } from '@hono/zod-openapi';
import { storableText } from './storable.js';

/** A UUIDv7 made by the application. In small letters, so that equal ids are equal texts. */
export const idSchema = z
  .uuid()
  .toLowerCase()
  .openapi({ example: '0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e' });

/** The id that a publisher of open data gave, whatever it is made of. */
export const publishedIdSchema = storableText.min(1).max(200);

/** The short name of a co-op in addresses. */
export const slugSchema = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a short name such as larkmoor')
  .openapi({ example: 'larkmoor' });

/** The token of a link or a session: whether it opens anything is not the contract's to say. */
export const tokenSchema = z
  .string()
  .regex(/^[\w-]{16,256}$/, 'the token of a link, as it stands in the address')
  .openapi({ minLength: 16, maxLength: 256, example: 'ksl_0123456789abcdef' });
