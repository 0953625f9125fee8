import { z } from '@hono/zod-openapi';
import { idSchema, pageQuery } from '../contract/common.js';
import { defineRoute } from '../contract/define.js';
import { viewAsQuery } from '../contract/view-as.js';
import {
  answerInvitationSchema,
  createInvitationSchema,
  invitationPageSchema,
  invitationSchema,
  invitationStateSchema,
} from './schemas.js';

const tag = 'Invitations';
const caller = 'person';
const inTeam = z.object({ teamId: idSchema });
const ofInvitation = z.object({ invitationId: idSchema });
const stateFilter = { state: invitationStateSchema.optional() };

export const listTeamInvitations = defineRoute({
  method: 'get',
  path: '/v1/teams/{teamId}/invitations',
  operationId: 'listTeamInvitations',
  session: { all: ['invite_others'] },
  tag,
  caller,
  summary: 'Who has been invited to a team',
  params: inTeam,
  query: z.object({ ...pageQuery, ...stateFilter, ...viewAsQuery }),
  reply: invitationPageSchema,
  status: 200,
});

export const createInvitation = defineRoute({
  method: 'post',
  path: '/v1/teams/{teamId}/invitations',
  operationId: 'createInvitation',
  session: { all: ['invite_others'] },
  tag,
  caller,
  summary: 'Invite someone into a team',
  params: inTeam,
  body: createInvitationSchema,
  reply: invitationSchema,
  status: 201,
});

export const listMyInvitations = defineRoute({
  method: 'get',
  path: '/v1/invitations',
  operationId: 'listMyInvitations',
  session: { all: ['answer_invitations'] },
  tag,
  caller,
  summary: 'Invitations to you',
  query: z.object({ ...pageQuery, ...stateFilter }),
  reply: invitationPageSchema,
  status: 200,
});

export const getInvitation = defineRoute({
  method: 'get',
  path: '/v1/invitations/{invitationId}',
  operationId: 'getInvitation',
  session: { any: ['answer_invitations', 'invite_others'] },
  tag,
  caller,
  summary: 'One invitation',
  params: ofInvitation,
  reply: invitationSchema,
  status: 200,
  versioned: true,
});

const answer = { tag, caller, params: ofInvitation, body: answerInvitationSchema } as const;

export const markInvitationSeen = defineRoute({
  ...answer,
  method: 'post',
  path: '/v1/invitations/{invitationId}/seen',
  operationId: 'markInvitationSeen',
  session: { all: ['answer_invitations'] },
  summary: 'Say that you have read an invitation',
  reply: invitationSchema,
  status: 200,
});

export const acceptInvitation = defineRoute({
  ...answer,
  method: 'post',
  path: '/v1/invitations/{invitationId}/accept',
  operationId: 'acceptInvitation',
  session: { all: ['answer_invitations'] },
  summary: 'Join the team you were invited to',
  reply: invitationSchema,
  status: 200,
});

export const declineInvitation = defineRoute({
  ...answer,
  method: 'post',
  path: '/v1/invitations/{invitationId}/decline',
  operationId: 'declineInvitation',
  session: { all: ['answer_invitations'] },
  summary: 'Say no to an invitation; no reason is asked for or kept',
  reply: invitationSchema,
  status: 200,
});

export const withdrawInvitation = defineRoute({
  ...answer,
  method: 'post',
  path: '/v1/invitations/{invitationId}/withdraw',
  operationId: 'withdrawInvitation',
  session: { all: ['invite_others'] },
  summary: 'Take an invitation back',
  reply: invitationSchema,
  status: 200,
});
