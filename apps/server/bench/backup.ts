/* eslint-disable no-console -- what it measures is for the terminal */
import { execFileSync } from 'node:child_process';
import { createReadStream, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { readBackup } from '../src/backup/read-backup.js';
import { readLines } from '../src/backup/read-lines.js';
import { restoreBackup } from '../src/backup/restore-backup.js';
import { restoreIntoFolder } from '../src/backup/restore-into-folder.js';
import { open, press } from '../src/backup/seal.js';
import { takeBackup } from '../src/backup/take-backup.js';
import { writeFileWhole } from '../src/backup/write-file.js';
import { databaseOn } from '../src/db/database.js';
import type { Engine } from '../src/db/engine.js';
import { migrate } from '../src/db/migrate.js';
import { openPgliteFolder } from '../src/db/pglite-folder.js';
import { generateDemonstration } from '../src/demo/generate.js';
import { insertDemonstration } from '../src/demo/insert-rows.sql.js';
import { schemaOfKith } from '../src/schema.js';
import { emptyPostgres } from '../src/testing/postgres-database.js';

/**
 * A backup and a restore of the demonstration, and of a co-op with 100,000 visits, beside pg_dump
 * and pg_restore of the same data in the same run. `npm run bench:backup`, with TEST_DATABASE_URL;
 * `npm run bench:backup -- 100000` says how many visits.
 */
const serverUrl = process.env['TEST_DATABASE_URL'] ?? '';
if (serverUrl === '') throw new Error('TEST_DATABASE_URL must name a PostgreSQL.');
const visits = Number(process.argv[2] ?? 100_000);
const folder = await mkdtemp(path.join(tmpdir(), 'kith-bench-'));
const schema = await schemaOfKith();
const now = () => Temporal.Now.instant();

const run = async (engine: Engine, text: string) => {
  const connection = await engine.pool.connect();
  return (await connection.query(text, []).finally(() => connection.release())).rows;
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return (performance.now() - before) / 1000;
}

const take = (engine: Engine, file: string) =>
  writeFileWhole(file, press(takeBackup(engine, { now })));

const restore = async (engine: Engine, file: string) => {
  const secret = () => Promise.reject(new Error('It is not encrypted.'));
  const text = open(createReadStream(file), { secret, mustBeSealed: false });
  await restoreBackup(engine, await readBackup(readLines(text)), schema);
};

/** The visits of the demonstration, again and again, a year later each time. */
async function grow(engine: Engine) {
  const [{ count } = { count: 1 }] = (await run(engine, 'select count(*) from visits')) as Array<{
    count: number;
  }>;
  const times = Math.ceil(visits / count) - 1;
  const again = (column: string) => `'${column}', md5(t.${column}::text || n)::uuid`;
  const later = `'during', tstzrange(lower(t.during) + n * interval '364 days',
    upper(t.during) + n * interval '364 days')`;
  for (const [table, changes] of Object.entries({
    visits: `${again('id')}, 'date', t.date + n * 364, ${later}`,
    slots: `${again('id')}, ${again('visit_id')}`,
    acceptances: `${again('id')}, ${again('slot_id')}, ${again('visit_id')}, ${later}`,
  })) {
    await run(
      engine,
      `insert into ${table}
       select made.* from ${table} t, generate_series(1, ${times}) n,
         jsonb_populate_record(t, jsonb_build_object(${changes})) made`,
    );
  }
}

async function measure(what: string, source: Engine & { ownerUrl: string }) {
  const [ours, theirs] = [path.join(folder, 'kith'), path.join(folder, 'dump')];
  const target = await emptyPostgres(serverUrl);
  const other = await emptyPostgres(serverUrl);
  const taken = await timed(() => take(source, ours));
  const dumped = await timed(async () =>
    execFileSync('pg_dump', ['-Fc', '-f', theirs, source.ownerUrl]),
  );
  const put = await timed(() => restore(target, ours));
  const undumped = await timed(async () =>
    execFileSync('pg_restore', ['--no-owner', '--no-comments', '-d', other.ownerUrl, theirs]),
  );
  await Promise.all([target.end(), other.end()]);
  const line = (name: string, one: number, two: number, unit: string) =>
    `  ${name}: ${one.toFixed(1)} ${unit}, ${two.toFixed(1)} ${unit}, ratio ${(one / two).toFixed(1)}`;
  const size = (file: string) => statSync(file).size / 2 ** 20;
  const rows = await run(source, 'select count(*) from acceptances');
  console.log(`${what}, ${JSON.stringify(rows[0])} acceptances; kith, and pg_dump or pg_restore:`);
  console.log(line('backup', taken, dumped, 's'));
  console.log(line('size', size(ours), size(theirs), 'MiB'));
  console.log(line('restore', put, undumped, 's'));

  const embedded = path.join(folder, what);
  const into = await timed(() => restoreIntoFolder(embedded, (engine) => restore(engine, ours)));
  const lite = await openPgliteFolder(embedded);
  const from = await timed(() => take(lite, path.join(folder, 'lite'))).finally(() => lite.end());
  console.log(`  embedded: restore ${into.toFixed(1)} s, backup ${from.toFixed(1)} s`);
  await rm(path.join(folder, 'lite'));
  await rm(ours);
}

const source = await emptyPostgres(serverUrl);
try {
  await migrate(source, schema);
  await databaseOn(source, now).asOwnerOfSchema((tx) =>
    insertDemonstration(tx, generateDemonstration({ seed: 1, today: '2026-08-03' })),
  );
  await measure('The demonstration', source);
  await grow(source);
  await measure(`${visits} visits`, source);
} finally {
  await source.end();
  await rm(folder, { recursive: true, force: true });
}
