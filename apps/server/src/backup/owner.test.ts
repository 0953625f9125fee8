import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../db/migrate.js';
import { openPostgresAsItIs } from '../db/open-as-it-is.js';
import { type EmptyDatabase, emptyPostgres } from '../testing/postgres-database.js';
import { takeBackup } from './take-backup.js';

const serverUrl = process.env['TEST_DATABASE_URL'] ?? '';
const now = () => Temporal.Instant.from('2026-08-03T08:00:00Z');

/** Rows that row-level security shows to the owner of the schema, and not to whoever serves. */
const guarded = {
  number: 1,
  name: '0001_guarded',
  checksum: 'c'.repeat(64),
  sql: `
    create table people (name text);
    alter table people enable row level security;
    insert into people values ('Sam Okoro');
    grant select on all tables in schema public to public;`,
};

describe.skipIf(serverUrl === '')('a backup', () => {
  let place: EmptyDatabase;
  beforeAll(async () => {
    place = await emptyPostgres(serverUrl);
    await migrate(place, { migrations: [guarded] });
  });
  afterAll(() => place.end());

  const textBy = async (url: string) => {
    const engine = await openPostgresAsItIs(url);
    try {
      let text = '';
      for await (const piece of takeBackup(engine, { now })) text += piece;
      return text;
    } finally {
      await engine.end();
    }
  };

  it('has every row when the owner of the schema takes it', async () => {
    expect(await textBy(place.ownerUrl)).toContain('["Sam Okoro"]');
  });

  it('is refused, not short of rows, when the account that serves would take it', async () => {
    await expect(textBy(place.servingUrl)).rejects.toThrow(
      /may not see every row of the table people/,
    );
  });
});
