import { contractsOf } from '../src/contracts/index.js';
import type { Release } from '../src/index.js';
import { commitmentsOf, pairResults } from '../src/metrics/index.js';
import { readReleases } from '../src/read/index.js';
import { files } from '../src/testing/many.js';
import { say } from './run.js';

/**
 * How reading and pairing grow with a file: processor time for each observation, and as a ratio to
 * JSON.parse of the same bytes in the same run. Flat ratios are what is wanted: what looks through
 * all observations for each of them grows tenfold from one line to the next.
 *
 *     npm run bench:pairing
 */
const counts = [1_000, 10_000, 100_000];
const asOf = '2300-01-01';
const works: Readonly<Record<string, (text: string, releases: Release[]) => unknown>> = {
  reading: (text) => readReleases(text),
  pairing: (_text, releases) =>
    releases.flatMap(({ contracts = [] }) =>
      contracts.map((contract) => pairResults(contract, { asOf })),
    ),
  commitments: (_text, releases) => releases.map((release) => commitmentsOf(release)),
  contracts: (_text, releases) => contractsOf(releases, { asOf }),
};
/** What is as large as the product of what is written is not for a bench of pairs. */
const left = ['contracts of one award with many promises'];

for (const [name, make] of Object.entries(files)) {
  if (left.includes(name)) continue;
  say(`\n${name}`);
  for (const count of counts) {
    const releases = make(count);
    const text = JSON.stringify({ releases });
    const parse = processorTime(() => JSON.parse(text));
    const told = Object.entries(works).map(([work, run]) => {
      const time = processorTime(() => run(text, releases));
      const each = ((time / count) * 1000).toFixed(1);
      return `${work} ${each} µs each, ${(time / parse).toFixed(1)} × parse`;
    });
    const size = `${(text.length / 1e6).toFixed(1)} MB`;
    say(`  ${count.toLocaleString('en-GB').padStart(7)} (${size}): ${told.join('; ')}`);
  }
}

/** In milliseconds, the shorter of two runs: others use the machine as well. */
function processorTime(work: () => unknown): number {
  const times = [1, 2].map(() => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.max(0.01, Math.min(...times));
}
