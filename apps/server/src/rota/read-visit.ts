import { refuse } from '../domain-error.js';
import type { Asking } from '../teams/asking.js';
import { requireStanding } from '../teams/require-access.js';
import { readerOf, visitView } from './visit-view.js';
import { findSlotsOfVisit } from './visits.sql.js';

/** One visit as whoever asks sees it. */
export async function readVisit(asking: Asking, teamId: string, visitId: string) {
  const standing = await requireStanding(asking, teamId);
  const rows = await findSlotsOfVisit(asking.tx, readerOf(asking, teamId), visitId);
  if (rows.length === 0) return refuse('visit_not_found');
  return visitView({ asking, standing }, rows);
}
