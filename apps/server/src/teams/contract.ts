import { z } from '@hono/zod-openapi';
import { topics } from '@kith/core/history';
import { idSchema, pageQuery } from '../contract/common.js';
import { defineRoute } from '../contract/define.js';
import { viewAsQuery } from '../contract/view-as.js';
import {
  createTeamSchema,
  endMembershipSchema,
  memberPageSchema,
  memberSchema,
  teamPageSchema,
  teamSchema,
  updateMemberSchema,
  updateTeamSchema,
} from './schemas.js';

const tag = 'Teams';
const caller = 'person';
const inTeam = z.object({ teamId: idSchema });
const ofMember = z.object({ teamId: idSchema, membershipId: idSchema });

export const listTeams = defineRoute({
  method: 'get',
  path: '/v1/teams',
  operationId: 'listTeams',
  session: 'every_session',
  tag,
  caller,
  summary: 'The teams you are in',
  query: z.object(pageQuery),
  reply: teamPageSchema,
  status: 200,
});

export const createTeam = defineRoute({
  method: 'post',
  path: '/v1/teams',
  operationId: 'createTeam',
  session: 'own_pages',
  tag,
  caller,
  summary: 'Form a team around yourself',
  body: createTeamSchema,
  reply: teamSchema,
  status: 201,
  versioned: false,
});

export const getTeam = defineRoute({
  method: 'get',
  path: '/v1/teams/{teamId}',
  operationId: 'getTeam',
  session: 'every_session',
  tag,
  caller,
  summary: 'One team, and what you may do in it',
  params: inTeam,
  query: z.object(viewAsQuery),
  reply: teamSchema,
  status: 200,
  versioned: true,
});

export const updateTeam = defineRoute({
  method: 'patch',
  path: '/v1/teams/{teamId}',
  operationId: 'updateTeam',
  session: { all: ['change_grants'] },
  tag,
  caller,
  summary: 'Rename your team',
  params: inTeam,
  body: updateTeamSchema,
  reply: teamSchema,
  status: 200,
  versioned: true,
});

export const listMembers = defineRoute({
  method: 'get',
  path: '/v1/teams/{teamId}/members',
  operationId: 'listMembers',
  session: { all: ['see_members'] },
  tag,
  caller,
  summary: 'The members of a team, with what each may do and why',
  description:
    'The Owner sees every permission of every member; anyone else sees their own and the names.',
  params: inTeam,
  query: z.object({ ...pageQuery, ...viewAsQuery }),
  reply: memberPageSchema,
  status: 200,
});

export const getMember = defineRoute({
  method: 'get',
  path: '/v1/teams/{teamId}/members/{membershipId}',
  operationId: 'getMember',
  session: { all: ['see_members'] },
  tag,
  caller,
  summary: 'One member',
  params: ofMember,
  query: z.object(viewAsQuery),
  reply: memberSchema,
  status: 200,
  versioned: true,
});

export const updateMember = defineRoute({
  method: 'patch',
  path: '/v1/teams/{teamId}/members/{membershipId}',
  operationId: 'updateMember',
  session: { all: ['change_grants'] },
  tag,
  caller,
  summary: 'Change what a member may see and do, or the hats they wear',
  params: ofMember,
  body: updateMemberSchema,
  reply: memberSchema,
  status: 200,
  versioned: true,
});

export const endMembership = defineRoute({
  method: 'post',
  path: '/v1/teams/{teamId}/members/{membershipId}/end',
  operationId: 'endMembership',
  session: { all: ['end_membership'] },
  tag,
  caller,
  summary: 'Leave a team, or ask a member to leave',
  description:
    'Their grants end at the same moment and the visits they had accepted need someone again. What they wrote stays.',
  params: ofMember,
  body: endMembershipSchema,
  reply: memberSchema,
  status: 200,
  versioned: true,
});

/** `rota.changed`, `members.changed` and so on, as a sentence has them. */
const changes = new Intl.ListFormat('en-GB').format(topics.map((topic) => `\`${topic}.changed\``));

export const teamEvents = defineRoute({
  method: 'get',
  path: '/v1/teams/{teamId}/events',
  operationId: 'teamEvents',
  tag,
  caller,
  session: { any: ['see_members', 'see_rota'] },
  summary: 'What changes in a team, as it changes',
  description: `Server-sent events named ${changes}. \`reconnected\` says that anything may have changed. Each says \`{ "teamId" }\` and no more: read again what you show. Changes that come close together are told as one, at most four times a second; the last has an \`id\`. Whoever comes back with it as \`Last-Event-ID\` is told what changed meanwhile, and then \`resumed\`: nothing else did. The stream ends with the session; \`retry\` says when to come back after a lost connection, so that not everybody does at once.`,
  params: inTeam,
  reply: z.string().openapi({
    example:
      'id: 42\nevent: rota.changed\ndata: {"teamId":"0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e"}\n\n',
  }),
  status: 200,
  media: 'text/event-stream',
  resumable: true,
});
