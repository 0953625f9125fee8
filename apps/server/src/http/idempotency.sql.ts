import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';

export interface KeyOfWrite {
  coopId: string;
  caller: string;
  key: string;
}

export interface Claim extends KeyOfWrite {
  requestHash: Buffer;
  at: Temporal.Instant;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** How long a key is remembered. */
export const keptFor = { hours: 24 } as const;

/** A write that has not answered after this long died with its process; it may be tried again. */
const longestWrite = { minutes: 2 } as const;

/** Takes the key for this request. False when another request has it. */
export async function claimKey(tx: Tx, { at, ...claim }: Claim): Promise<boolean> {
  const { rows } = await sql`
    insert into idempotency_keys (coop_id, caller, key, request_hash, created_at)
    values (${claim.coopId}, ${claim.caller}, ${claim.key}, ${claim.requestHash}, ${at})
    on conflict on constraint idempotency_key_once do update
      set request_hash = excluded.request_hash, created_at = excluded.created_at,
          state = 'running', status = null, headers = null, body = null
      where idempotency_keys.created_at <= ${at.subtract(keptFor)}
         or (idempotency_keys.state = 'running'
             and idempotency_keys.request_hash = excluded.request_hash
             and idempotency_keys.created_at <= ${at.subtract(longestWrite)})
    returning key
  `.execute(tx);
  return rows.length === 1;
}

export function findKey(tx: Tx, { coopId, caller, key }: KeyOfWrite) {
  return tx
    .selectFrom('idempotencyKeys')
    .select(['requestHash', 'state', 'status', 'headers', 'body'])
    .where('coopId', '=', coopId)
    .where('caller', '=', caller)
    .where('key', '=', key)
    .executeTakeFirst();
}

export async function keepAnswer(tx: Tx, { coopId, caller, key }: KeyOfWrite, answer: Answer) {
  await tx
    .updateTable('idempotencyKeys')
    .set({ state: 'done', ...answer })
    .where('coopId', '=', coopId)
    .where('caller', '=', caller)
    .where('key', '=', key)
    .execute();
}

export async function forgetKey(tx: Tx, { coopId, caller, key }: KeyOfWrite) {
  await tx
    .deleteFrom('idempotencyKeys')
    .where('coopId', '=', coopId)
    .where('caller', '=', caller)
    .where('key', '=', key)
    .execute();
}
