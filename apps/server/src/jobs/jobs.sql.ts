import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';

export async function enrolJobs(tx: Tx, names: string[], now: Temporal.Instant): Promise<void> {
  await tx
    .insertInto('jobs')
    .values(names.map((name) => ({ name, dueAt: now })))
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
}

/** Claims a job if it is due and no other process is at it; its row stays locked until it is done. */
export async function claimJob(tx: Tx, name: string, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql`
    select from jobs where name = ${name} and due_at <= ${now} for update skip locked
  `.execute(tx);
  return rows.length === 1;
}

/** Ends a statement of this transaction that takes longer: the server cannot call it back. */
export async function limitStatements(tx: Tx, milliseconds: number): Promise<void> {
  await sql`select set_config('statement_timeout', ${String(milliseconds)}, true)`.execute(tx);
}

export async function markDone(
  tx: Tx,
  name: string,
  { now, due }: { now: Temporal.Instant; due: Temporal.Instant },
): Promise<void> {
  await tx
    .updateTable('jobs')
    .set({ dueAt: due, lastDoneAt: now, failures: 0, lastFailure: null, lastFailedAt: null })
    .where('name', '=', name)
    .execute();
}

/**
 * Writes down a failure, unless another process has done the job since. Returns how many there have
 * been since it last went well.
 */
export async function markFailed(
  tx: Tx,
  name: string,
  { now, failure }: { now: Temporal.Instant; failure: string },
): Promise<number | undefined> {
  const row = await tx
    .updateTable('jobs')
    .set({ failures: sql<number>`failures + 1`, lastFailure: failure, lastFailedAt: now })
    .where('name', '=', name)
    .where('dueAt', '<=', now)
    .returning('failures')
    .executeTakeFirst();
  return row?.failures;
}

export async function postponeJob(tx: Tx, name: string, due: Temporal.Instant): Promise<void> {
  await tx.updateTable('jobs').set({ dueAt: due }).where('name', '=', name).execute();
}
