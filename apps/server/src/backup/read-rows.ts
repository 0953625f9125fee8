import type { PostgresPoolClient } from 'kysely';
import { type Column, rowsOf, type Table } from './catalogue.sql.js';

/** How many bytes are asked for at once: little enough that a busy server hardly notices. */
const portion = 2 ** 18;
const mostRows = 2000;

/**
 * The rows of a table as lines of JSON, a portion at a time: every value as the text that
 * PostgreSQL itself writes and reads again without loss.
 */
export async function* linesOf(
  connection: PostgresPoolClient,
  table: Table,
  columns: Column[],
): AsyncGenerator<string[]> {
  const values = columns.map(({ quoted }) => `${quoted}::text`).join(', ');
  await connection.query(
    `declare kith_backup no scroll cursor for
     select array_to_json(array[${values}])::text as line from ${table.quoted}`,
    [],
  );
  // Rows may be a hundred bytes or a million: the first few tell.
  let count = 16;
  for (;;) {
    const rows = await rowsOf<{ line: string }>(connection, `fetch ${count} from kith_backup`);
    if (rows.length > 0) yield rows.map(({ line }) => line);
    if (rows.length < count) break;
    const bytes = rows.reduce((sum, { line }) => sum + line.length, 0);
    count = Math.min(mostRows, Math.max(1, Math.round((count * portion) / bytes)));
  }
  await connection.query('close kith_backup', []);
}

/** Every value is written alike on both engines, whatever the settings of the account. */
export const settings = `
  set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres';
  set local timezone = 'UTC';
  set local extra_float_digits = 1;
  set local bytea_output = 'hex';
  set local statement_timeout = 0;
  set local lock_timeout = 0;
  set local idle_in_transaction_session_timeout = 0;
`;
