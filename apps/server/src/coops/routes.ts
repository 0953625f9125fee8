import { OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../http/app-type.js';
import { etagOf } from '../http/versions.js';
import * as contract from './contract.js';
import { startTeam } from './start-team.js';

export const coops = new OpenAPIHono<App>().openapi(contract.startTeam, async (c) => {
  const team = await startTeam(c.var.deps, c.var.actor, c.req.valid('json'));
  return c.json(team, 201, { etag: etagOf(team.version) });
});
