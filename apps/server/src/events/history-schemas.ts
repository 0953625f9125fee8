import { z } from '@hono/zod-openapi';
import { capabilities, reasonCodes } from '@kith/core/access';
import { eventTypes, undoCodes } from '@kith/core/history';
import {
  idSchema,
  instantSchema,
  orNull,
  pageOf,
  personReferenceSchema,
  recordSchema,
} from '../contract/common.js';

const undoSchema = z.object({
  allowed: z.boolean(),
  code: z.enum(undoCodes),
  sentence: z.string().openapi({ example: 'If this is not what you said, you can undo it.' }),
});

/** One thing that happened in a team, as its reader may know of it. */
export const happeningSchema = z
  .object({
    number: z.int().openapi({
      description: 'Its place in the history of the team, from 1; some are not told to everybody.',
      example: 42,
    }),
    type: z.enum(eventTypes),
    sentence: z.string().openapi({
      example: 'Sam said yes to the visit on Tuesday 4 August 2026 at 8:30am.',
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
    allowedBy: orNull(z.enum(capabilities)).openapi({
      description: 'By which right it was done; null where nobody needs one.',
      example: 'arrange_visits',
    }),
    code: orNull(z.enum(reasonCodes)).openapi({
      description: 'Why they had that right, as it was decided then.',
      example: 'wears_hat',
    }),
    undo: orNull(undoSchema).openapi({
      description:
        'Of what somebody else wrote down for the caller: whether it can be undone, and why not.',
    }),
    occurredAt: instantSchema,
    recorded: recordSchema,
  })
  .openapi('Happening');

export const historyPageSchema = pageOf('HistoryPage', happeningSchema);
