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
export const eachMaster = `
  select distinct on (wrapped_by) coop_id as "coopId", id, wrapped, wrapped_by as "wrappedBy"
  from coop_keys order by wrapped_by, made_at desc`;

export async function oneKeyOfEachMaster(tx: Tx): Promise<WrappedKey[]> {
  return (await sql.raw<WrappedKey>(eachMaster).execute(tx)).rows;
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

/** From here on nothing is sealed with the key of now; waits for whoever is sealing with it. */
export async function closeKey(tx: Tx, coopId: string, at: Temporal.Instant): Promise<void> {
  await sql`select kith_close_key(${coopId}, ${at})`.execute(tx);
}

/** Says of the closed keys of a co-op that nothing is left that they sealed; resolves to how many. */
export async function retireKeys(
  tx: Tx,
  { coopId, inUse, at }: { coopId: string; inUse: readonly string[]; at: Temporal.Instant },
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('coopKeys')
    .set({ retiredAt: at })
    .where('coopId', '=', coopId)
    .where('closedAt', 'is not', null)
    .where('retiredAt', 'is', null)
    .where((row) => row.not(row('id', '=', row.fn.any(row.val(inUse)))))
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** The co-ops that have a key to seal with, or one of them. */
export async function coopsWithKeys(tx: Tx, coopId?: string): Promise<string[]> {
  let query = tx.selectFrom('coopKeys').select('coopId').where('closedAt', 'is', null);
  if (coopId !== undefined) query = query.where('coopId', '=', coopId);
  return (await query.orderBy('coopId').execute()).map((row) => row.coopId);
}

/** Keys that another master key than this one wrapped, kept from others until the transaction ends. */
export function takeKeysNotBy(tx: Tx, masterId: string, most: number): Promise<WrappedKey[]> {
  return tx
    .selectFrom('coopKeys')
    .select(['coopId', 'id', 'wrapped', 'wrappedBy'])
    .where('wrappedBy', '<>', masterId)
    .orderBy('coopId')
    .orderBy('id')
    .limit(most)
    .forUpdate()
    .execute();
}

export async function rewriteKey(
  tx: Tx,
  { coopId, id, wrapped, wrappedBy }: WrappedKey,
): Promise<void> {
  await tx
    .updateTable('coopKeys')
    .set({ wrapped, wrappedBy })
    .where('coopId', '=', coopId)
    .where('id', '=', id)
    .execute();
}

export interface ListedKey extends Omit<WrappedKey, 'wrapped'> {
  slug: string;
  madeAt: Temporal.Instant;
  closedAt: Temporal.Instant | null;
  retiredAt: Temporal.Instant | null;
}

export function listKeys(tx: Tx, coopId?: string): Promise<ListedKey[]> {
  let query = tx
    .selectFrom('coopKeys')
    .innerJoin('coops', 'coops.id', 'coopKeys.coopId')
    .select(['slug', 'coopId', 'coopKeys.id', 'wrappedBy', 'madeAt', 'closedAt', 'retiredAt']);
  if (coopId !== undefined) query = query.where('coopId', '=', coopId);
  return query.orderBy('slug').orderBy('madeAt').orderBy('coopKeys.id').execute();
}
