import { sql } from 'kysely';
import type { Call, Tx } from './database.js';

/** What functions of the database say, asked in one statement of a transaction. */
export async function ask<T>(tx: Tx, calls: Record<keyof T, Call>): Promise<T> {
  const answers = Object.entries<Call>(calls).map(
    ([as, { name, given }]) => sql`${sql.raw(name)}(${sql.join(given)}) as ${sql.id(as)}`,
  );
  const { rows } = await sql<T>`select ${sql.join(answers)}`.execute(tx);
  return rows[0] as T;
}
