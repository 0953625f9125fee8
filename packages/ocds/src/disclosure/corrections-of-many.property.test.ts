import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SubjectRules } from './rules.js';
import { type Leaf, leaves } from './testing/tables.js';
import { leaksOf, publishAll, type Release, type Statistic } from './testing/versions.js';

/** Small thresholds keep the tables small enough for an attacker to try them all. */
const answers: SubjectRules = { smallest: 4, smallestPart: 3, roundTo: 1 };
const anyPart: SubjectRules = { smallest: 4, smallestPart: 1, roundTo: 1 };
const rounded: SubjectRules = { smallest: 4, smallestPart: 3, roundTo: 5 };
const size = (min: number, max: number) => fc.integer({ min, max });

const correctedIn = (cells: readonly Leaf[], least: number, most: number): fc.Arbitrary<Leaf[]> =>
  fc
    .uniqueArray(
      fc.record({ at: fc.nat({ max: cells.length - 1 }), met: size(0, 12), unmet: size(0, 12) }),
      {
        selector: ({ at }) => at,
        minLength: Math.min(least, cells.length),
        maxLength: Math.min(most, cells.length),
      },
    )
    .map((corrections) =>
      cells.map((leaf, index) => {
        const { met, unmet } = corrections.find(({ at }) => at === index) ?? leaf;
        return { ...leaf, met, unmet };
      }),
    );

const shapes = {
  row: leaves([size(4, 5)], 4, 12),
  table: leaves([size(2, 2), size(2, 3)], 4, 12),
};

/** Versions of one quarter, of each of which so many of the finest places were corrected. */
const versions = (cells: fc.Arbitrary<Leaf[]>, least: number, most: number, times: number) =>
  fc.tuple(cells, fc.boolean()).chain(([first, leavesOut]) => {
    let story = fc.constant<Leaf[][]>([first]);
    for (let time = 0; time < times; time += 1)
      story = story.chain((known) =>
        correctedIn(known.at(-1) ?? [], least, most).map((next) => [...known, next]),
      );
    return story.map((all) =>
      all.map((spring): Release => ({ known: { spring }, of: 'spring', leavesOut })),
    );
  });

/** `RUNS=10 npx vitest run` searches ten times further. */
const further = Number(process.env.RUNS ?? 1);

const searches = (
  [
    ['answers of a survey, of which one place or two are corrected', 'survey', 1, 2, 1],
    ['answers of a survey that are corrected twice', 'survey', 1, 2, 2],
    ['answers of a survey, of which three places and more are corrected', 'survey', 3, 5, 1],
    ['counts of which three places and more are corrected', 'service', 3, 5, 1],
    ['counts of which three places and more are corrected twice', 'service', 3, 4, 2],
  ] as const
).flatMap(([name, subject, least, most, times]) =>
  (['row', 'table'] as const).map(
    (shape) =>
      [`${name}, in a ${shape}`, subject, versions(shapes[shape], least, most, times)] as const,
  ),
);

describe.each(searches)('%s', (_, subject, stories) => {
  it(
    'leave an attacker who keeps every version three values for every withheld count',
    () => {
      let [tables, cells] = [0, 0];
      const statistic: Statistic = subject === 'survey' ? 'percentage' : 'count';
      const rules = subject === 'survey' ? [answers, anyPart] : [answers, rounded];
      const numRuns = 6 * further;
      fc.assert(
        fc.property(stories, fc.constantFrom(...rules), (story, own) => {
          const { published, told } = publishAll(story, statistic, own, { subject });
          const { found, withheld } = leaksOf(published, statistic, own);
          tables += published.length;
          cells += withheld;
          const large = told.filter(({ isSmall }) => !isSmall).map(({ place }) => place);
          expect(found.filter((place) => !large.includes(place))).toEqual([]);
        }),
        { numRuns },
      );
      expect(tables).toBeGreaterThanOrEqual(numRuns * 2);
      expect(cells).toBeGreaterThan(0);
    },
    300_000 * further,
  );
});

describe('a rounded table of which four places were corrected, and then three', () => {
  const leaf = (d0: string, d1: string, met: number): Leaf => ({
    dimensions: { d0, d1 },
    met,
    unmet: 0,
  });
  const places = ['0 0', '0 1', '0 2', '1 0', '1 1', '1 2'];
  const version = (...counts: number[]): Release => ({
    known: {
      spring: places.map((place, at) => leaf(place[0] ?? '', place[2] ?? '', counts[at] ?? 0)),
    },
    of: 'spring',
    leavesOut: true,
  });
  const story = [
    version(7, 10, 7, 1, 2, 11),
    version(6, 1, 11, 1, 9, 11),
    // Nobody is in the second any more, where somebody was counted and withheld.
    version(6, 0, 11, 1, 8, 7),
  ];

  it('withholds the total that would leave two values of the last, though its first version said the same', () => {
    const { published } = publishAll(story, 'count', rounded);
    expect(leaksOf(published, 'count', rounded).found).toEqual([]);
    const last = published.at(-1)?.observations ?? [];
    expect(last.filter(({ measure }) => measure !== undefined).length).toBeGreaterThan(0);
  });
});
