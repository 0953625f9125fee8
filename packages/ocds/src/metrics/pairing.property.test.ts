import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contractsOf } from '../contracts/index.js';
import type { Release } from '../index.js';
import { anyRelease } from '../testing/any-json.js';
import { quarter } from '../testing/given.js';
import { commitmentsOf } from './commitments-of.js';
import { pairResults } from './pair-results.js';
import { resultsOf } from './results-of.js';
import { summarise } from './summarise.js';

const asOf = '2026-12-01';

describe('whatever a notice holds', () => {
  it('pairs without throwing, and never leaves a title or standing blank', () => {
    fc.assert(
      fc.property(anyRelease, (json) => {
        const pairs = pairResults(json, { asOf });
        for (const { title, direction, periods } of pairs) {
          expect(direction).toMatch(/^(higher|lower|context)$/);
          expect(title).toMatch(/\S/);
          for (const { standing } of periods) expect(standing).toMatch(/^[a-z_]+$/);
        }
        const { kept, missed, ratedMet, ratedBelow, notReported, withheld, notComparable, total } =
          summarise(pairs, quarter.spring);
        const judged = kept + missed + ratedMet + ratedBelow;
        expect(judged + notReported + withheld + notComparable).toBe(total);
        expect(total).toBeLessThanOrEqual(pairs.length);
      }),
      { numRuns: 500 },
    );
  });

  it('lists contracts, commitments and results without throwing', () => {
    fc.assert(
      fc.property(fc.array(anyRelease, { maxLength: 3 }), (list) => {
        const releases = list.map((json) => ({ ...json, ocid: 'a' }) as unknown as Release);
        for (const release of releases) {
          const found = commitmentsOf(release).filter(({ contract }) => contract);
          expect(resultsOf(release, { asOf })).toHaveLength(found.length);
        }
        for (const row of contractsOf(releases, { asOf })) {
          expect(row.status).toMatch(/^[a-z]+$/);
          expect(row.buyer.name).toMatch(/\S/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
