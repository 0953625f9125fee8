import type { ColumnType } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Instant } from '../db/columns.js';

export interface DemonstrationTables {
  demonstrations: {
    coopId: string;
    seed: number;
    /** The day called today when it was loaded. */
    loadedFor: ColumnType<Temporal.PlainDate, string, string>;
    recordedAt: Instant;
  };
}
