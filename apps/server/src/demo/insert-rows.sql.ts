import { sql } from 'kysely';
import type { Tx } from '../db/database.js';
import type { Demonstration } from './generate.js';

/** Tables in an order in which each finds what it refers to. */
const order = [
  'coops',
  'people',
  'contactFacts',
  'communicationNeeds',
  'teams',
  'memberships',
  'grants',
  'invitations',
  'visitSeries',
  'visits',
  'slots',
  'acceptances',
] as const satisfies readonly (keyof Demonstration)[];

const rowsAtOnce = 1000;

/** Inserts everything, a thousand rows of JSON at a time: one parameter instead of thousands. */
export async function insertDemonstration(tx: Tx, demonstration: Demonstration): Promise<void> {
  for (const table of order) {
    const rows: readonly object[] = demonstration[table];
    for (let start = 0; start < rows.length; start += rowsAtOnce) {
      await insertRows(tx, inSnakeCase(table), rows.slice(start, start + rowsAtOnce));
    }
  }
}

/** Rows that would break a promise of the database, such as a double booking, are left out. */
export async function insertWhatFits(tx: Tx, table: string, rows: readonly object[]) {
  if (rows.length > 0) await insertRows(tx, table, rows, sql`on conflict do nothing`);
}

async function insertRows(tx: Tx, table: string, rows: readonly object[], otherwise = sql``) {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((name) => sql.ref(inSnakeCase(name))));
  const json = JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [inSnakeCase(name), value])),
    ),
  );
  await sql`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb)
    ${otherwise}
  `.execute(tx);
}

const inSnakeCase = (name: string) =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
