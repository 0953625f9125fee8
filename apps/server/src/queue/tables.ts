import type { Generated } from 'kysely';
import type { Instant } from '../db/columns.js';

export interface QueueTable {
  coopId: string;
  id: string;
  kind: string;
  payload: unknown;
  state: Generated<'waiting' | 'running' | 'dead'>;
  /** How often it was begun. */
  attempts: Generated<number>;
  /** When it is to be done; while it is running, when it may be taken for abandoned. */
  dueAt: Instant;
  lastFailure: string | null;
  firstDueAt: Instant;
}

export interface QueueTables {
  queue: QueueTable;
}
