import { OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../http/app-type.js';
import * as contract from './history-contract.js';
import { listHistory } from './list-history.js';
import { undoHappening } from './undo-happening.js';

export const history = new OpenAPIHono<App>()
  .openapi(contract.listHistory, async (c) => {
    const { teamId } = c.req.valid('param');
    const page = await listHistory(c.var.deps, c.var.actor, teamId, c.req.valid('query'));
    return c.json(page, 200);
  })
  .openapi(contract.undoHappening, async (c) => {
    const { teamId, number } = c.req.valid('param');
    return c.json(await undoHappening(c.var.deps, c.var.actor, teamId, number), 200);
  });
