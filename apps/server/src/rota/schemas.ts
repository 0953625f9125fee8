import { z } from '@hono/zod-openapi';
import { attendanceSides, happenings, visitsInAWeek } from '@kith/core/rota';
import {
  dateSchema,
  decisionSchema,
  idSchema,
  instantSchema,
  orNull,
  pageOf,
  personReferenceSchema,
  recordingFields,
  recordSchema,
  wallTimeSchema,
} from '../contract/common.js';
import { fields } from '../contract/fields.js';
import { givenInstantSchema } from '../contract/instants.js';
import { lineOfText } from '../contract/text.js';

const happenedSchema = z.enum(happenings).openapi({
  description: '`missed`: nobody came. `no_access`: somebody came, and it could not take place.',
});

const attendanceSchema = z
  .object({
    happened: happenedSchema,
    person: orNull(personReferenceSchema).openapi({
      description: 'Who did it, or came. Null: nobody, or somebody who does no visits in the team.',
    }),
    expected: orNull(personReferenceSchema).openapi({
      description: 'Who had the place when the visit began.',
    }),
    side: z.enum(attendanceSides).openapi({
      description:
        'Whose side says so. `giver`: whoever came, of themselves. `receiver`: the Team Owner, or who speaks for them. `coordination`: a coach or team starter.',
    }),
    saidBy: orNull(personReferenceSchema).openapi({
      description: 'Whose word it is; who wrote it down is in `recorded`.',
    }),
    saidAt: instantSchema,
    corrects: z.boolean().openapi({
      description:
        'Whether something else was written before. The history of the visit has it all.',
    }),
    sentence: z.string().openapi({
      example: 'Bea did this visit in place of Sam. Edie said so on 4 August.',
    }),
    recorded: recordSchema,
  })
  .openapi('Attendance', {
    description: 'The last word on what happened at one place in a visit.',
  });

export const slotSchema = z
  .object({
    id: idSchema,
    state: z.enum(['open', 'accepted', 'released', ...happenings]).openapi({
      description:
        '`released`: somebody had accepted and then could not; it is open again. `missed`, `no_access`: see `attendance`.',
    }),
    person: orNull(personReferenceSchema),
    yours: z.boolean(),
    accept: decisionSchema.openapi({ description: 'May you take this slot, and why.' }),
    release: decisionSchema,
    done: decisionSchema,
    attendance: orNull(attendanceSchema),
    record: decisionSchema.openapi({
      description: 'May you write down what happened, or put it right, and why.',
    }),
    recordOf: orNull(z.enum(['self', 'anyone', 'others'])).openapi({
      description:
        'Of whom you may write it. `others`: what others say, and of yourself at most. Null: you may not.',
    }),
    version: z.number().int(),
    recorded: recordSchema,
  })
  .openapi('Slot', { description: "One person's place in a visit." });

export const visitSchema = z
  .object({
    id: idSchema,
    teamId: idSchema,
    seriesId: idSchema,
    title: z.string().openapi({ example: 'Getting up' }),
    kind: z.enum(['visit', 'double_up', 'sleep_in', 'trial', 'social', 'health']),
    date: dateSchema,
    startsAt: instantSchema,
    endsAt: instantSchema,
    localStart: z.string().openapi({ example: '2026-08-03T08:30' }),
    localEnd: z.string().openapi({ example: '2026-08-03T09:15' }),
    timeZone: z.string(),
    minutes: z.number().int().openapi({ description: 'Minutes that really pass.' }),
    movedByClockChange: z.boolean(),
    over: z.boolean().openapi({ description: 'Whether it has ended: by then, who came is past.' }),
    repeats: z.enum(['once', 'weekly']),
    cancelled: z.boolean(),
    slots: z.array(slotSchema),
    version: z.number().int(),
  })
  .openapi('Visit');

const pastVisitSchema = visitSchema
  .pick({
    id: true,
    title: true,
    kind: true,
    date: true,
    startsAt: true,
    endsAt: true,
    localStart: true,
    localEnd: true,
    timeZone: true,
    minutes: true,
  })
  .extend({
    slotId: idSchema,
    team: z
      .object({
        id: idSchema,
        name: z.string().openapi({ example: "Edie's team" }),
        ownerName: z.string().openapi({ example: 'Edie' }),
      })
      .openapi({
        description: 'Of a team that you have left: what it and its Owner were called then.',
      }),
    state: z.enum(['accepted', ...happenings]).openapi({
      description: 'What happened there. `accepted`: nobody has said yet.',
    }),
    yours: z.boolean().openapi({ description: 'False: you had it, and were not there.' }),
    sentence: orNull(z.string()).openapi({
      example: 'You did this visit. Edie said so on 4 August.',
    }),
  })
  .openapi('PastVisit', { description: 'A visit that you had, and that is over.' });

export const pastVisitPageSchema = pageOf('PastVisitPage', pastVisitSchema);

export const rotaWeekSchema = z
  .object({
    teamId: idSchema,
    timeZone: z.string(),
    startsOn: dateSchema.openapi({ description: 'A Monday.' }),
    endsOn: dateSchema,
    today: dateSchema.openapi({ description: "Today in the team's time zone." }),
    previous: dateSchema,
    next: dateSchema,
    plannedUntil: dateSchema.openapi({
      description:
        'Visits that repeat are made ahead as far as this day. What a later week will hold is not known yet: that none are shown in it does not say that there are none.',
    }),
    freshFor: z.number().int().openapi({
      description:
        'For how many seconds this stays so though nobody changes it: until a visit begins or ends, or the day does.',
      example: 2700,
    }),
    maySee: decisionSchema.openapi({
      description: 'May you see the rota, and why. Where not, these are only your own visits.',
    }),
    mayArrange: decisionSchema,
    visits: z.array(visitSchema).openapi({
      description: `Soonest first; at most ${visitsInAWeek} that begin in this week, after those of the night before it.`,
    }),
  })
  .openapi('RotaWeek');

export const createVisitSchema = fields({
  title: lineOfText({ min: 1, max: 120 }),
  kind: visitSchema.shape.kind.default('visit'),
  startsOn: dateSchema,
  startTime: wallTimeSchema,
  minutes: z.number().int().min(5).max(1440),
  repeats: z.enum(['once', 'weekly']).default('once'),
  weekdays: z
    .array(z.number().int().min(1).max(7))
    .min(1)
    .max(7)
    .optional()
    .openapi({ description: 'Weekly: ISO weekdays, Monday is 1. Left out: that of `startsOn`.' }),
  until: dateSchema.optional().openapi({ description: 'Weekly: the last day it may fall on.' }),
  slots: z.number().int().min(1).max(4).default(1),
  ...recordingFields,
}).openapi('CreateVisit');

export const seriesSchema = z
  .object({
    id: idSchema,
    teamId: idSchema,
    title: z.string(),
    kind: visitSchema.shape.kind,
    startsOn: dateSchema,
    startTime: wallTimeSchema,
    minutes: z.number().int(),
    timeZone: z.string(),
    repeats: z.enum(['once', 'weekly']),
    weekdays: z.array(z.number().int()),
    until: dateSchema.nullable(),
    slots: z.number().int(),
    visits: z.array(visitSchema).openapi({ description: 'Those of the next eight weeks.' }),
    version: z.number().int(),
    recorded: recordSchema,
  })
  .openapi('Series');

const saidAtField = {
  saidAt: givenInstantSchema.optional().openapi({
    description: 'When it was said, where that was before it is written down. Left out: now.',
  }),
  saidOn: dateSchema.optional().openapi({
    description: "The same as a day in the team's zone, with `saidTime`; in place of `saidAt`.",
  }),
  saidTime: wallTimeSchema.optional(),
};

export const releaseSlotSchema = fields({ ...saidAtField, ...recordingFields }).openapi(
  'ReleaseSlot',
);

export const recordAttendanceSchema = fields({
  happened: happenedSchema,
  personId: idSchema.nullable().optional().openapi({
    description:
      'Who did it, or came. Null: somebody who does no visits in the team. Left out: whoever says it. With `missed` it says nothing.',
  }),
  ...saidAtField,
  ...recordingFields,
}).openapi('RecordAttendance');

export const attendanceChoicesSchema = z
  .object({
    you: orNull(z.enum(['self', 'anyone'])).openapi({
      description: 'Of whom you may say it yourself. Null: of nobody; you write what others say.',
    }),
    carers: z.array(personReferenceSchema).openapi({
      description: 'Who did visits in the team at that time, and so can have done this one.',
    }),
    speakers: z
      .array(z.object({ person: personReferenceSchema, of: z.enum(['self', 'anyone']) }))
      .openapi({
        description: 'Whose word you may write down, and of whom they may say it: `onBehalfOf`.',
      }),
  })
  .openapi('AttendanceChoices');

export const slotActionSchema = fields({ ...recordingFields }).openapi('SlotAction');
