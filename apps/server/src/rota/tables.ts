import type { Repeat, Weekday } from '@kith/core/rota';
import type { ColumnType, RawBuilder } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Instant, InstantOrNull, Recorded } from '../db/columns.js';

export type VisitKind = 'visit' | 'double_up' | 'sleep_in' | 'trial' | 'social' | 'health';
export type AcceptanceStatus = 'accepted' | 'released' | 'done';

type Day = ColumnType<Temporal.PlainDate, Temporal.PlainDate | string, Temporal.PlainDate | string>;
type WallMoment = ColumnType<Temporal.PlainDateTime, string, never>;
/** Read it as `lower(during)` and `upper(during)`. */
type Span = ColumnType<never, RawBuilder<unknown>, never>;

export interface VisitSeriesTable extends Recorded {
  coopId: string;
  id: string;
  teamId: string;
  title: string;
  kind: VisitKind;
  startsOn: Day;
  startTime: ColumnType<Temporal.PlainTime, string, never>;
  minutes: number;
  timeZone: string;
  repeats: Repeat;
  weekdays: Weekday[];
  until: ColumnType<Temporal.PlainDate | null, string | null, never>;
  slots: number;
  /** The last day for which visits have been made. */
  madeUntil: Day;
  /** Set when making them failed: not before then again. */
  tryAgainAt: InstantOrNull;
}

export interface VisitsTable extends Recorded {
  coopId: string;
  id: string;
  teamId: string;
  seriesId: string;
  /** The planned day, by the wall calendar of the series. */
  date: Day;
  during: Span;
  localStart: WallMoment;
  localEnd: WallMoment;
  minutes: number;
  movedByClockChange: boolean;
  cancelledAt: InstantOrNull;
}

export interface SlotsTable extends Recorded {
  coopId: string;
  id: string;
  teamId: string;
  visitId: string;
  position: number;
}

export interface AcceptancesTable extends Recorded {
  coopId: string;
  id: string;
  teamId: string;
  slotId: string;
  visitId: string;
  personId: string;
  status: AcceptanceStatus;
  during: Span;
  acceptedAt: Instant;
  endedAt: InstantOrNull;
}

export interface RotaTables {
  visitSeries: VisitSeriesTable;
  visits: VisitsTable;
  slots: SlotsTable;
  acceptances: AcceptancesTable;
}
