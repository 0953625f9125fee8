import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBeDerived } from './can-be-derived.js';
import type { SubjectRules } from './rules.js';
import { type Leaf, leaves } from './testing/tables.js';
import { leaksOf, publishAll, type Release, type Statistic } from './testing/versions.js';

/** Small thresholds keep the tables small enough for an attacker to try them all. */
const plain: SubjectRules = { smallest: 4, smallestPart: 3, roundTo: 1 };
const rounded: SubjectRules = { smallest: 4, smallestPart: 3, roundTo: 5 };
const anyRules = fc.constantFrom(plain, rounded);
/** An attacker takes long over percentages of two quarters. */
const statistics = fc.constantFrom<Statistic[]>('count', 'count', 'count', 'percentage');
const size = (min: number, max: number) => fc.integer({ min, max });

interface Correction {
  at: number;
  met: number;
  unmet: number;
}

const correction = fc.record<Correction>({
  at: fc.nat(),
  met: size(0, 12),
  unmet: size(0, 12),
});

const corrected = (cells: readonly Leaf[], corrections: readonly Correction[]): Leaf[] =>
  corrections.reduce<Leaf[]>(
    (all, { at, met, unmet }) =>
      all.map((leaf, index) => (index === at % all.length ? { ...leaf, met, unmet } : leaf)),
    [...cells],
  );

const corrections = fc.array(correction, { minLength: 1, maxLength: 2 });
const twoWay = leaves([size(1, 3), size(2, 3)], 4, 12);
const square = leaves([size(2, 2), size(2, 2)], 4, 12);

const row = leaves([size(3, 5)], 4, 12);

const stories = {
  'a row that is corrected': fc
    .tuple(row, corrections, fc.boolean())
    .map(([spring, first, leavesOut]): Release[] => [
      { known: { spring }, of: 'spring', leavesOut },
      { known: { spring: corrected(spring, first) }, of: 'spring', leavesOut },
    ]),
  'a table that is corrected': fc
    .tuple(twoWay, corrections, fc.boolean())
    .map(([spring, first, leavesOut]): Release[] => [
      { known: { spring }, of: 'spring', leavesOut },
      { known: { spring: corrected(spring, first) }, of: 'spring', leavesOut },
    ]),
  'a table that is corrected twice': fc
    .tuple(square, corrections, corrections, fc.boolean())
    .map(([spring, first, second, leavesOut]): Release[] => {
      const later = corrected(spring, first);
      return [
        { known: { spring }, of: 'spring', leavesOut },
        { known: { spring: later }, of: 'spring', leavesOut },
        { known: { spring: corrected(later, second) }, of: 'spring', leavesOut },
      ];
    }),
  'a quarter that is corrected before the half year': fc
    .tuple(square, square, corrections, fc.boolean())
    .map(([spring, summer, first, leavesOut]): Release[] => {
      const later = corrected(spring, first);
      return [
        { known: { spring }, of: 'spring', leavesOut },
        { known: { spring, summer }, of: 'summer', leavesOut },
        { known: { spring: later, summer }, of: 'spring', leavesOut },
        { known: { spring: later, summer }, of: 'both', leavesOut },
      ];
    }),
  'a half year of a quarter that was corrected without a word': fc
    .tuple(square, square, corrections, fc.boolean())
    .map(([spring, summer, first, leavesOut]): Release[] => [
      { known: { spring }, of: 'spring', leavesOut },
      { known: { spring, summer }, of: 'summer', leavesOut },
      { known: { spring: corrected(spring, first), summer }, of: 'both', leavesOut },
    ]),
  'a half year that is corrected with its quarter': fc
    .tuple(square, square, corrections, fc.boolean())
    .map(([spring, summer, first, leavesOut]): Release[] => {
      const later = corrected(spring, first);
      return [
        { known: { spring }, of: 'spring', leavesOut },
        { known: { spring, summer }, of: 'both', leavesOut },
        { known: { spring: later, summer }, of: 'spring', leavesOut },
        { known: { spring: later, summer }, of: 'both', leavesOut },
      ];
    }),
};

/** Two quarters take an attacker long. `RUNS=10 npx vitest run` searches ten times further. */
const further = Number(process.env.RUNS ?? 1);
const runsOf = (name: string) => (name.includes('half year') ? 3 : 8) * further;

describe.each(Object.entries(stories))('%s', (name, releases) => {
  it(
    'leaves an attacker who keeps every version three values for every withheld count',
    () => {
      let [tables, cells] = [0, 0];
      fc.assert(
        fc.property(releases, statistics, anyRules, (story, statistic, rules) => {
          const { published, told } = publishAll(story, statistic, rules);
          const { found, withheld } = leaksOf(published, statistic, rules);
          tables += published.length;
          cells += withheld;
          const large = told.filter(({ isSmall }) => !isSmall).map(({ place }) => place);
          expect(found.filter((place) => !large.includes(place))).toEqual([]);
        }),
        { numRuns: runsOf(name) },
      );
      expect(tables).toBeGreaterThanOrEqual(runsOf(name) * 2);
      expect(cells).toBeGreaterThan(0);
    },
    300_000 * further,
  );
});

describe('versions that were each protected as if there were no other', () => {
  it(
    'give numbers away, which the proof finds wherever the attacker does',
    () => {
      let leaking = 0;
      fc.assert(
        fc.property(
          fc.oneof(stories['a row that is corrected'], stories['a table that is corrected']),
          fc.constantFrom<Statistic[]>('count', 'percentage'),
          (story, statistic) => {
            const { published } = publishAll(story, statistic, plain, { remembers: false });
            if (leaksOf(published, statistic, plain).found.length === 0) return;
            leaking += 1;
            const all = published.map(({ observations }) => observations);
            const rules = { service: plain };
            expect(canBeDerived(all, { statistic, subject: 'service', rules })).not.toEqual([]);
          },
        ),
        { numRuns: 40 },
      );
      expect(leaking).toBeGreaterThan(2);
    },
    300_000 * further,
  );
});
