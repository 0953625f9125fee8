import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';

/** How long an answer is kept. */
export const keptFor = { hours: 24 } as const;

export interface KeyOfWrite {
  coopId: string;
  keyHash: Buffer;
}

export interface KeptAnswer extends KeyOfWrite {
  requestMac: Buffer;
  /** Something was done; false when it was refused, so that nothing can be done twice. */
  done: boolean;
  sealed: Buffer;
  at: Temporal.Instant;
}

/**
 * Takes a key until the transaction ends, without waiting: false when another request has it. The
 * answer is looked for after this, and not in the same statement, which would see an older moment.
 */
export async function claimKey(tx: Tx, { coopId, keyHash }: KeyOfWrite): Promise<boolean> {
  const name = `${coopId}/${keyHash.toString('hex')}`;
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as taken
  `.execute(tx);
  return rows[0]?.taken === true;
}

export function findAnswer(tx: Tx, { coopId, keyHash }: KeyOfWrite, now: Temporal.Instant) {
  return tx
    .selectFrom('keptAnswers')
    .select(['requestMac', 'done', 'sealed'])
    .where('coopId', '=', coopId)
    .where('keyHash', '=', keyHash)
    .where('keptAt', '>', now.subtract(keptFor))
    .executeTakeFirst();
}

/** Keeps an answer in place of a refusal or of one that is too old. False when one stands. */
export async function keepAnswer(tx: Tx, { at, ...answer }: KeptAnswer): Promise<boolean> {
  const { coopId, keyHash, requestMac, done, sealed } = answer;
  const { rows } = await sql`
    insert into kept_answers (coop_id, key_hash, request_mac, done, sealed, kept_at)
    values (${coopId}, ${keyHash}, ${requestMac}, ${done}, ${sealed}, ${at})
    on conflict on constraint answer_kept_once do update
      set request_mac = excluded.request_mac, done = excluded.done, sealed = excluded.sealed,
          kept_at = excluded.kept_at
      where not kept_answers.done or kept_answers.kept_at <= ${at.subtract(keptFor)}
    returning key_hash
  `.execute(tx);
  return rows.length === 1;
}
