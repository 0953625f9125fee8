import { type RawBuilder, sql } from 'kysely';
import type { Tx } from './database.js';

/** So many rows in one statement, as one parameter of JSON. */
const rowsAtOnce = 500;

/**
 * Inserts rows of a table (its name in snake_case). They all have the columns of the first. Values
 * are as JSON has them, and a range as PostgreSQL writes it; the number of parameters is the same
 * for one row and for any number. Bytes cannot be inserted in this way.
 * @param otherwise Such as `on conflict do nothing`.
 */
export async function insertRows(
  tx: Tx,
  table: string,
  rows: readonly object[],
  otherwise: RawBuilder<unknown> = sql``,
): Promise<void> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((name) => sql.ref(inSnakeCase(name))));
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const json = JSON.stringify(rows.slice(start, start + rowsAtOnce).map(withSnakeCase));
    await sql`
      insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb)
      ${otherwise}
    `.execute(tx);
  }
}

const withSnakeCase = (row: object) =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [inSnakeCase(name), value]));

const inSnakeCase = (name: string) =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
