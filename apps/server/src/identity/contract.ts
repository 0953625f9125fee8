import { defineRoute } from '../contract/define.js';
import {
  becomeDemoPersonSchema,
  createEmbedSessionSchema,
  createSessionSchema,
  createSignInLinkSchema,
  demoPeopleSchema,
  embedSessionSchema,
  emptySchema,
  sessionSchema,
  signInLinkSentSchema,
} from './schemas.js';

const tag = 'Identity';

export const createSignInLink = defineRoute({
  method: 'post',
  path: '/v1/sign-in-links',
  operationId: 'createSignInLink',
  tag,
  caller: 'anyone',
  summary: 'Ask for a sign-in link by e-mail',
  body: createSignInLinkSchema,
  reply: signInLinkSentSchema,
  status: 202,
});

export const createSession = defineRoute({
  method: 'post',
  path: '/v1/session',
  operationId: 'createSession',
  tag,
  caller: 'anyone',
  summary: 'Use a link once and sign in',
  body: createSessionSchema,
  reply: sessionSchema,
  status: 201,
  refusals: [401, 403],
});

export const getSession = defineRoute({
  method: 'get',
  path: '/v1/session',
  operationId: 'getSession',
  session: 'every_session',
  tag,
  caller: 'person',
  summary: 'Who is signed in',
  reply: sessionSchema,
  status: 200,
});

export const endSession = defineRoute({
  method: 'delete',
  path: '/v1/session',
  operationId: 'endSession',
  session: 'every_session',
  tag,
  caller: 'person',
  summary: 'Sign out',
  // The session that would hold the key ends with it; ending it twice is ending it once.
  idempotent: false,
  reply: emptySchema,
  status: 200,
});

export const createEmbedSession = defineRoute({
  method: 'post',
  path: '/v1/embed-sessions',
  operationId: 'createEmbedSession',
  tag,
  caller: 'host',
  scope: 'embed_sessions:create',
  summary: 'Mint a short-lived session for a page of yours',
  description:
    'Call it from your own server with your API key. The token is for one person, one team, the capabilities and the origins you name.',
  body: createEmbedSessionSchema,
  reply: embedSessionSchema,
  status: 201,
});

export const listDemoPeople = defineRoute({
  method: 'get',
  path: '/v1/demo/people',
  operationId: 'listDemoPeople',
  tag,
  caller: 'anyone',
  summary: 'The invented people of the demonstration',
  reply: demoPeopleSchema,
  status: 200,
  refusals: [404],
});

export const becomeDemoPerson = defineRoute({
  method: 'post',
  path: '/v1/demo/session',
  operationId: 'becomeDemoPerson',
  tag,
  caller: 'anyone',
  summary: 'Sign in as one of the invented people',
  body: becomeDemoPersonSchema,
  reply: sessionSchema,
  status: 201,
  refusals: [403, 404],
});
