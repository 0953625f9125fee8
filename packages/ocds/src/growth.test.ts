import { describe, expect, it } from 'vitest';
import { diff } from './build/index.js';
import { contractsInFull, contractsOf } from './contracts/index.js';
import { flatten } from './flatten/index.js';
import type { Release } from './index.js';
import { compile as compiled, version } from './merge/index.js';
import {
  commitmentsOf,
  comparisonsOf,
  dimensionsIn,
  factsOf,
  groupCube,
  metricsIn,
  pairResults,
  reportedPeriods,
} from './metrics/index.js';
import { readReleases } from './read/index.js';
import { recordsOf, upgrade } from './records/index.js';
import { files } from './testing/many.js';
import { operationsIn } from './testing/operations.js';
import { reportText, validate } from './validate/index.js';

const asOf = '2030-01-01';
const process = (releases: Release[]) => releases.map((each) => ({ ...each, ocid: 'ocds-1' }));
const lenient = { onConflict: 'keep-later' } as const;

const works: Readonly<Record<string, (releases: Release[]) => unknown>> = {
  reading: (releases) => readReleases(JSON.stringify({ releases })),
  compiling: (releases) => compiled(process(releases), lenient),
  versioning: (releases) => version(process(releases), lenient),
  records: (releases) => recordsOf(process(releases), lenient),
  upgrading: (releases) => upgrade({ version: '1.0', releases }),
  validating: (releases) => reportText(validate({ releases })),
  'listing contracts': (releases) => contractsOf(releases, { asOf }),
  'listing contracts in full': (releases) => contractsInFull(releases, { asOf }),
  'listing commitments': (releases) => releases.map((each) => commitmentsOf(each)),
  pairing: (releases) =>
    reportedPeriods(
      releases
        .flatMap(({ contracts }) => contracts ?? [])
        .flatMap((contract) => pairResults(contract, { asOf })),
    ),
  comparing: (releases) => releases.map((each) => comparisonsOf(each, { asOf })),
  'the cube': (releases) => {
    const facts = releases.flatMap((each) => factsOf(each));
    return [metricsIn(facts), dimensionsIn(facts), groupCube(facts, ['metric', 'period'])];
  },
  flattening: (releases) => flatten(releases),
  telling: ([first]) => {
    const before = { ocid: 'ocds-213czf-1', date: '2020-01-01T00:00:00Z' };
    const { id: _id, date: _date, tag: _tag, ocid: _ocid, ...after } = first ?? {};
    const head = { id: '2', date: '2030-01-01T00:00:00Z' };
    return diff(before, { ...before, ...after }, { ...head, rules: {} });
  },
};

/** What the answer itself is as large as the product of, or what is refused at once. */
const outside = new Set([
  'comparing contracts of one award with many promises',
  'listing commitments contracts of one award with many promises',
]);

const [few, times] = [96, 8];

/** Work that looks through all for each doubles its exponent; sorting adds less than a fifth. */
const most = 1.2;

describe('work on a file eight times as long', () => {
  const pairs = Object.keys(files).flatMap((file) =>
    Object.keys(works).map((work) => [work, file]),
  );
  it.each(pairs.filter((pair) => !outside.has(pair.join(' '))))(
    'grows about eight times: %s of %s',
    async (work = '', file = '') => {
      const [short, long] = [few, few * times].map((count) => files[file]?.(count) ?? []);
      const run = (releases: Release[] = []) => {
        try {
          works[work]?.(releases);
        } catch (error) {
          // What a release may not hold is refused; how long that takes counts as well.
          if (!(error instanceof Error) || !('code' in error || 'path' in error)) throw error;
        }
      };
      // Once before it counts: what the engine compiles only then is not counted the first time.
      const turns = [short, short, long].map((releases) => () => run(releases));
      const [, before = 1, after = 1] = await operationsIn(turns);
      expect(Math.log(after / before) / Math.log(times)).toBeLessThan(most);
    },
  );
});
