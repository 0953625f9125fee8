import { OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../http/app-type.js';
import * as contract from './contract.js';
import { listAccessLog } from './list-access-log.js';

export const accessLog = new OpenAPIHono<App>().openapi(contract.listAccessLog, async (c) => {
  const { teamId } = c.req.valid('param');
  const page = await listAccessLog(c.var.deps, c.var.actor, teamId, c.req.valid('query'));
  return c.json(page, 200);
});
