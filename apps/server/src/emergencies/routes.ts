import { OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../http/app-type.js';
import { closeEmergency } from './close-emergency.js';
import * as contract from './contract.js';
import { listEmergencies } from './list-emergencies.js';
import { openInEmergency } from './open-in-emergency.js';

export const emergencies = new OpenAPIHono<App>()
  .openapi(contract.listEmergencyAccess, async (c) => {
    const { teamId } = c.req.valid('param');
    return c.json(
      await listEmergencies(c.var.deps, c.var.actor, teamId, c.req.valid('query')),
      200,
    );
  })
  .openapi(contract.openInEmergency, async (c) => {
    const { teamId } = c.req.valid('param');
    const it = await openInEmergency(c.var.deps, c.var.actor, teamId, c.req.valid('json'));
    return c.json(it, 201);
  })
  .openapi(contract.closeEmergencyAccess, async (c) => {
    return c.json(await closeEmergency(c.var.deps, c.var.actor, c.req.valid('param')), 200);
  });
