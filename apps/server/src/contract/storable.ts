import { z } from '@hono/zod-openapi';

/** PostgreSQL keeps no NUL, and UTF-8 has no lone half of a surrogate pair. */
const unstorable = /[\0\p{Cs}]/u;

/** Text as a database can hold it, passed on letter by letter: the names publishers give, say. */
export const storableText = z
  .string()
  .refine((text) => !unstorable.test(text), { error: 'text without NUL or broken characters' });
