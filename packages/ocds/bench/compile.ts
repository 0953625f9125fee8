import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linesOf } from './generate.js';
import { bestOf, ratioLine, runCommand, runLimit, say } from './run.js';

/**
 * How long `kith-ocds compile` takes from end to end, start of the process included, as a ratio to
 * JSON.parse and JSON.stringify of the same lines in memory: reading and writing JSON is what no
 * merger can do without. A program that only reads the file, does that and writes it again shows
 * how much of the rest is files and the start of Node. Build first: `npm run build`.
 */
const processes = Number(process.argv[2] ?? 5000);
const times = 5;
const folder = await mkdtemp(join(tmpdir(), 'kith-ocds-bench-'));
try {
  const input = join(folder, 'releases.jsonl');
  writeFileSync(input, [...linesOf(processes)].join(''));
  const lines = readFileSync(input, 'utf8').trimEnd().split('\n');
  const bytes = lines.reduce((sum, line) => sum + line.length, 0);
  say(`${lines.length} releases of ${processes} processes, ${Math.round(bytes / 1e6)} MB`);

  const output = join(folder, 'output.jsonl');
  const compile = (...options: string[]) => runCommand(['compile', ...options, input], output);
  const rows = [
    { what: 'compile', goal: 1.5, run: () => compile() },
    { what: 'compile --threads 2', run: () => compile('--threads', '2') },
    { what: 'compile --versioned', goal: 2.5, run: () => compile('--versioned') },
    {
      what: 'compile --versioned --threads 2',
      run: () => compile('--versioned', '--threads', '2'),
    },
  ];
  const [limit, program, ...runs] = await bestOf(times, [
    () => parseAndStringify(lines),
    () => runLimit(input, output),
    ...rows.map(({ run }) => run),
  ]);
  say(ratioLine('JSON.parse + JSON.stringify', limit.seconds, limit.seconds));
  say(ratioLine('the same as a program of its own', program.seconds, limit.seconds));
  for (const [index, { seconds, peak }] of runs.entries()) {
    const { what = '', goal } = rows[index] ?? {};
    const perSecond = Math.round(lines.length / seconds).toLocaleString('en-GB');
    const memory = `${Math.round(peak / 1e6)} MB at most`;
    say(`${ratioLine(what, seconds, limit.seconds, goal)}, ${perSecond} releases/s, ${memory}`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

function parseAndStringify(lines: string[]) {
  const start = performance.now();
  let length = 0;
  for (const line of lines) length += JSON.stringify(JSON.parse(line)).length;
  if (length === 0) throw new Error('There is nothing to measure.');
  return { seconds: (performance.now() - start) / 1000, peak: 0 };
}
