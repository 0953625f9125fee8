import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../db/engine.js';
import { migrate } from '../db/migrate.js';
import { openPostgresAsItIs } from '../db/open-as-it-is.js';
import { emptyPostgres } from '../testing/postgres-database.js';
import { readBackup } from './read-backup.js';
import { readLines } from './read-lines.js';
import { restoreBackup } from './restore-backup.js';
import { takeBackup } from './take-backup.js';

const serverUrl = process.env['TEST_DATABASE_URL'] ?? '';
const now = () => Temporal.Instant.from('2026-08-03T08:00:00Z');

/** Rows that only the owner of the schema at work may see, as every table of a co-op has them. */
const guarded = {
  number: 1,
  name: '0001_guarded',
  checksum: 'c'.repeat(64),
  sql: `
    create table coops (id integer primary key);
    create table people (coop_id integer references coops (id), name text);
    create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$;
    alter table people enable row level security;
    alter table people force row level security;
    do $$ begin
      execute format('create policy owner_of_schema on people to %I
        using (current_setting(''kith.owner_of_schema'', true) = ''on'')
        with check (current_setting(''kith.owner_of_schema'', true) = ''on'')', current_user);
    end $$;
    insert into coops values (1);
    insert into people values (1, 'Sam Okoro');
    create trigger judged before insert on people for each row execute function refuse();`,
};

describe.skipIf(serverUrl === '')('a backup by an owner who is no superuser', () => {
  const role = `kith_test_owner_${randomBytes(4).toString('hex')}`;
  const undo: Array<() => Promise<unknown>> = [];
  let source: Engine;
  let target: Engine;

  beforeAll(async () => {
    const administrator = await emptyPostgres(serverUrl);
    undo.push(() => administrator.end());
    await run(administrator, `create role ${role} login nosuperuser password '${role}'`);
    undo.push(() => run(administrator, `drop role ${role}`));
    [source, target] = [await owned(), await owned()];
    await migrate(source, [guarded]);
  });
  afterAll(async () => {
    for (const step of undo.reverse()) await step();
  });

  const run = async (engine: Engine, text: string) => {
    const connection = await engine.pool.connect();
    return (await connection.query(text, []).finally(() => connection.release())).rows;
  };
  /** An empty database whose schema belongs to that role, opened as that role. */
  const owned = async () => {
    const place = await emptyPostgres(serverUrl);
    await run(place, `alter schema public owner to ${role}`);
    const url = new URL(place.url);
    url.username = role;
    url.password = role;
    const engine = await openPostgresAsItIs(url.href);
    undo.push(() => place.end());
    undo.push(() => engine.end());
    return engine;
  };
  const textOf = async (engine: Engine) => {
    let text = '';
    for await (const piece of takeBackup(engine, { now })) text += piece;
    return text;
  };

  it('has every row, and needs no right that the owner lacks to put them back', async () => {
    const text = await textOf(source);
    expect(text).toContain('["1","Sam Okoro"]');
    const backup = await readBackup(readLines(Readable.from([Buffer.from(text)])));
    const restored = await restoreBackup(target, backup, { migrations: [guarded] });
    expect(restored).toEqual({ rows: 2, unknown: [] });
    expect(await run(target, 'select count(*) from people')).toEqual([{ count: 0 }]);
    expect(await textOf(target)).toBe(text);
  });

  it('is refused where rows are hidden even from the owner', async () => {
    await run(source, 'create policy fewer on people as restrictive using (coop_id = 2)');
    await expect(textOf(source)).rejects.toThrow(/may not see every row of the table people/);
    await run(source, 'drop policy fewer on people; drop policy owner_of_schema on people');
    await expect(textOf(source)).rejects.toThrow(/may not see every row of the table people/);
  });
});
