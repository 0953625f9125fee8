import { z } from '@hono/zod-openapi';
import { lookKinds } from '@kith/core/access-log';
import { dateSchema, idSchema, pageQuery } from '../contract/common.js';
import { defineRoute } from '../contract/define.js';
import { viewAsQuery } from '../contract/view-as.js';
import { accessLogPageSchema } from './schemas.js';

export const listAccessLog = defineRoute({
  method: 'get',
  path: '/v1/teams/{teamId}/access-log',
  operationId: 'listAccessLog',
  session: { all: ['see_access_log'] },
  tag: 'Teams',
  caller: 'person',
  summary: 'Who looked at what in a team, and why they could, the newest first',
  description:
    'All of it to the Owner, whoever represents them by law, and the coach; to every other member what was looked at of them, and what they looked at themselves. What one person looked at of one kind on one day, for one reason, is one item, whose sentence says when, or around which visit of theirs; a page goes on where the last one ended, whoever looks meanwhile. What people read about themselves alone is not in it. Nothing in it is ever changed or deleted.',
  params: z.object({ teamId: idSchema }),
  query: z.object({
    ...pageQuery,
    by: idSchema.optional().openapi({ description: 'Only what this person looked at.' }),
    kind: z
      .enum(lookKinds)
      .optional()
      .openapi({ description: 'Only what was looked at of this kind.' }),
    from: dateSchema.optional().openapi({ description: 'From this day on, where the team is.' }),
    to: dateSchema.optional().openapi({ description: 'Up to this day, and with it.' }),
    ...viewAsQuery,
  }),
  reply: accessLogPageSchema,
  status: 200,
});
