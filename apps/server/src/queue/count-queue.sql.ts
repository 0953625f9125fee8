import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';

export interface QueueCount {
  kind: string;
  state: 'waiting' | 'running' | 'dead';
  entries: number;
  attempts: number;
  /** Since it could first have been done. */
  oldestSeconds: number;
}

/** How much there is of each kind, and how long the oldest has waited. */
export async function countQueue(tx: Tx, now: Temporal.Instant): Promise<QueueCount[]> {
  const { rows } = await sql<QueueCount>`
    select kind, state, count(*) as entries, sum(attempts)::bigint as attempts,
      greatest(0, extract(epoch from ${now}::timestamptz - min(first_due_at)))::float8
        as oldest_seconds
    from queue group by kind, state order by kind, state
  `.execute(tx);
  return rows;
}
