import { z } from '@hono/zod-openapi';
import { visitsInAWeek } from '@kith/core/rota';
import {
  dateSchema,
  decisionSchema,
  idSchema,
  instantSchema,
  orNull,
  personReferenceSchema,
  recordingFields,
  recordSchema,
  wallTimeSchema,
} from '../contract/common.js';
import { fields } from '../contract/fields.js';
import { lineOfText } from '../contract/text.js';

export const slotSchema = z
  .object({
    id: idSchema,
    state: z.enum(['open', 'accepted', 'released', 'done']).openapi({
      description: '`released`: somebody had accepted and then could not; it is open again.',
    }),
    person: orNull(personReferenceSchema),
    yours: z.boolean(),
    accept: decisionSchema.openapi({ description: 'May you take this slot, and why.' }),
    release: decisionSchema,
    done: decisionSchema,
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
    repeats: z.enum(['once', 'weekly']),
    cancelled: z.boolean(),
    slots: z.array(slotSchema),
    version: z.number().int(),
  })
  .openapi('Visit');

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

export const slotActionSchema = fields({ ...recordingFields }).openapi('SlotAction');
