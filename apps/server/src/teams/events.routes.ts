import { OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../http/app-type.js';
import { streamLiveUpdates } from '../http/event-stream.js';
import { personCalling } from '../http/identify.js';
import * as contract from './contract.js';
import { requireMayHear } from './hear-team.js';

export const teamEvents = new OpenAPIHono<App>().openapi(contract.teamEvents, async (c) => {
  const { teamId } = c.req.valid('param');
  const { deps, actor } = c.var;
  await requireMayHear(deps, actor, teamId);
  return streamLiveUpdates(c, { coopId: actor.coopId, teamId }, async () => {
    await requireMayHear(deps, await personCalling(c), teamId);
  });
});
