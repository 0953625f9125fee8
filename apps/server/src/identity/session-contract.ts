import { z } from '@hono/zod-openapi';
import { idSchema, pageQuery } from '../contract/common.js';
import { defineRoute } from '../contract/define.js';
import { emptySchema } from './schemas.js';
import {
  endAllSessionsSchema,
  ownSessionsSchema,
  revokeEmbedSessionsSchema,
  sessionsEndedSchema,
} from './session-schemas.js';

const tag = 'Identity';

export const listSessions = defineRoute({
  method: 'get',
  path: '/v1/sessions',
  operationId: 'listSessions',
  session: 'own_pages',
  tag,
  caller: 'person',
  summary: 'Where you are signed in',
  query: z.object(pageQuery),
  reply: ownSessionsSchema,
  status: 200,
});

export const endAllSessions = defineRoute({
  method: 'post',
  path: '/v1/sessions/end-all',
  operationId: 'endAllSessions',
  session: 'own_pages',
  tag,
  caller: 'person',
  summary: 'Sign out everywhere',
  // The session that would hold the key may end with it; ending all twice is ending all once.
  idempotent: false,
  body: endAllSessionsSchema,
  reply: sessionsEndedSchema,
  status: 200,
});

export const endOneSession = defineRoute({
  method: 'delete',
  path: '/v1/sessions/{sessionId}',
  operationId: 'endOneSession',
  session: 'own_pages',
  tag,
  caller: 'person',
  summary: 'End one of your sessions',
  // As above.
  idempotent: false,
  params: z.object({ sessionId: idSchema }),
  reply: emptySchema,
  status: 200,
});

export const revokeEmbedSessions = defineRoute({
  method: 'post',
  path: '/v1/embed-sessions/revoke',
  operationId: 'revokeEmbedSessions',
  tag,
  caller: 'host',
  scope: 'embed_sessions:revoke',
  summary: 'End sessions that your key has made',
  description: 'Call it when somebody signs out of your website, or when a token may have leaked.',
  body: revokeEmbedSessionsSchema,
  reply: sessionsEndedSchema,
  status: 200,
});
