import type { Asking } from '../access/asking.js';
import { ownPlace, type Standing } from '../access/standing.sql.js';
import { ask } from '../db/calls.js';
import { refuse } from '../domain-error.js';
import { type SlotRow, slotsIn, slotsOfVisit } from './slots.sql.js';
import { knownIn, visitsView } from './visit-view.js';

/** One visit as whoever asks sees it. */
export async function readVisit(asking: Asking, teamId: string, visitId: string) {
  const found = await ask<{ place: Standing | null; slots: SlotRow[] | null }>(asking.tx, {
    place: ownPlace(teamId),
    slots: slotsOfVisit(visitId, knownIn(asking, teamId)),
  });
  const standing = found.place ?? refuse('team_not_found');
  const [visit] = await visitsView({ asking, standing }, slotsIn(found.slots));
  return visit ?? refuse('visit_not_found');
}
