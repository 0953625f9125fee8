import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../db/engine.js';
import { type Migration, migrate } from '../db/migrate.js';
import { StartError } from '../start-error.js';
import { emptyPglite, emptyPlaces } from '../testing/empty-places.js';
import { holdsAnything } from './catalogue.sql.js';
import { readBackup } from './read-backup.js';
import { readLines } from './read-lines.js';
import { restoreBackup } from './restore-backup.js';
import { takeBackup } from './take-backup.js';

const migration = (number: number, sql: string): Migration => {
  const checksum = createHash('sha256').update(sql).digest('hex');
  return { number, name: `${String(number).padStart(4, '0')}_test`, sql, checksum };
};
const first = migration(
  1,
  `create table birds (id integer primary key, name text not null);
   create table nests (bird_id integer references birds (id), eggs integer)`,
);
const second = migration(
  2,
  `alter table birds add column song text not null default 'none';
   update birds set song = 'see-saw' where name = 'great tit'`,
);
const now = () => Temporal.Instant.from('2026-08-03T08:00:00Z');

async function run(engine: Engine, text: string): Promise<unknown[]> {
  const connection = await engine.ownerPool.connect();
  return (await connection.query(text, []).finally(() => connection.release())).rows;
}

async function textOf(engine: Engine): Promise<string> {
  let text = '';
  for await (const piece of takeBackup(engine, { now })) text += piece;
  return text;
}

describe.each(emptyPlaces())('restoring into %s', (_, open) => {
  let place: Engine;
  let text = '';
  beforeAll(async () => {
    place = await open();
    const source = await emptyPglite();
    await migrate(source, { migrations: [first] });
    await run(source, `insert into birds values (1, 'great tit'), (2, 'wren')`);
    await run(source, 'insert into nests values (2, 5)');
    text = await textOf(source);
    await source.end();
  });
  afterAll(() => place.end());

  const restore = async (given: string, known = [first]) => {
    const lines = readLines(Readable.from([Buffer.from(given)]));
    return restoreBackup(place, await readBackup(lines), { migrations: known });
  };
  const refusal = async (given: string, known?: Migration[]) => {
    const error = await restore(given, known).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StartError);
    const connection = await place.ownerPool.connect();
    const isEmpty = !(await holdsAnything(connection).finally(() => connection.release()));
    expect(isEmpty).toBe(true);
    return (error as StartError).message;
  };

  it('refuses a backup in which anything was changed, and keeps nothing of it', async () => {
    const changes: Array<[from: string | RegExp, to: string]> = [
      ['great tit', 'blue tit'],
      ['"rows":2', '"rows":3'],
      [/\["1".*\n/, ''],
      [/\["1".*\n/, '["1"]\n'],
      [/\["1".*\n/, '["1","great tit"\n'],
      [/("columns":\["id",)"name"/, '$1"nest"'],
      [/\{"complete".*\n/, ''],
      ['"complete":true', '"complete":false'],
      [/"kith":"[^"]*"/, '"kith":"99.0.0"'],
      [/$/, '{"table":"birds","columns":["id"]}\n'],
    ];
    for (const [from, to] of changes) {
      const changed = text.replace(from, to);
      expect(changed).not.toBe(text);
      expect(await refusal(changed)).toMatch(/^This backup is damaged: .* Nothing of it was kept/);
    }
  });

  it('refuses a backup whose rows break a rule of the database, and keeps nothing of it', async () => {
    const orphan = await emptyPglite();
    await migrate(orphan, { migrations: [first] });
    await run(orphan, 'alter table nests drop constraint nests_bird_id_fkey');
    await run(orphan, 'insert into nests values (7, 1)');
    const broken = await textOf(orphan).finally(() => orphan.end());
    expect(await refusal(broken)).toMatch(
      /^The rows in this backup do not agree: .*nests_bird_id_fkey/,
    );
  });

  it('refuses a backup of a newer Kith, of another format, or of migrations that were changed', async () => {
    const { kith } = JSON.parse(text.slice(0, text.indexOf('\n'))) as { kith: string };
    expect(await refusal(text, [])).toBe(
      `This backup was made by a newer Kith (${kith}, migration 0001_test). Update Kith, then restore it.`,
    );
    expect(await refusal(text.replace('"kith_backup":1', '"kith_backup":2'))).toBe(
      'This backup was made by a newer Kith. Update Kith, then restore it.',
    );
    expect(await refusal(text, [{ ...first, checksum: 'b'.repeat(64) }])).toBe(
      `Migration 0001_test was another when this backup was made. Restore it with Kith ${kith}.`,
    );
    expect(await refusal('{"hello":1}\n')).toBe('This is no backup of Kith.');
  });

  it('brings an older backup up to date: the later migrations meet its rows', async () => {
    expect(await restore(text, [first, second])).toEqual({ rows: 3, unknown: [] });
    expect(await run(place, 'select id, name, song from birds order by id')).toEqual([
      { id: 1, name: 'great tit', song: 'see-saw' },
      { id: 2, name: 'wren', song: 'none' },
    ]);
    expect(await migrate(place, { migrations: [first, second] })).toEqual([]);
    await expect(run(place, 'insert into nests values (9, 1)')).rejects.toThrow(/foreign key/);
  });

  it('refuses a place that holds anything, and changes nothing there', async () => {
    const error = await restore(text, [first, second]).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      message: expect.stringMatching(/holds a database already|is not empty/),
    });
    expect(await run(place, 'select count(*) from birds')).toEqual([{ count: 2 }]);
  });
});
