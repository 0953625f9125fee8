import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation, Period } from '../index.js';
import { toObservation } from '../metrics/answers/observation.js';
import type { Figure } from '../metrics/answers/types.js';
import { sliceKey } from '../metrics/dimensions.js';
import { protect } from './protect.js';
import type { SubjectRules } from './rules.js';
import { Attacker, crossOf, type Which } from './testing/attacker.js';
import { figuresOf, type Leaf, leaves } from './testing/tables.js';
import type { Derivable } from './types.js';

/** Small thresholds keep the tables small enough for an attacker to try them all. */
const plain: SubjectRules = { smallest: 4, smallestPart: 3, roundTo: 1 };
const rounded: SubjectRules = { smallest: 4, smallestPart: 3, roundTo: 5 };
const anyRules = fc.constantFrom(plain, rounded);
type Statistic = 'count' | 'percentage';
const statistics = fc.constantFrom<Statistic[]>('count', 'percentage');
const size = (min: number, max: number) => fc.integer({ min, max });

const periods: Readonly<Record<string, Period>> = {
  spring: { startDate: '2026-04-01T00:00:00Z', endDate: '2026-06-30T23:59:59Z' },
  summer: { startDate: '2026-07-01T00:00:00Z', endDate: '2026-09-30T23:59:59Z' },
  both: { startDate: '2026-04-01T00:00:00Z', endDate: '2026-09-30T23:59:59Z' },
};
type Name = 'spring' | 'summer' | 'both';

/** Every place with the quarter that it is of: what all else is a sum of. */
function quarters(spring: readonly Leaf[], summer: readonly Leaf[]): Leaf[] {
  const of = (cells: readonly Leaf[], quarter: string) =>
    cells.map((leaf) => ({ ...leaf, dimensions: { ...leaf.dimensions, quarter } }));
  return [...of(spring, 'spring'), ...of(summer, 'summer')];
}

const together = (spring: readonly Leaf[], summer: readonly Leaf[]): Leaf[] =>
  spring.map((leaf, at) => ({
    ...leaf,
    met: leaf.met + (summer[at]?.met ?? 0),
    unmet: leaf.unmet + (summer[at]?.unmet ?? 0),
  }));

/** Figures of one period, with or without the slices that nobody is in. */
function figuresIn(
  name: Name,
  cells: readonly Leaf[],
  statistic: Statistic,
  leavesOut: boolean,
): Figure[] {
  return figuresOf(cells, statistic)
    .filter(({ base, dimensions }) => !leavesOut || base > 0 || !dimensions)
    .map((figure) => ({ ...figure, period: periods[name] as Period }));
}

interface Published {
  name: Name;
  figures: Figure[];
  observations: Observation[];
}

/** A count that the quarters gave away by themselves: it is known, and hides nobody. */
interface Told {
  place: string;
  isSmall: boolean;
}

const whichOf = { base: 'all', part: 'for', rest: 'against' } as const;

function toldOf(
  { count, dimensions = {} }: Derivable,
  figures: readonly Figure[],
  rules: SubjectRules,
): Told {
  const own = figures.find((each) => sliceKey(each.dimensions ?? {}) === sliceKey(dimensions));
  const { base = 0, part = 0 } = own ?? {};
  const truth = { base, part, rest: base - part }[count];
  const least = count === 'base' ? rules.smallest : rules.smallestPart;
  return { place: `${whichOf[count]} of ${sliceKey(dimensions)}`, isSmall: truth < least };
}

/** Spring, then summer, then what they are together, each beside what was published before. */
function publish(
  spring: readonly Leaf[],
  summer: readonly Leaf[],
  statistic: Statistic,
  rules: SubjectRules,
  leavesOut: boolean,
): { published: Published[]; exposed: Told[] } {
  const published: Published[] = [];
  const exposed: Told[] = [];
  const tables: [Name, readonly Leaf[]][] = [
    ['spring', spring],
    ['summer', summer],
    ['both', together(spring, summer)],
  ];
  for (const [name, cells] of tables) {
    const figures = figuresIn(name, cells, statistic, leavesOut);
    const { observations, exposedBefore } = protect(figures, {
      subject: 'service',
      rules: { service: rules },
      earlier: published.map((each) => each.observations),
    });
    exposed.push(...exposedBefore.map((each) => toldOf(each, figures, rules)));
    published.push({ name, figures, observations });
  }
  return { published, exposed };
}

/** As the attacker sees it: the half year is all that has no quarter. */
function seen({ name, observations }: Pick<Published, 'name' | 'observations'>): Observation[] {
  return observations.map((each) => ({
    ...each,
    dimensions: { ...each.dimensions, ...(name === 'both' ? {} : { quarter: name }) },
  }));
}

/** What a table leaves out, as readers take it. */
function absent(
  { name, figures, observations }: Published,
  places: readonly Leaf[],
): Observation[] {
  const said = new Set(observations.map(({ dimensions }) => crossOf(dimensions)));
  const all = figuresOf(places, 'count').filter(({ dimensions }) => said.has(crossOf(dimensions)));
  const given = new Set(figures.map(({ dimensions }) => JSON.stringify(dimensions ?? {})));
  const left = all.filter(({ dimensions }) => !given.has(JSON.stringify(dimensions ?? {})));
  return seen({
    name,
    observations: left.map(({ dimensions }) => ({
      ...(dimensions && { dimensions }),
      measure: 0,
      base: 0,
    })),
  });
}

const fewest = 3;

/** Each withheld count of which an attacker finds fewer than three possible values. */
function attack(
  spring: readonly Leaf[],
  summer: readonly Leaf[],
  statistic: Statistic,
  rules: SubjectRules,
  published: readonly Published[],
) {
  const cells = quarters(spring, summer);
  const all = cells.reduce((sum, { met, unmet }) => sum + met + unmet, 0);
  const attacker = new Attacker(
    cells.map(({ dimensions }) => dimensions),
    statistic,
    rules,
    all + 2 * rules.smallest + rules.roundTo,
  );
  const withheld = published.flatMap(({ name, figures, observations }) => {
    const numbers = new Set(
      observations
        .filter(({ suppression }) => suppression?.status !== 'withheld')
        .map(({ id }) => id),
    );
    return figures
      .filter((figure) => !numbers.has(toObservation(figure).id))
      .map((figure) => ({
        ...figure,
        dimensions: { ...figure.dimensions, ...(name === 'both' ? {} : { quarter: name }) },
      }));
  });
  const zeros = new Set(
    withheld.filter(({ base }) => base === 0).map(({ dimensions }) => crossOf(dimensions)),
  );
  for (const each of published) {
    attacker.readWithheld(seen(each), zeros);
    attacker.read(seen(each));
    attacker.read(absent(each, spring));
  }
  const found: string[] = [];
  for (const figure of withheld) {
    const { base, part = 0, dimensions } = figure;
    const counts: [Which, number][] = [['all', base]];
    if (statistic === 'percentage') counts.push(['for', part], ['against', base - part]);
    for (const [which, truth] of counts) {
      if (truth === 0) continue;
      let values = 0;
      for (let value = 0; value <= all + 10 && values < fewest; value += 1)
        if (attacker.canBe(dimensions, which, value, value) !== 'impossible') values += 1;
      if (values < fewest) found.push(`${which} of ${sliceKey(dimensions)}`);
    }
  }
  return { found, withheld: withheld.length };
}

const places = [size(2, 2), size(2, 2)];
const twoQuarters = fc
  .tuple(
    leaves(places, 3, 12),
    leaves(places, 3, 12),
    fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  )
  .map(([spring, summer, empty]) => {
    const thin = (cells: Leaf[], from: number) =>
      cells.map((leaf, at) => (empty[from + at] ? { ...leaf, met: 0, unmet: 0 } : leaf));
    return [thin(spring, 0), thin(summer, 4)] as const;
  });

describe('two quarters and the half year they make', () => {
  it('leave an attacker three values for every withheld count, but for large ones the quarters tell', () => {
    let [tables, cells] = [0, 0];
    fc.assert(
      fc.property(
        twoQuarters,
        statistics,
        anyRules,
        fc.boolean(),
        ([spring, summer], statistic, rules, leavesOut) => {
          const { published, exposed } = publish(spring, summer, statistic, rules, leavesOut);
          const { found, withheld } = attack(spring, summer, statistic, rules, published);
          tables += 1;
          cells += withheld;
          const told = exposed.map(({ place }) => place);
          expect(exposed.filter(({ isSmall }) => isSmall)).toEqual([]);
          expect(found.filter((place) => !told.includes(place))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
    expect(tables).toBe(40);
    expect(cells).toBeGreaterThan(200);
  }, 120_000);
});
