import { OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../http/app-type.js';
import * as contract from './history-contract.js';
import { listHistory } from './list-history.js';

export const history = new OpenAPIHono<App>().openapi(contract.listHistory, async (c) => {
  const { teamId } = c.req.valid('param');
  const page = await listHistory(c.var.deps, c.var.actor, teamId, c.req.valid('query'));
  return c.json(page, 200);
});
