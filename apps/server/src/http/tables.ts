import type { Instant } from '../db/columns.js';

/** Answers of writes, kept so that a write that is sent again is not done again. */
interface KeptAnswersTable {
  coopId: string;
  keyHash: Buffer;
  requestMac: Buffer;
  done: boolean;
  sealed: Buffer;
  keptAt: Instant;
}

export interface IdempotencyTables {
  keptAnswers: KeptAnswersTable;
}
