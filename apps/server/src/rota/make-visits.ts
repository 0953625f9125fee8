import { type DateRange, nextOccurrences, type Series, todayIn } from '@kith/core/rota';
import type { Insertable, Selectable } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Recorded } from '../db/columns.js';
import type { Tx } from '../db/database.js';
import type { SlotsTable, VisitSeriesTable } from './tables.js';
import { insertSlots, insertVisits, type NewVisitRow, rangeOf } from './visits.sql.js';

/** How far ahead the visits of a weekly series exist, in days. */
export const daysAhead = 8 * 7;

/** `YYYY-MM-DD`: as far as this they are to be made now, wherever the series is. */
export const dayToReach = (now: Temporal.Instant): string => daysFrom(now, daysAhead);

/** `YYYY-MM-DD`: as far as this they are there. The job that makes them has a day to do it. */
export const plannedUntil = (now: Temporal.Instant): string => daysFrom(now, daysAhead - 1);

const daysFrom = (now: Temporal.Instant, days: number) =>
  Temporal.PlainDate.from(todayIn('UTC', now)).add({ days }).toString();

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

/**
 * As much of a batch as its weeks have room for (told by their Mondays), the soonest first. What is
 * left out is left out for good: a week that is full stays full.
 */
export function withinRoom(batch: VisitBatch, roomIn: (monday: string) => number): VisitBatch {
  const taken = new Map<string, number>();
  const kept = new Set<string>();
  for (const { id, date } of batch.visits) {
    const monday = mondayOf(String(date));
    const before = taken.get(monday) ?? 0;
    if (before >= roomIn(monday)) continue;
    taken.set(monday, before + 1);
    kept.add(id);
  }
  return {
    visits: batch.visits.filter(({ id }) => kept.has(id)),
    slots: batch.slots.filter(({ visitId }) => kept.has(visitId)),
    upTo: batch.upTo,
  };
}

function mondayOf(date: string) {
  const day = Temporal.PlainDate.from(date);
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}

export async function insertBatch(tx: Tx, { visits, slots }: VisitBatch) {
  await insertVisits(tx, visits);
  await insertSlots(tx, slots);
}
