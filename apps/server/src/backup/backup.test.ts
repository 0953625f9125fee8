import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import type { Engine } from '../db/engine.js';
import { type Migration, migrate, type Schema } from '../db/migrate.js';
import { demonstrationCoopId } from '../demo/build/ids.js';
import { generateDemonstration } from '../demo/generate.js';
import { insertDemonstration, writeWhatHappened } from '../demo/insert-rows.sql.js';
import { publishDemonstration } from '../demo/publish.js';
import { schemaOfKith } from '../schema.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { emptyPlaces } from '../testing/empty-places.js';
import { tablesOn } from './catalogue.sql.js';
import { leftOut } from './left-out.js';
import { readBackup } from './read-backup.js';
import { readLines } from './read-lines.js';
import { restoreBackup } from './restore-backup.js';
import { takeBackup } from './take-backup.js';

/** Values that a careless copy would change, and kinds of columns that a careless copy would miss. */
const awkward: Migration = {
  number: 9001,
  name: '9001_awkward',
  checksum: 'a'.repeat(64),
  sql: `
    create table awkward (
      id bigint generated always as identity primary key,
      parent bigint references awkward (id),
      words text, list text[], number numeric, real double precision, instant timestamptz,
      day date, time_of_day time, lasts interval, span tstzrange, bytes bytea,
      written json, parsed jsonb, yes boolean,
      measured text generated always as (length(words) || '!') stored
    );
    create table other_way (id bigint primary key, "from" bigint references awkward (id));
    alter table awkward add column other bigint references other_way (id);
    create function refuse_awkward() returns trigger language plpgsql as
      $$ begin raise exception 'not by people'; end $$;
    create trigger judged before insert on awkward for each row execute function refuse_awkward();
    alter table awkward disable trigger judged;
    insert into awkward (words) values ('of the migration');
    alter table awkward enable trigger judged;`,
};

const rowsOfAwkward = `
  alter table awkward disable trigger judged;
  insert into awkward (parent, words, list, number, real, instant, day, time_of_day, lasts, span,
    bytes, written, parsed, yes)
  overriding user value values
    (null, E'tab\\t new\\nline \\\\ "quoted" \\u2028 \\u00e9 💛', array['a,b', 'c"d', null, '', 'NULL'],
     12345678901234567890.1234567890, 0.1::float8 + 0.2, 'infinity', '0044-03-15 BC', '24:00',
     '1 mon -3 days 04:05:06.7', '["2026-03-29 00:59:59.999999+00",)', '\\x00ff0a5c',
     '{"a" :  1, "a":9007199254740993, "b": "\\u0000"}', '{"n": 1.10}', true),
    (null, '', '{}', 'NaN', '-Infinity', '2026-10-25 01:30:00.000001+01', 'infinity', '00:00',
     '-1 year', 'empty', '', 'null', 'null', false),
    (null, null, null, null, null, null, null, null, null, null, null, null, null, null);
  insert into other_way values (1, 2);
  update awkward set parent = 4, other = 1 where id = 2;
  alter table awkward enable trigger judged;`;

describeOnEveryEngine('a backup', (given) => {
  const from = () => given.deps.db.engine;
  let schema: Schema = { migrations: [] };
  let text: string[] = [];
  const sums = new Map<string, number>();

  beforeAll(async () => {
    const ofKith = await schemaOfKith();
    schema = { ...ofKith, migrations: [...ofKith.migrations, awkward] };
    await migrate(from(), schema);
    await given.deps.db.asOwnerOfSchema(async (tx) => {
      await insertDemonstration(tx, generateDemonstration({ seed: 1, today: '2026-08-03' }));
      await writeWhatHappened(tx, demonstrationCoopId);
      await publishDemonstration(tx, given.deps);
    });
    await run(from(), rowsOfAwkward);
    await given.session(await given.person({ email: 'edie.marsh@example.org' }));
    text = await backUp(from(), sums);
  });

  const backUp = async (engine: Engine, told = new Map<string, number>()) => {
    const pieces: string[] = [];
    const done = (table: string, rows: number) => void told.set(table, rows);
    for await (const piece of takeBackup(engine, { now: given.deps.now, done })) pieces.push(piece);
    return pieces;
  };
  const run = async (engine: Engine, query: string) => {
    const connection = await engine.ownerPool.connect();
    try {
      return (await connection.query(query, [])).rows;
    } finally {
      connection.release();
    }
  };
  const restore = async (pieces: string[], into: Engine, known = schema) => {
    const bytes = Readable.from(pieces.map((piece) => Buffer.from(piece)));
    return restoreBackup(into, await readBackup(readLines(bytes)), known);
  };
  const tableNames = async (engine: Engine) => {
    const connection = await engine.ownerPool.connect();
    try {
      return (await tablesOn(connection)).map(({ name }) => name);
    } finally {
      connection.release();
    }
  };
  const rowsAsText = async (engine: Engine, table: string) => {
    const connection = await engine.ownerPool.connect();
    try {
      await connection.query(`set timezone = 'UTC'`, []);
      const text = `select t::text as row from "${table}" t order by t::text collate "C"`;
      return (await connection.query(text, [])).rows;
    } finally {
      connection.release();
    }
  };

  it.each(emptyPlaces())('is the same row by row when it is restored into %s', async (_, open) => {
    const into = await open();
    try {
      const { rows, unknown } = await restore(text, into);
      expect(unknown).toEqual([]);
      expect(rows).toBe([...sums.values()].reduce((sum, one) => sum + one, 0));
      expect(rows).toBeGreaterThan(4000);
      for (const table of await tableNames(from())) {
        if (table === 'kith_migrations' || table === 'kith_signing_key') continue;
        const isMadeAnew = ['kith_grants', 'access_rules', 'access_edition'].includes(table);
        const isElsewhere = table in leftOut && !isMadeAnew;
        const expected = isElsewhere ? [] : await rowsAsText(from(), table);
        expect({ table, rows: await rowsAsText(into, table) }).toEqual({ table, rows: expected });
      }
      const key = await rowsAsText(into, 'kith_signing_key');
      expect(key).toHaveLength(1);
      expect(key).not.toEqual(await rowsAsText(from(), 'kith_signing_key'));
      expect(await migrate(into, schema)).toEqual([]);
      const constraints = `
        select conname, conrelid::regclass::text as on, pg_get_constraintdef(oid) as definition
        from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n' order by 1, 2`;
      expect(await run(into, constraints)).toEqual(await run(from(), constraints));
      const triggers = 'select tgname, tgenabled from pg_trigger where not tgisinternal order by 1';
      expect(await run(into, triggers)).toEqual(await run(from(), triggers));
      const next = `select nextval(pg_get_serial_sequence('awkward', 'id')) as id`;
      expect(await run(into, next)).toEqual([{ id: 5 }]);
    } finally {
      await into.end();
    }
  });

  it('is of one moment, whatever is written meanwhile', async () => {
    const lines = takeBackup(from(), { now: given.deps.now });
    const first = (await lines.next()).value as string;
    const pieces = [first];
    // On PGlite the writing waits for the backup, on PostgreSQL the backup does not see it.
    const writing = given.person({ name: 'Written Meanwhile' });
    if (from().kind === 'postgres') await writing;
    for await (const piece of lines) pieces.push(piece);
    await writing;
    expect(pieces.join('')).not.toContain('Written Meanwhile');
    expect((await backUp(from())).join('')).toContain('Written Meanwhile');
  });

  it('holds nothing that signs anybody in, and says what it leaves out', () => {
    const header = JSON.parse(text[0] ?? '') as { left_out: Record<string, string> };
    expect(header.left_out).toEqual(leftOut);
    const tables = [...sums.keys()];
    for (const name of Object.keys(leftOut)) expect(tables).not.toContain(name);
  });

  it('leaves out no table that is not there, or that another refers to', async () => {
    const names = await tableNames(from());
    for (const name of Object.keys(leftOut)) expect(names).toContain(name);
    const references = await given.deps.db.asOwnerOfSchema((tx) =>
      sql<{ from: string; to: string }>`
        select conrelid::regclass::text as from, confrelid::regclass::text as to
        from pg_constraint where contype = 'f'
      `.execute(tx),
    );
    for (const { from: referring, to } of references.rows) {
      if (to in leftOut) expect(Object.keys(leftOut)).toContain(referring);
    }
  });
});
