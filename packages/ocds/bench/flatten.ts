import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { releasesFrom, writeCsvFolder, writeWorkbook } from '../src/flatten/files/index.js';
import { linesOf, releasesOf } from './generate.js';

/**
 * How fast releases become tables and tables releases, and in how much memory.
 *
 *     node --import tsx bench/flatten.ts [RELEASES] [csv|xlsx]
 */
const wanted = Number(process.argv[2] ?? 100_000);
const form = process.argv[3] ?? 'csv';
const processes = Math.ceil(wanted / 4);
const folder = await mkdtemp(join(tmpdir(), 'kith-ocds-bench-'));

function* releases() {
  for (let process = 0; process < processes; process += 1) yield* releasesOf(process);
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  const peak = process.resourceUsage().maxRSS / 1024;
  say(`${what}: ${seconds.toFixed(1)} s, ${peak.toFixed(0)} MiB at most so far`);
  return [result, seconds];
}

try {
  const [, made] = await timed('Making the releases twice, which is in what follows', async () => {
    for (const turn of [1, 2]) for (const release of releases()) void [turn, release];
  });
  const [, parsed] = await timed('JSON.parse and JSON.stringify of them', async () => {
    for (const line of linesOf(processes)) JSON.stringify(JSON.parse(line));
  });
  const path = join(folder, form === 'csv' ? 'tables' : 'tables.xlsx');
  const write = form === 'csv' ? writeCsvFolder : writeWorkbook;
  const [written, seconds] = await timed(`Flattening to ${form}`, () => write(path, releases));
  const rows = written.tables.reduce((sum, table) => sum + table.rows, 0);
  const net = seconds - made;
  say(
    `${written.releases} releases, ${rows} rows in ${written.tables.length} tables: ${rate(rows, net)} rows/s, ${rate(written.releases, net)} releases/s, ${(net / parsed).toFixed(1)} × parse and stringify`,
  );
  if (form === 'xlsx') say(`${((await stat(path)).size / 2 ** 20).toFixed(1)} MiB`);
  const [count, back] = await timed('Putting them together again', async () => {
    let found = 0;
    for await (const release of releasesFrom(path)) if (release) found += 1;
    return found;
  });
  say(`${count} releases: ${rate(rows, back)} rows/s`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

function rate(count: number, seconds: number): string {
  return Math.round(count / seconds).toLocaleString('en-GB');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
