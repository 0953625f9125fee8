import { refuse } from '../domain-error.js';
import type { Asking } from '../teams/asking.js';
import { requireStanding } from '../teams/require-access.js';
import { findHeldVisits } from './acceptances.sql.js';
import { visitView } from './visit-view.js';
import { findSlotsOfVisit } from './visits.sql.js';

/** One visit as whoever asks sees it. */
export async function readVisit(asking: Asking, teamId: string, visitId: string) {
  const { tx, actor } = asking;
  const standing = await requireStanding(asking, teamId);
  const rows = await findSlotsOfVisit(tx, actor.coopId, visitId);
  const [visit] = rows;
  if (visit === undefined) return refuse('visit_not_found');
  const span = { from: visit.startsAt.toString(), to: visit.endsAt.toString() };
  const held = await findHeldVisits(tx, span);
  return visitView({ asking, standing, held }, rows);
}
