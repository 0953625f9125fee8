import type { Contract } from '@kith/ocds';
import { pairResults, summarise } from '@kith/ocds/metrics';
import { describe, expect, it } from 'vitest';
import { demonstrationContract } from './contract.js';
import { quarters } from './promises.js';

const { release } = demonstrationContract();
const [contract] = release['contracts'] as Contract[];

describe('the demonstration contract', () => {
  it('is read as eight promises, each with four quarters', () => {
    const pairs = pairResults(contract ?? {}, { asOf: '2026-08-03' });
    expect(pairs).toHaveLength(8);
    expect(pairs.every(({ periods }) => periods.length === 4)).toBe(true);
    expect(pairs.every(({ commitment }) => commitment !== 'none')).toBe(true);
  });

  it.each([
    [0, { kept: 2, missed: 6, notReported: 0, withheld: 0 }],
    [1, { kept: 6, missed: 1, notReported: 0, withheld: 1 }],
    [2, { kept: 4, missed: 3, notReported: 1, withheld: 0 }],
    [3, { kept: 7, missed: 1, notReported: 0, withheld: 0 }],
  ])('says in quarter %i what was kept, missed, not reported and withheld', (place, counts) => {
    const pairs = pairResults(contract ?? {}, { asOf: '2026-08-03' });
    expect(summarise(pairs, quarters[place] ?? {})).toMatchObject(counts);
  });
});
