import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { releasesOf } from './generate.js';
import { runCommand, say } from './run.js';

/**
 * How much memory `kith-ocds compile` needs for a gigabyte of releases that stand in the worst
 * order: every first release, then every second one. Needs 1.1 GB of disk. Build first.
 */
const gigabyte = 1_000_000_000;
const goal = 300_000_000;
const processes = 45_000;
const folder = await mkdtemp(join(tmpdir(), 'kith-ocds-bench-'));
try {
  const input = join(folder, 'releases.jsonl');
  const file = openSync(input, 'w');
  for (let nth = 0; nth < 4; nth += 1)
    for (let process = 0; process < processes; process += 1)
      writeSync(file, `${JSON.stringify(releasesOf(process)[nth])}\n`);
  closeSync(file);
  const { size } = statSync(input);
  say(`${processes * 4} releases, ${(size / gigabyte).toFixed(2)} GB, in the worst order`);
  for (const options of [[], ['--threads', '2'], ['--versioned']]) {
    const { peak, seconds } = await runCommand(['compile', ...options, input], '/dev/null');
    const told = peak <= goal ? 'met' : 'missed';
    say(
      `${['compile', ...options].join(' ').padEnd(24)} ${Math.round(peak / 1e6)} MB at most (goal ${goal / 1e6}: ${told}), ${seconds.toFixed(0)} s`,
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
