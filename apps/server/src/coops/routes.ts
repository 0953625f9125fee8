import { OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../http/app-type.js';
import { etagOf, versionIn } from '../http/versions.js';
import * as contract from './contract.js';
import { changeCoop, getCoop } from './settings.js';
import { startTeam } from './start-team.js';

export const coops = new OpenAPIHono<App>()
  .openapi(contract.startTeam, async (c) => {
    const team = await startTeam(c.var.deps, c.var.actor, c.req.valid('json'));
    return c.json(team, 201, { etag: etagOf(team.version) });
  })
  .openapi(contract.getCoop, async (c) => {
    const coop = await getCoop(c.var.deps, c.var.actor ?? c.var.host);
    return c.json(coop, 200, { etag: etagOf(coop.version) });
  })
  .openapi(contract.updateCoop, async (c) => {
    const seen = versionIn(c.req.valid('header')['if-match']);
    const keeper = c.var.actor ?? c.var.host;
    const coop = await changeCoop(c.var.deps, keeper, c.req.valid('json'), seen);
    return c.json(coop, 200, { etag: etagOf(coop.version) });
  });
