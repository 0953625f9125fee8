import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { throwawayPostgres } from '../testing/postgres-database.js';
import { databaseOn } from './database.js';

const serverUrl = process.env['TEST_DATABASE_URL'] ?? '';
const now = () => Temporal.Instant.from('2026-08-03T08:00:00Z');

describe.skipIf(serverUrl === '')('a statement that PostgreSQL has planned', () => {
  it('is planned anew on every connection when its tables have changed meanwhile', async () => {
    const engine = await throwawayPostgres(serverUrl);
    try {
      const db = databaseOn(engine, now);
      const ask = () =>
        db.asOwnerOfSchema((tx) =>
          sql`select *, pg_sleep(0.05) from (values (1)) v left join growing on id = ${1}`.execute(
            tx,
          ),
        );
      const askOnAll = () => Promise.all([ask(), ask(), ask(), ask()]);
      await db.asOwnerOfSchema((tx) => sql`create table growing (id integer)`.execute(tx));
      await askOnAll();
      await db.asOwnerOfSchema((tx) => sql`alter table growing add column name text`.execute(tx));
      const answers = await askOnAll();
      expect(answers.map(({ rows }) => Object.keys(rows[0] as object))).toEqual(
        Array.from({ length: 4 }, () => ['column1', 'id', 'name', 'pgSleep']),
      );
    } finally {
      await engine.end();
    }
  });
});
