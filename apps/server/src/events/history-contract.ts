import { z } from '@hono/zod-openapi';
import { idSchema, pageQuery } from '../contract/common.js';
import { defineRoute } from '../contract/define.js';
import { fields } from '../contract/fields.js';
import { viewAsQuery } from '../contract/view-as.js';
import { happeningSchema, historyPageSchema } from './history-schemas.js';

export const listHistory = defineRoute({
  method: 'get',
  path: '/v1/teams/{teamId}/history',
  operationId: 'listHistory',
  session: { any: ['see_rota', 'see_members', 'change_grants'] },
  tag: 'Teams',
  caller: 'person',
  summary: 'What happened in a team, the newest first',
  description:
    'Each as a sentence for whoever asks, and only what they may know of: what became of visits for those who see the rota, who came and went for those who see the members, invitations and permissions for the Owner and whom they are about. Nothing in it is ever changed or deleted.',
  params: z.object({ teamId: idSchema }),
  query: z.object({
    ...pageQuery,
    subject: idSchema.optional().openapi({
      description: 'Only what happened to this visit, membership or invitation.',
    }),
    writtenDownFor: z.enum(['me']).optional().openapi({
      description: 'Only what somebody else wrote down for the caller.',
    }),
    ...viewAsQuery,
  }),
  reply: historyPageSchema,
  status: 200,
});

export const undoHappening = defineRoute({
  method: 'post',
  path: '/v1/teams/{teamId}/history/{number}/undo',
  operationId: 'undoHappening',
  session: { any: ['change_grants', 'invite_others', 'arrange_visits', 'accept_visits'] },
  tag: 'Teams',
  caller: 'person',
  summary: 'Undo what somebody else wrote down for you',
  description:
    'What was decided before is decided again, what was sent is taken back, as your own doing. What was written down stays in the history. Where it cannot be undone, `detail` says why.',
  params: z.object({ teamId: idSchema, number: z.coerce.number().int().min(1) }),
  body: fields({}).openapi('UndoHappening'),
  reply: happeningSchema,
  status: 200,
});
