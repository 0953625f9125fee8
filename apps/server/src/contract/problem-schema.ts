import { z } from '@hono/zod-openapi';

export const problemSchema = z
  .object({
    type: z.string().openapi({ example: 'https://kith.example/problems/version_mismatch' }),
    title: z.string(),
    status: z.number().int(),
    code: z.string().openapi({ description: 'Stable; safe to compare.' }),
    detail: z.string().optional(),
    requestId: z.string(),
    invalid_params: z
      .array(z.object({ name: z.string(), reason: z.string(), accepted: z.string().optional() }))
      .optional(),
  })
  .openapi('Problem', { description: 'RFC 9457 problem details.' });
