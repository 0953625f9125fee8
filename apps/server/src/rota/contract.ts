import { z } from '@hono/zod-openapi';
import { visitsInAWeek } from '@kith/core/rota';
import { dateSchema, idSchema, pageQuery } from '../contract/common.js';
import { defineRoute } from '../contract/define.js';
import { viewAsQuery } from '../contract/view-as.js';
import {
  attendanceChoicesSchema,
  createVisitSchema,
  pastVisitPageSchema,
  recordAttendanceSchema,
  releaseSlotSchema,
  rotaWeekSchema,
  seriesSchema,
  slotActionSchema,
  visitSchema,
} from './schemas.js';

const tag = 'Rota';
const caller = 'person';
const inTeam = z.object({ teamId: idSchema });
const ofSlot = z.object({ slotId: idSchema });

export const getRotaWeek = defineRoute({
  method: 'get',
  path: '/v1/teams/{teamId}/rota',
  operationId: 'getRotaWeek',
  session: { all: ['see_rota'] },
  tag,
  caller,
  summary: "A week of a team's visits",
  params: inTeam,
  query: z.object({
    week: dateSchema
      .optional()
      .openapi({ description: 'Any day of the week wanted. Left out: this week.' }),
    ...viewAsQuery,
  }),
  reply: rotaWeekSchema,
  status: 200,
});

export const createVisit = defineRoute({
  method: 'post',
  path: '/v1/teams/{teamId}/visits',
  operationId: 'createVisit',
  session: { all: ['see_rota', 'arrange_visits'] },
  tag,
  caller,
  summary: 'Arrange a visit, once or every week',
  description: `A week of a team has at most ${visitsInAWeek} visits, cancelled ones included. One more is refused with \`week_full\` (409), which names the week; where a visit repeats, so is the whole plan.`,
  params: inTeam,
  body: createVisitSchema,
  reply: seriesSchema,
  status: 201,
});

export const cancelVisit = defineRoute({
  method: 'post',
  path: '/v1/visits/{visitId}/cancel',
  operationId: 'cancelVisit',
  session: { all: ['see_rota', 'arrange_visits'] },
  tag,
  caller,
  summary: 'Cancel one visit; it stays in the record',
  params: z.object({ visitId: idSchema }),
  body: slotActionSchema,
  reply: visitSchema,
  status: 200,
  versioned: true,
});

const onSlot = { tag, caller, params: ofSlot, body: slotActionSchema } as const;

export const acceptSlot = defineRoute({
  ...onSlot,
  method: 'post',
  path: '/v1/slots/{slotId}/accept',
  operationId: 'acceptSlot',
  session: { all: ['see_rota', 'accept_visits'] },
  summary: 'I can do this visit',
  description:
    'The database decides who was first: one acceptance a slot, one visit at a time. What somebody does for other teams is told to nobody but them: written down for them, the answer is then `person_not_free` (409), which says no more.',
  reply: visitSchema,
  status: 200,
});

export const releaseSlot = defineRoute({
  ...onSlot,
  method: 'post',
  path: '/v1/slots/{slotId}/release',
  operationId: 'releaseSlot',
  session: { all: ['see_rota', 'accept_visits'] },
  body: releaseSlotSchema,
  summary: "I can't do this visit any more",
  description:
    'Until it is written down what happened. After the visit has begun, the history says that it was told late; where it was told before and is only written now, `saidAt` says when.',
  reply: visitSchema,
  status: 200,
});

export const markSlotDone = defineRoute({
  ...onSlot,
  method: 'post',
  path: '/v1/slots/{slotId}/done',
  operationId: 'markSlotDone',
  session: { all: ['see_rota', 'accept_visits'] },
  summary: 'The visit took place',
  reply: visitSchema,
  status: 200,
});

export const getAttendanceChoices = defineRoute({
  tag,
  caller,
  params: ofSlot,
  method: 'get',
  path: '/v1/slots/{slotId}/attendance-choices',
  operationId: 'getAttendanceChoices',
  session: { all: ['see_rota', 'record_attendance'] },
  summary: 'Of whom and for whom you may write down what happened at a visit',
  reply: attendanceChoicesSchema,
  status: 200,
});

export const recordAttendance = defineRoute({
  tag,
  caller,
  params: ofSlot,
  body: recordAttendanceSchema,
  method: 'post',
  path: '/v1/slots/{slotId}/attendance',
  operationId: 'recordAttendance',
  session: { all: ['see_rota', 'record_attendance'] },
  summary: 'Write down what happened at a visit, or put it right',
  description:
    'From the moment the visit starts. Whoever did it says so of themselves, whoever was to come; the Team Owner, who speaks for them and a coach say it of anybody. Nothing is overwritten: the last word stands, and the history of the visit has those before. Nobody who gives care puts right what somebody else has said (`attendance_settled`), and what one did oneself is not said in the name of another (`attendance_of_ones_own`). `If-Match` names the version of the slot.',
  reply: visitSchema,
  status: 200,
  versioned: true,
});

export const listMyVisits = defineRoute({
  method: 'get',
  path: '/v1/people/me/visits',
  operationId: 'listMyVisits',
  session: 'own_pages',
  tag,
  caller,
  summary: 'The visits you had',
  description:
    'In all your teams, those you have left included, as long as the record is kept: visits that are over, the newest first, without those that were given back. It names nobody but the Team Owner.',
  query: z.object(pageQuery),
  reply: pastVisitPageSchema,
  status: 200,
});
