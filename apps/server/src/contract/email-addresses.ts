import { z } from '@hono/zod-openapi';

/** An e-mail address, in small letters: no mail server of our days tells them apart. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .check(z.email())
  .openapi({ format: 'email', maxLength: 254, example: 'sam@example.org' });
