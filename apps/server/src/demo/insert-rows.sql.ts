import { sql } from 'kysely';
import type { Tx } from '../db/database.js';
import { insertRows } from '../db/insert-rows.sql.js';
import type { Demonstration } from './generate.js';

/** Tables, each after those it refers to. */
const order = [
  ['coops', 'coops'],
  ['people', 'people'],
  ['contactPoints', 'contact_points'],
  ['communicationNeeds', 'communication_needs'],
  ['coopHatDecisions', 'coop_hat_decisions'],
  ['teams', 'teams'],
  ['memberships', 'memberships'],
  ['legalAuthorities', 'legal_authorities'],
  ['grants', 'grants'],
  ['invitations', 'invitations'],
  ['visitSeries', 'visit_series'],
  ['visits', 'visits'],
  ['slots', 'slots'],
  ['acceptances', 'acceptances'],
] as const satisfies readonly (readonly [keyof Demonstration, string])[];

export async function insertDemonstration(tx: Tx, demonstration: Demonstration): Promise<void> {
  for (const [rows, table] of order) await insertRows(tx, table, demonstration[rows]);
}

/** What is done was said to be by whoever did it. */
export async function writeWhatHappened(tx: Tx, coopId: string): Promise<void> {
  await sql`select kith_attendances_of_done(${coopId})`.execute(tx);
}

/** Rows that would break a promise of the database, such as a double booking, are left out. */
export async function insertWhatFits(tx: Tx, table: string, rows: readonly object[]) {
  await insertRows(tx, table, rows, sql`on conflict do nothing`);
}
