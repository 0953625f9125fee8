import { refuse } from '../domain-error.js';
import type { Asking } from '../teams/asking.js';
import { requireStanding } from '../teams/require-access.js';
import { findSlotsOfVisit } from './slots.sql.js';
import { knownIn, visitsView } from './visit-view.js';

/** One visit as whoever asks sees it. */
export async function readVisit(asking: Asking, teamId: string, visitId: string) {
  const standing = await requireStanding(asking, teamId);
  const rows = await findSlotsOfVisit(asking.tx, visitId, knownIn(asking, teamId));
  const [visit] = visitsView({ asking, standing }, rows);
  return visit ?? refuse('visit_not_found');
}
