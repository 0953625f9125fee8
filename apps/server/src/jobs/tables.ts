import type { Generated } from 'kysely';
import type { Instant, InstantOrNull } from '../db/columns.js';

export interface JobsTables {
  jobs: {
    name: string;
    dueAt: Instant;
    lastDoneAt: InstantOrNull;
    /** How often it failed since it last went well, and how the last time. */
    failures: Generated<number>;
    lastFailure: string | null;
    lastFailedAt: InstantOrNull;
  };
}
