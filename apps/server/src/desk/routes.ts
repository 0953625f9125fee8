import { OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../http/app-type.js';
import * as contract from './contract.js';
import { listDesk } from './list-desk.js';

export const desk = new OpenAPIHono<App>().openapi(contract.listDesk, async (c) =>
  c.json(await listDesk(c.var.deps, c.var.actor, c.req.valid('query')), 200),
);
