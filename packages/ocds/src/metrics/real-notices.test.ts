import { describe, expect, it } from 'vitest';
import { readReleases } from '../read/index.js';
import { sharedIsHere, sharedText, whenShared } from '../testing/shared.js';
import { commitmentsOf } from './commitments-of.js';
import { resultsOf } from './results-of.js';
import { summarise } from './summarise.js';

const read = (name: string) =>
  sharedIsHere ? readReleases(sharedText(`real/find-a-tender-${name}.jsonl`)).releases : [];
const performance = read('performance');
const asOf = '2026-08-15';

describe.skipIf(!sharedIsHere)(`real performance notices${whenShared}`, () => {
  const notices = performance.filter(({ tag }) => tag.includes('implementation'));
  const pairs = notices.flatMap((notice) =>
    resultsOf(notice, { asOf }).flatMap((each) => each.pairs),
  );

  it('pair all their metrics, each with its rating', () => {
    expect(notices).toHaveLength(2);
    expect(pairs).toHaveLength(8);
    for (const { title, periods } of pairs) {
      expect(title).not.toBe('');
      expect(periods).toHaveLength(1);
      expect(periods[0]?.classification?.description).toMatch(/performance/);
    }
  });

  it('show numbers where certain and the words where not', () => {
    expect(pairs.map(({ periods }) => periods[0]?.result)).toMatchObject([
      { kind: 'text', text: '100%- 3 rounds of feedback' },
      { kind: 'number', value: 75 },
      { kind: 'text' },
      { kind: 'text' },
      { kind: 'number', value: 99.7, text: '99.7%' },
      { kind: 'number', value: 99.8 },
      { kind: 'number', value: 100 },
      { kind: 'number', value: 1500 },
    ]);
    const standings = pairs.map(({ periods }) => periods[0]?.standing);
    expect(standings.filter((standing) => standing === 'met')).toHaveLength(7);
    expect(standings[1]).toBe('slightly_below');
  });

  it('count what was kept from April to June 2026', () => {
    const period = { startDate: '2026-04-01', endDate: '2026-06-30' };
    expect(summarise(pairs, period)).toMatchObject({
      kept: 0,
      ratedMet: 7,
      ratedBelow: 1,
      total: 8,
    });
  });
});

describe.skipIf(!sharedIsHere)(`real notices with agreed metrics${whenShared}`, () => {
  const agreed = performance.filter(({ tag }) => tag.includes('contract'));

  it('list what each contract promises', () => {
    const counts = agreed.map((release) =>
      commitmentsOf(release).map(({ commitments }) => commitments.length),
    );
    expect(counts).toHaveLength(6);
    expect(counts.flat().every((count) => count > 0)).toBe(true);
    expect(counts[0]).toEqual([14]);
  });

  it('take a reporting frequency for what it is, not for a target', () => {
    const all = agreed.flatMap((release) => commitmentsOf(release)).flatMap((c) => c.commitments);
    expect(all.filter(({ everyMonths }) => everyMonths)).toHaveLength(16);
    expect(all.every(({ targets }) => targets.length === 0)).toBe(true);
  });

  it('say of every promise that its result is not due yet', () => {
    const pairs = agreed.flatMap((release) => resultsOf(release, { asOf })).flatMap((r) => r.pairs);
    const standings = pairs.flatMap(({ periods }) => periods.map(({ standing }) => standing));
    expect(standings.length).toBe(pairs.length);
    expect(new Set(standings)).toEqual(new Set(['not_yet_due']));
  });

  it('are found in the social care notices too', () => {
    const contracts = read('social-care').flatMap((release) => commitmentsOf(release));
    expect(contracts.filter(({ commitments }) => commitments.length > 0).length).toBe(9);
  });
});
