import { z } from '@hono/zod-openapi';
import { capabilities, reasonCodes } from '@kith/core/access';
import { lookKinds, lookPages } from '@kith/core/access-log';
import { dateSchema, instantSchema, orNull, personReferenceSchema } from '../contract/common.js';

/** What somebody looked at of others on one day, however often: one sentence. */
const lookSchema = z
  .object({
    number: z.int().openapi({
      description:
        'The place of the newest look of it in the access log of the team, from 1; some are not told to everybody.',
      example: 42,
    }),
    day: dateSchema.openapi({ description: 'Where the team is.' }),
    kind: z.enum(lookKinds),
    sentence: z.string().openapi({
      example:
        'Sam looked at your rota before and after your visit at 8:30am. This is usual for a support worker, and you can switch it off.',
    }),
    by: orNull(personReferenceSchema).openapi({
      description: 'Who looked; null too where it was a command of whoever runs the server.',
    }),
    as: orNull(personReferenceSchema).openapi({
      description:
        'As whom the Owner looked at the team; null where somebody looked as themselves.',
    }),
    about: z.array(personReferenceSchema).openapi({
      description: 'Whose data it was, as far as the reader may know of them.',
    }),
    aboutYou: z.boolean(),
    byYou: z.boolean(),
    allowedBy: z.enum(capabilities).nullable().openapi({
      description: 'Null, as is the code, for a command of whoever runs the server.',
    }),
    code: z
      .enum(reasonCodes)
      .nullable()
      .openapi({ description: 'Why it was allowed.', example: 'usual' }),
    through: z.array(z.enum(lookPages)).openapi({
      description:
        'On a page of Kith’s own, on a page of another website, in the demonstration, or by a command of whoever runs the server.',
    }),
    lookedAt: z.array(instantSchema).openapi({
      description:
        'Each time, the first of them first. The same again within five minutes is not written a second time.',
    }),
  })
  .openapi('Look');

export const accessLogPageSchema = z
  .object({
    items: z.array(lookSchema),
    nextCursor: z.string().nullable(),
    timeZone: z.string().openapi({
      description: 'Where the team is: days and times are told there.',
      example: 'Europe/London',
    }),
    scope: z.enum(['all', 'own']).openapi({
      description:
        'Whether this is the whole log, or what was looked at of the reader and what they looked at themselves.',
    }),
    lookers: z.array(personReferenceSchema).openapi({
      description: 'Who ever looked, to choose `by` from; empty where the scope is `own`.',
    }),
  })
  .openapi('AccessLogPage');
