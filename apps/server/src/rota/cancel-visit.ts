import type { Decision } from '@kith/core/access';
import { type Asking, asActor, recordedAs, type SaidRecording } from '../access/asking.js';
import { onBehalf } from '../access/on-behalf.js';
import { requireCapability, requireStanding } from '../access/require-access.js';
import type { Actor } from '../actor.js';
import { takeTurn } from '../db/turn.sql.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { record } from '../events/record.js';
import { requireVersion } from '../http/versions.js';
import { releaseVisit } from './acceptances.sql.js';
import { readVisit } from './read-visit.js';
import { slotsOfVisit, timeOf } from './slots.sql.js';
import { findSlots } from './slots-found.js';
import { findVisitTeam, markCancelled, touchSlots } from './visits.sql.js';

export interface Cancellation extends SaidRecording {
  /** The version that was read. */
  version: number;
}

/** Cancels one visit. Whoever had taken it has it no more; every row stays in the record. */
export function cancelVisit(
  deps: Deps,
  actor: Actor,
  visitId: string,
  { version, ...said }: Cancellation,
) {
  return asActor(deps, actor, async (outer) => {
    const { coopId } = actor;
    const found = await findVisitTeam(outer.tx, coopId, visitId);
    const { teamId } = found ?? refuse('visit_not_found');
    await onBehalf(outer, teamId, said, async (asking) => {
      const standing = await requireStanding(asking, teamId);
      const allowed = requireCapability(asking, standing, 'arrange_visits');
      await takeTurn(asking.tx, coopId, [visitId]);
      await cancel(asking, visitId, version, said, allowed);
    });
    return readVisit(outer, teamId, visitId);
  });
}

async function cancel(
  asking: Asking,
  visitId: string,
  version: number,
  said: SaidRecording,
  allowed: Decision,
) {
  const { tx, actor, now } = asking;
  const { coopId } = actor;
  const slots = await findSlots(tx, slotsOfVisit(visitId, undefined));
  const [visit] = slots;
  if (visit === undefined) return refuse('visit_not_found');
  requireVersion(visit.visitVersion, version);
  if (visit.cancelled) refuse('visit_cancelled');
  if (slots.some(({ acceptanceStatus }) => acceptanceStatus === 'done'))
    refuse('slot_already_done');
  if (slots.some(({ attendance }) => attendance !== null)) refuse('attendance_recorded');
  const recorded = recordedAs(asking, said);
  const values = { cancelledAt: now, ...recorded };
  if (!(await markCancelled(tx, { coopId, id: visitId, version }, values))) {
    refuse('version_mismatch');
  }
  await releaseVisit(tx, coopId, visitId, { status: 'released', endedAt: now, ...recorded });
  const slotIds = slots.map(({ slotId }) => slotId);
  await touchSlots(tx, coopId, slotIds, recorded);
  await record(asking, visit.teamId, said, [
    {
      type: 'visit.cancelled',
      subjectId: visitId,
      details: timeOf(visit),
      allowed,
    },
  ]);
}
