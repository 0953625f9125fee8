import { OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../http/app-type.js';
import { etagOf, versionIn } from '../http/versions.js';
import { acceptSlot } from './accept-slot.js';
import { attendanceChoices } from './attendance-choices.js';
import { cancelVisit } from './cancel-visit.js';
import * as contract from './contract.js';
import { createVisit } from './create-visit.js';
import { getRotaWeek } from './get-rota-week.js';
import { listMyVisits } from './list-my-visits.js';
import { markSlotDone } from './mark-slot-done.js';
import { recordAttendance } from './record-attendance.js';
import { releaseSlot } from './release-slot.js';

export const rota = new OpenAPIHono<App>()
  .openapi(contract.getRotaWeek, async (c) => {
    const { teamId } = c.req.valid('param');
    const request = c.req.valid('query');
    return c.json(await getRotaWeek(c.var.deps, c.var.actor, teamId, request), 200);
  })
  .openapi(contract.createVisit, async (c) => {
    const { teamId } = c.req.valid('param');
    const wanted = c.req.valid('json');
    return c.json(await createVisit(c.var.deps, c.var.actor, teamId, wanted), 201);
  })
  .openapi(contract.cancelVisit, async (c) => {
    const { visitId } = c.req.valid('param');
    const version = versionIn(c.req.valid('header')['if-match']);
    const said = { ...c.req.valid('json'), version };
    const visit = await cancelVisit(c.var.deps, c.var.actor, visitId, said);
    return c.json(visit, 200, { etag: etagOf(visit.version) });
  })
  .openapi(contract.acceptSlot, async (c) => {
    const { slotId } = c.req.valid('param');
    const said = c.req.valid('json');
    return c.json(await acceptSlot(c.var.deps, c.var.actor, slotId, said), 200);
  })
  .openapi(contract.releaseSlot, async (c) => {
    const { slotId } = c.req.valid('param');
    const said = c.req.valid('json');
    return c.json(await releaseSlot(c.var.deps, c.var.actor, slotId, said), 200);
  })
  .openapi(contract.markSlotDone, async (c) => {
    const { slotId } = c.req.valid('param');
    const said = c.req.valid('json');
    return c.json(await markSlotDone(c.var.deps, c.var.actor, slotId, said), 200);
  })
  .openapi(contract.getAttendanceChoices, async (c) => {
    const { slotId } = c.req.valid('param');
    return c.json(await attendanceChoices(c.var.deps, c.var.actor, slotId), 200);
  })
  .openapi(contract.recordAttendance, async (c) => {
    const { slotId } = c.req.valid('param');
    const version = versionIn(c.req.valid('header')['if-match']);
    const said = { ...c.req.valid('json'), version };
    const visit = await recordAttendance(c.var.deps, c.var.actor, slotId, said);
    return c.json(visit, 200, { etag: etagOf(visit.version) });
  })
  .openapi(contract.listMyVisits, async (c) =>
    c.json(await listMyVisits(c.var.deps, c.var.actor, c.req.valid('query')), 200),
  );
