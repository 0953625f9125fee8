import { type DateRange, occurrences, type Series } from '@kith/core/rota';
import type { Insertable, Selectable } from 'kysely';
import type { Tx } from '../db/database.js';
import type { Recorded } from '../people/tables.js';
import type { SlotsTable, VisitSeriesTable, VisitsTable } from './tables.js';
import { insertSlots, insertVisits, spanOf } from './visits.sql.js';

/** How far ahead the visits of a weekly series exist, in days. */
export const daysAhead = 8 * 7;

export type MadeFrom = Series & Pick<Selectable<VisitSeriesTable>, Kept>;
type Kept = 'coopId' | 'id' | 'teamId' | 'slots' | Exclude<keyof Recorded, 'version'>;

/** Writes the visits of a series, and their open slots, for these days. */
export async function makeVisits(
  tx: Tx,
  newId: () => string,
  series: MadeFrom,
  days: DateRange,
): Promise<number> {
  const { coopId, teamId, recordedBy, onBehalfOf, method, recordedAt } = series;
  const common = { coopId, teamId, recordedBy, onBehalfOf, method, recordedAt };
  const visits: Array<Insertable<VisitsTable>> = [];
  const slots: Array<Insertable<SlotsTable>> = [];
  for (const { startsAt, endsAt, ...occurrence } of occurrences(series, days)) {
    const visitId = newId();
    const during = spanOf({ startsAt, endsAt });
    visits.push({ ...common, id: visitId, seriesId: series.id, during, ...occurrence });
    for (let position = 1; position <= series.slots; position += 1) {
      slots.push({ ...common, id: newId(), visitId, position });
    }
  }
  await insertVisits(tx, visits);
  await insertSlots(tx, slots);
  return visits.length;
}
