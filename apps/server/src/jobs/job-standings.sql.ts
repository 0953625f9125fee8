import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';

export interface JobStanding {
  name: string;
  failures: number;
  lastDoneAt: Temporal.Instant | null;
}

/** How it stands with what happens from time to time. */
export function jobStandings(tx: Tx): Promise<JobStanding[]> {
  return tx.selectFrom('jobs').select(['name', 'failures', 'lastDoneAt']).orderBy('name').execute();
}
