import { z } from '@hono/zod-openapi';

/**
 * Where a page starts, as a caller sends it: what is inside is checked where it is read (keyIn).
 * Long enough for the longest names and ids that we sort by.
 */
export const cursorSchema = z
  .string()
  .regex(/^[\w-]{1,4096}$/, '`nextCursor` of the page before')
  .openapi({ maxLength: 4096, description: '`nextCursor` of the page before.' });
