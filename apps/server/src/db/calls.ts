import { CompiledQuery } from 'kysely';
import pg from 'pg';
import type { Parametrised } from './told.js';
import type { Tx } from './tx.js';

/** A function of the database, with what it is given. */
export interface Call {
  name: string;
  given: ReadonlyArray<string | null>;
}

/** All calls in one statement, which answers one row. */
export function questionOf(calls: Record<string, Call>): Parametrised {
  const values: Array<string | null> = [];
  const given = (value: string | null) => `$${values.push(value)}`;
  const answers = Object.entries(calls).map(
    ([as, call]) =>
      `${call.name}(${call.given.map(given).join(', ')}) as ${pg.escapeIdentifier(as)}`,
  );
  return { text: `select ${answers.join(', ')}`, values };
}

/** What functions of the database say, asked in one statement of a transaction. */
export async function ask<T>(tx: Tx, calls: Record<keyof T, Call>): Promise<T> {
  const { text, values } = questionOf(calls);
  const { rows } = await tx.executeQuery<T>(CompiledQuery.raw(text, [...values]));
  return rows[0] as T;
}
