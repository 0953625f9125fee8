import type { AttendanceSide, Happened, Repeat, Weekday } from '@kith/core/rota';
import type { ColumnType, RawBuilder } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { RecordingMethod } from '../actor.js';
import type { Instant, InstantOrNull, Recorded } from '../db/columns.js';

export type VisitKind = 'visit' | 'double_up' | 'sleep_in' | 'trial' | 'social' | 'health';
/** `done`: they were there; `not_done`: they had it and were not. */
export type AcceptanceStatus = 'accepted' | 'released' | 'done' | 'not_done';

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

/** What happened at a slot, as somebody said it; the last of each slot stands. */
export interface AttendancesTable {
  coopId: string;
  id: string;
  teamId: string;
  visitId: string;
  slotId: string;
  number: number;
  happened: Happened;
  personId: string | null;
  expectedId: string | null;
  side: AttendanceSide;
  corrects: boolean;
  saidAt: Instant;
  recordedBy: string | null;
  onBehalfOf: string | null;
  method: RecordingMethod;
  recordedAt: Instant;
}

export interface RotaTables {
  visitSeries: VisitSeriesTable;
  visits: VisitsTable;
  slots: SlotsTable;
  acceptances: AcceptancesTable;
  attendances: AttendancesTable;
}
