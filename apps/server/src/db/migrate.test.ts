import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { schemaOfKith } from '../schema.js';
import { StartError } from '../start-error.js';
import { checkPostgres } from './check-postgres.js';
import type { Engine } from './engine.js';
import { type Migration, migrate, schemaState } from './migrate.js';
import { openPglite } from './pglite-engine.js';
import { pgliteTemplate } from './pglite-template.js';

const migration = (number: number, sql: string, checksum = sql): Migration => ({
  number,
  name: `${String(number).padStart(4, '0')}_test`,
  sql,
  checksum,
});

const one = migration(1, 'create table first (id integer)');
const two = migration(2, 'create table second (id integer)');

describe('migrations', () => {
  let engine: Engine;
  const rowsOf = async (text: string) => {
    const connection = await engine.pool.connect();
    const { rows } = await connection.query(text, []).finally(() => connection.release());
    return rows;
  };
  beforeAll(async () => {
    engine = await openPglite({ template: await pgliteTemplate(await schemaOfKith()) });
  });
  beforeEach(async () => {
    await rowsOf('create schema if not exists fresh; set search_path to fresh');
  });
  afterEach(async () => {
    await rowsOf('drop schema fresh cascade; set search_path to public');
  });
  afterAll(() => engine.end());

  it('run in order, each once', async () => {
    expect(await migrate(engine, { migrations: [one] })).toEqual(['0001_test']);
    expect(await schemaState(engine, { migrations: [one, two] })).toEqual({
      pending: ['0002_test'],
      unknown: [],
      hasOtherData: false,
    });
    expect(await migrate(engine, { migrations: [one, two] })).toEqual(['0002_test']);
    expect(await migrate(engine, { migrations: [one, two] })).toEqual([]);
  });

  it('leave nothing behind when one fails, and keep those before it', async () => {
    const broken = migration(2, 'create table second (id integer); select 1 / 0');
    await expect(migrate(engine, { migrations: [one, broken] })).rejects.toThrow(
      '0002_test failed',
    );
    expect(await rowsOf('select number from kith_migrations')).toEqual([{ number: 1 }]);
    expect(await migrate(engine, { migrations: [one, two] })).toEqual(['0002_test']);
  });

  it('that a newer Kith has run are seen while this one runs', async () => {
    await migrate(engine, { migrations: [one, two] });
    expect(await schemaState(engine, { migrations: [one] })).toEqual({
      pending: [],
      unknown: ['0002_test'],
      hasOtherData: false,
    });
  });

  it('refuse data that a newer Kith has written', async () => {
    await migrate(engine, { migrations: [one, migration(42, 'select 1')] });
    const refused = await migrate(engine, { migrations: [one] }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StartError);
    expect(refused).toMatchObject({
      message:
        'The data in memory was written by a newer Kith (migration 0042). ' +
        'Update Kith, or point KITH_DATA_DIR at another folder.',
    });
  });

  it('refuse a file that was changed after it had been run', async () => {
    await migrate(engine, { migrations: [one] });
    await expect(
      migrate(engine, { migrations: [{ ...one, checksum: 'another' }] }),
    ).rejects.toThrow(/0001_test was changed/);
  });

  it('put every table of a co-op behind row-level security, its key starting with the co-op', async () => {
    const tables = await rowsOf(`
      select c.relname as name, c.relrowsecurity as enabled,
             (select a.attname from pg_index i join pg_attribute a
                on a.attrelid = c.oid and a.attnum = i.indkey[0]
              where i.indrelid = c.oid and i.indisprimary) as first
      from pg_class c join pg_attribute coop on coop.attrelid = c.oid and coop.attname = 'coop_id'
      where c.relkind = 'r'
    `);
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) {
      expect(table).toMatchObject({ enabled: true, first: 'coop_id' });
    }
  });
});

describe('a PostgreSQL that cannot be used', () => {
  const engineWith = (connect: () => Promise<unknown>) =>
    ({
      kind: 'postgres',
      place: 'postgresql://db.example/kith',
      pool: { connect },
    }) as unknown as Engine;
  const complaint = (engine: Engine) =>
    checkPostgres(engine).then(
      () => undefined,
      (error: StartError) => error.message,
    );
  const failing = (code: string) =>
    engineWith(() => Promise.reject(Object.assign(new Error('no'), { code })));

  it('is refused in one line when it is too old', async () => {
    const query = async () => ({ rows: [{ number: 140_011, text: '14.11' }] });
    const old = engineWith(async () => ({ query, release: () => {} }));
    expect(await complaint(old)).toBe(
      'PostgreSQL at postgresql://db.example/kith is version 14.11; Kith needs 15 or newer.',
    );
  });

  it.each([
    ['ECONNREFUSED', /cannot be reached \(ECONNREFUSED\)/],
    ['28P01', /refused the user name or the password/],
    ['28000', /refused the user name or the password/],
    ['3D000', /has no such database/],
  ])('is refused in one line for %s', async (code, message) => {
    expect(await complaint(failing(code))).toMatch(message);
    expect(await complaint(failing(code))).not.toContain('\n');
  });
});
