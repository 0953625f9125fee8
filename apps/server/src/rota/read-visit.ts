import type { Asking } from '../access/asking.js';
import { ask } from '../db/calls.js';
import { refuse } from '../domain-error.js';
import { visitNow } from './slots.sql.js';
import { slotsIn, type VisitNow } from './slots-found.js';
import { knownIn, visitsView } from './visit-view.js';

/** One visit as whoever asks sees it. */
export async function readVisit(asking: Asking, teamId: string, visitId: string) {
  const call = visitNow(teamId, visitId, knownIn(asking, teamId));
  const { now } = await ask<{ now: VisitNow }>(asking.tx, { now: call });
  return visitIn(asking, now);
}

/** The same where the database has said already what there is. */
export async function visitIn(asking: Asking, { place, slots }: VisitNow) {
  const standing = place ?? refuse('team_not_found');
  const [visit] = await visitsView({ asking, standing }, slotsIn(slots));
  return visit ?? refuse('visit_not_found');
}
