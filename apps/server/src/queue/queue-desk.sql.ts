import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';

/** What whoever runs the server sees of an entry: nothing of what is in it. */
export interface ListedEntry {
  id: string;
  kind: string;
  state: 'waiting' | 'running' | 'dead';
  attempts: number;
  dueAt: Temporal.Instant;
  lastFailure: string | null;
}

const mostListed = 1_000;

export function listEntries(
  tx: Tx,
  { dead = false }: { dead?: boolean | undefined },
): Promise<ListedEntry[]> {
  let query = tx
    .selectFrom('queue')
    .select(['id', 'kind', 'state', 'attempts', 'dueAt', 'lastFailure']);
  if (dead) query = query.where('state', '=', 'dead');
  return query.orderBy('dueAt').limit(mostListed).execute();
}

/** Puts back what was given up, as if it had never been tried, and wakes whoever does it. */
export async function retryEntries(
  tx: Tx,
  { id, now }: { id: string | undefined; now: Temporal.Instant },
): Promise<number> {
  const { rows } = await sql`
    with again as (
      update queue set state = 'waiting', attempts = 0, due_at = ${now}
      where state = 'dead' and payload <> '{}' and (${id ?? null}::uuid is null or id = ${id ?? null})
      returning kind
    )
    select pg_notify('kith_queue', kind) from again
  `.execute(tx);
  return rows.length;
}

export async function dropEntry(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('queue')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}
