import { z } from '@hono/zod-openapi';
import { eventTypes } from '@kith/core/history';
import {
  idSchema,
  instantSchema,
  orNull,
  pageOf,
  personReferenceSchema,
  recordSchema,
} from '../contract/common.js';

/** One thing that happened in a team, as its reader may know of it. */
const happeningSchema = z
  .object({
    number: z.int().openapi({
      description: 'Its place in the history of the team, from 1; some are not told to everybody.',
      example: 42,
    }),
    type: z.enum(eventTypes),
    sentence: z.string().openapi({
      example: 'Sam said yes to the visit on Tuesday 4 August 2026 at 08:30.',
    }),
    subjectId: idSchema.openapi({
      description:
        'The visit or its series, the membership, the invitation or the team that it happened to.',
    }),
    by: orNull(personReferenceSchema).openapi({
      description: 'Who did it, or for whom it was written down. Null where nobody may be named.',
    }),
    about: orNull(personReferenceSchema).openapi({
      description: 'Whom it is about, where that is somebody else.',
    }),
    occurredAt: instantSchema,
    recorded: recordSchema,
  })
  .openapi('Happening');

export const historyPageSchema = pageOf('HistoryPage', happeningSchema);
