import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';

export interface ClaimedRow {
  coopId: string;
  id: string;
  payload: unknown;
  attempts: number;
}

export interface Claim {
  kind: string;
  now: Temporal.Instant;
  /** Until when nobody else takes it. */
  until: Temporal.Instant;
  most: number;
}

/** Takes what is due, the longest waiting first, passing over what another process is taking. */
export async function claimEntries(
  tx: Tx,
  { kind, now, until, most }: Claim,
): Promise<ClaimedRow[]> {
  const { rows } = await sql<ClaimedRow>`
    update queue set state = 'running', attempts = attempts + 1, due_at = ${until}
    where (coop_id, id) in (
      select coop_id, id from queue
      where kind = ${kind} and state <> 'dead' and due_at <= ${now}
      order by due_at
      limit ${most}
      for update skip locked
    )
    returning coop_id, id, payload, attempts
  `.execute(tx);
  return rows;
}

type Ours = Pick<ClaimedRow, 'coopId' | 'id' | 'attempts'>;

/** Only whoever claimed it last: an attempt that was taken for abandoned changes nothing any more. */
const isOurs = ({ coopId, id, attempts }: Ours) => sql<boolean>`
  coop_id = ${coopId} and id = ${id} and attempts = ${attempts} and state = 'running'`;

/** Takes it off the queue; false when it is no longer ours to take. */
export async function removeEntry(tx: Tx, ours: Ours): Promise<boolean> {
  const { rows } = await sql`delete from queue where ${isOurs(ours)} returning id`.execute(tx);
  return rows.length === 1;
}

export async function putBackEntry(tx: Tx, ours: Ours, due: Temporal.Instant, failure: string) {
  await sql`
    update queue set state = 'waiting', due_at = ${due}, last_failure = ${failure}
    where ${isOurs(ours)}
  `.execute(tx);
}

/** Gives it up; false when it is no longer ours to give up. */
export async function buryEntry(
  tx: Tx,
  ours: Ours,
  { now, failure, forget }: { now: Temporal.Instant; failure: string; forget: boolean },
): Promise<boolean> {
  const { rows } = await sql`
    update queue set state = 'dead', due_at = ${now}, last_failure = ${failure},
      payload = case when ${forget} then '{}' else payload end
    where ${isOurs(ours)}
    returning id
  `.execute(tx);
  return rows.length === 1;
}

/** What was given up is kept this long for whoever runs the server to look at. */
const deadKeptFor = { hours: 30 * 24 } as const;

export async function deleteLongDead(tx: Tx, now: Temporal.Instant): Promise<void> {
  await tx
    .deleteFrom('queue')
    .where('state', '=', 'dead')
    .where('dueAt', '<=', now.subtract(deadKeptFor))
    .execute();
}
