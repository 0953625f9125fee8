import { type DateRange, nextOccurrences, type Series } from '@kith/core/rota';
import type { Insertable, Selectable } from 'kysely';
import type { Tx } from '../db/database.js';
import type { Recorded } from '../people/tables.js';
import type { SlotsTable, VisitSeriesTable } from './tables.js';
import { insertSlots, insertVisits, type NewVisitRow, rangeOf } from './visits.sql.js';

/** How far ahead the visits of a weekly series exist, in days. */
export const daysAhead = 8 * 7;

/** The visits of a series that are made in one go: as many as every day of those eight weeks. */
export const visitsAtOnce = 56;

export type MadeFrom = Series & Pick<Selectable<VisitSeriesTable>, Kept>;
type Kept = 'coopId' | 'id' | 'teamId' | 'slots' | Exclude<keyof Recorded, 'version'>;

/** Visits of a series with their open slots, not yet written. */
export interface VisitBatch {
  visits: NewVisitRow[];
  slots: Array<Insertable<SlotsTable>>;
  /** `YYYY-MM-DD`: every visit up to this day is there. Where it is short of the end, go on. */
  upTo: string;
}

/** The next visits of a series for these days: never more than are made in one go. */
export function nextVisits(newId: () => string, series: MadeFrom, days: DateRange): VisitBatch {
  const { coopId, teamId, recordedBy, onBehalfOf, method, recordedAt } = series;
  const common = { coopId, teamId, recordedBy, onBehalfOf, method, recordedAt };
  const { occurrences, upTo } = nextOccurrences(series, days, visitsAtOnce);
  const visits = occurrences.map(({ startsAt, endsAt, ...occurrence }) => {
    const during = rangeOf({ startsAt, endsAt });
    return { ...common, id: newId(), seriesId: series.id, during, ...occurrence };
  });
  const slots = visits.flatMap(({ id: visitId }) =>
    Array.from({ length: series.slots }, (_, index) => {
      return { ...common, id: newId(), visitId, position: index + 1 };
    }),
  );
  return { visits, slots, upTo };
}

export async function insertBatch(tx: Tx, { visits, slots }: VisitBatch) {
  await insertVisits(tx, visits);
  await insertSlots(tx, slots);
}
