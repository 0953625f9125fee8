import type { Temporal } from 'temporal-polyfill';
import { instantText } from '../instant-text.js';

/** Who wrote a row down, for whom, how and when. */
export interface RecordColumns {
  recordedBy: string | null;
  recordedByName: string | null;
  onBehalfOf: string | null;
  method: 'self' | 'phone' | 'paper' | 'in_person' | 'import';
  /** A text as it is told. */
  recordedAt: Temporal.Instant | string;
}

export function recordedOf(row: RecordColumns) {
  const { recordedAt } = row;
  return {
    recordedBy: row.recordedBy,
    recordedByName: row.recordedByName,
    onBehalfOf: row.onBehalfOf,
    method: row.method,
    recordedAt: typeof recordedAt === 'string' ? recordedAt : instantText(recordedAt),
  };
}
