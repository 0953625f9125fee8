import { OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../http/app-type.js';
import { sessionTokenOf } from '../http/identify.js';
import { endAllSessions, endOwnSession, listOwnSessions } from './own-sessions.js';
import { revokeEmbedSessions } from './revoke-embed-sessions.js';
import * as contract from './session-contract.js';
import { takeCookie } from './session-cookie.js';

/** Seeing one's sessions and ending them, and a host ending those it made. */
export const sessions = new OpenAPIHono<App>()
  .openapi(contract.listSessions, async (c) => {
    const request = { ...c.req.valid('query'), token: sessionTokenOf(c) };
    return c.json(await listOwnSessions(c.var.deps, c.var.actor, request), 200);
  })
  .openapi(contract.endAllSessions, async (c) => {
    const { exceptThisOne } = c.req.valid('json');
    const spared = exceptThisOne ? { spared: sessionTokenOf(c) } : {};
    const ended = await endAllSessions(c.var.deps, c.var.actor, spared);
    if (!exceptThisOne) takeCookie(c);
    return c.json({ ended }, 200);
  })
  .openapi(contract.endOneSession, async (c) => {
    await endOwnSession(c.var.deps, c.var.actor, c.req.valid('param').sessionId);
    return c.json({}, 200);
  })
  .openapi(contract.revokeEmbedSessions, async (c) => {
    const ended = await revokeEmbedSessions(c.var.deps, c.var.host, c.req.valid('json'));
    return c.json({ ended }, 200);
  });
