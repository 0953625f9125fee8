import type { ColumnType, Generated } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { RecordingMethod } from '../actor.js';

/** Kept on every row that a person may ask about. */
export interface Recorded {
  version: Generated<number>;
  /** Null when no person did it: the system, or the first loading of a co-op. */
  recordedBy: string | null;
  onBehalfOf: string | null;
  method: RecordingMethod;
  recordedAt: Instant;
}

export type Instant = ColumnType<
  Temporal.Instant,
  Temporal.Instant | string,
  Temporal.Instant | string
>;
export type InstantOrNull = ColumnType<
  Temporal.Instant | null,
  Temporal.Instant | string | null | undefined,
  Temporal.Instant | string | null
>;
