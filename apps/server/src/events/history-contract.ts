import { z } from '@hono/zod-openapi';
import { idSchema, pageQuery } from '../contract/common.js';
import { defineRoute } from '../contract/define.js';
import { viewAsQuery } from '../contract/view-as.js';
import { historyPageSchema } from './history-schemas.js';

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
    ...viewAsQuery,
  }),
  reply: historyPageSchema,
  status: 200,
});
