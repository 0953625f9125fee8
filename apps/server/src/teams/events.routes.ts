import { OpenAPIHono } from '@hono/zod-openapi';
import { requireMayHear } from '../access/hear-team.js';
import { newsSince } from '../events/missed.js';
import type { App } from '../http/app-type.js';
import { streamLiveUpdates } from '../http/event-stream.js';
import * as contract from './contract.js';

export const teamEvents = new OpenAPIHono<App>().openapi(contract.teamEvents, async (c) => {
  const { teamId } = c.req.valid('param');
  await requireMayHear(c.var.deps, c.var.actor, teamId);
  const heard = c.req.valid('header')['last-event-id'];
  const missed =
    heard === undefined
      ? undefined
      : () => newsSince(c.var.deps, c.var.actor, teamId, Number(heard));
  return streamLiveUpdates(c, { teamId, missed });
});
