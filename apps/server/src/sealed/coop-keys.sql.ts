import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import type { WhichKey } from './key-wrapper.js';

/** A data key as the database has it. */
export interface WrappedKey extends WhichKey {
  wrapped: Buffer;
  wrappedBy: string;
}

/**
 * The key that a co-op's cells are sealed with now. It stays that until this transaction ends, so
 * that nothing is sealed with a key after it was closed.
 */
export async function findSealingKey(tx: Tx, coopId: string): Promise<WrappedKey | undefined> {
  const { rows } = await sql<WrappedKey>`
    select coop_id, id, wrapped, wrapped_by from kith_sealing_key(${coopId})`.execute(tx);
  return rows[0];
}

/** Adds a key to seal with, unless somebody else did: their transaction is waited for. */
export async function insertKey(
  tx: Tx,
  { coopId, id, wrapped, wrappedBy, at }: WrappedKey & { at: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('coopKeys')
    .values({ coopId, id, wrapped, wrappedBy, madeAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export function findKeys(tx: Tx, coopId: string, ids: readonly string[]): Promise<WrappedKey[]> {
  return tx
    .selectFrom('coopKeys')
    .select(['coopId', 'id', 'wrapped', 'wrappedBy'])
    .where('coopId', '=', coopId)
    .where('id', 'in', ids)
    .execute();
}

/** One key for each master key that wrapped any, across all co-ops: for the owner of the schema. */
export async function oneKeyOfEachMaster(tx: Tx): Promise<WrappedKey[]> {
  const { rows } = await sql<WrappedKey>`
    select distinct on (wrapped_by) coop_id, id, wrapped, wrapped_by
    from coop_keys order by wrapped_by, made_at desc`.execute(tx);
  return rows;
}

/** As whom the transaction stands, to be said again later. */
export async function standingNow(tx: Tx): Promise<string> {
  const { rows } = await sql<{ standing: string | null }>`
    select current_setting('kith.standing', true) as standing`.execute(tx);
  return rows[0]?.standing ?? '';
}

export async function standAgain(tx: Tx, standing: string): Promise<void> {
  await sql`select set_config('kith.standing', ${standing}, true)`.execute(tx);
}
