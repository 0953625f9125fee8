import { sql } from 'kysely';
import type { Tx } from './database.js';

export type Attempt<T> = { ok: true; value: T } | { ok: false; error: unknown };

/**
 * Does a part of a transaction so that its failure undoes this part and nothing else. Parts are not
 * put inside one another.
 */
export async function attempt<T>(tx: Tx, work: () => Promise<T>): Promise<Attempt<T>> {
  await sql`savepoint attempt`.execute(tx);
  try {
    const value = await work();
    await sql`release savepoint attempt`.execute(tx);
    return { ok: true, value };
  } catch (error) {
    await sql`rollback to savepoint attempt`.execute(tx);
    return { ok: false, error };
  }
}
