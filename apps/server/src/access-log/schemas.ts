import { z } from '@hono/zod-openapi';
import { capabilities, reasonCodes } from '@kith/core/access';
import { lookKinds } from '@kith/core/access-log';
import { instantSchema, orNull, pageOf, personReferenceSchema } from '../contract/common.js';

/** Something about others that somebody looked at. */
const lookSchema = z
  .object({
    number: z.int().openapi({
      description:
        'Its place in the access log of the team, from 1; some are not told to everybody.',
      example: 42,
    }),
    kind: z.enum(lookKinds),
    sentence: z.string().openapi({
      example:
        'Sam looked at your rota. This is usual for a support worker, and you can switch it off.',
    }),
    by: orNull(personReferenceSchema).openapi({ description: 'Who looked.' }),
    as: orNull(personReferenceSchema).openapi({
      description:
        'As whom the Owner looked at the team; null where somebody looked as themselves.',
    }),
    about: z.array(personReferenceSchema).openapi({
      description: 'Whose data it was, as far as the reader may know of them.',
    }),
    aboutYou: z.boolean(),
    allowedBy: z.enum(capabilities),
    code: z.enum(reasonCodes).openapi({ description: 'Why it was allowed.', example: 'usual' }),
    through: z.enum(['session', 'embed_session', 'demonstration', 'system']).openapi({
      description:
        'On a page of Kith’s own, on a page of another website, or in the demonstration.',
    }),
    lookedAt: instantSchema.openapi({
      description: 'The same again within five minutes is not written a second time.',
    }),
  })
  .openapi('Look');

export const accessLogPageSchema = pageOf('AccessLogPage', lookSchema);
