import { z } from '@hono/zod-openapi';
import { emergencyCapabilities } from '@kith/core/access';
import { idSchema, pageQuery } from '../contract/common.js';
import { defineRoute } from '../contract/define.js';
import { viewAsQuery } from '../contract/view-as.js';
import {
  emergencyAccessPageSchema,
  emergencyAccessSchema,
  newEmergencyAccessSchema,
} from './schemas.js';

const tag = 'Emergency access';
const caller = 'person';
const inTeam = z.object({ teamId: idSchema });

export const listEmergencyAccess = defineRoute({
  method: 'get',
  path: '/v1/teams/{teamId}/emergency-access',
  operationId: 'listEmergencyAccess',
  session: { any: ['change_grants', ...emergencyCapabilities] },
  tag,
  caller,
  summary: 'What was opened in an emergency, the newest first',
  description:
    'To the Team Owner and whoever decides for them by law, all of it; to others, what they opened themselves.',
  params: inTeam,
  query: z.object({ ...pageQuery, ...viewAsQuery }),
  reply: emergencyAccessPageSchema,
  status: 200,
});

export const openInEmergency = defineRoute({
  method: 'post',
  path: '/v1/teams/{teamId}/emergency-access',
  operationId: 'openInEmergency',
  session: { any: emergencyCapabilities },
  tag,
  caller,
  summary: 'Open in an emergency what you usually cannot see',
  description:
    'For four hours, to you alone. It is in the team’s history at once, with your reason; the Team Owner is written to where a letter reaches them; and everything you then read is in the access log with it. A coach may do this where access is refused with `emergency_only`.',
  params: inTeam,
  body: newEmergencyAccessSchema,
  reply: emergencyAccessSchema,
  status: 201,
});

export const closeEmergencyAccess = defineRoute({
  method: 'post',
  path: '/v1/teams/{teamId}/emergency-access/{openingId}/close',
  operationId: 'closeEmergencyAccess',
  session: { any: emergencyCapabilities },
  tag,
  caller,
  summary: 'Close what you opened in an emergency, before it closes by itself',
  params: z.object({ teamId: idSchema, openingId: idSchema }),
  reply: emergencyAccessSchema,
  status: 200,
});
