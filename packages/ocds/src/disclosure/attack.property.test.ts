import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../index.js';
import { toObservation } from '../metrics/answers/observation.js';
import type { Figure } from '../metrics/answers/types.js';
import { canBeDerived } from './can-be-derived.js';
import { protect } from './protect.js';
import type { SubjectRules } from './rules.js';
import { Attacker, crossOf, leaks, type Which } from './testing/attacker.js';
import { crossesOf, figuresOf, type Leaf, leaves } from './testing/tables.js';

/** Small thresholds keep the tables small enough for an attacker to try them all. */
const plain: SubjectRules = { smallest: 4, smallestPart: 3, roundTo: 1 };
const rounded: SubjectRules = { smallest: 4, smallestPart: 3, roundTo: 5 };
const coarse: SubjectRules = { smallest: 3, smallestPart: 3, roundTo: 10 };
const noPart: SubjectRules = { smallest: 4, smallestPart: 1, roundTo: 1 };
const anyRules = fc.constantFrom(plain, rounded, coarse, noPart);
const statistics = fc.constantFrom<Statistic[]>('count', 'percentage');
type Statistic = 'count' | 'percentage';

const size = (min: number, max: number) => fc.integer({ min, max });
const twoWay = leaves([size(1, 3), size(2, 3)], 4, 12);
const threeWay = leaves([size(2, 2), size(2, 2), size(2, 3)], 4, 12);

/** Three-way tables take an attacker long: the more runs there are, the more patience is needed. */
const runs = { numRuns: 25 };

const idOf = (figure: Figure) => toObservation(figure).id;
const isNumber = ({ measure, base }: Observation) => measure !== undefined || base !== undefined;
const options = (rules: SubjectRules) =>
  ({ subject: 'service', rules: { service: rules } }) as const;

function attackerOn(cells: readonly Leaf[], statistic: Statistic, rules: SubjectRules): Attacker {
  const all = cells.reduce((sum, { met, unmet }) => sum + met + unmet, 0);
  const most = all + 2 * rules.smallest + rules.roundTo;
  return new Attacker(
    cells.map(({ dimensions }) => dimensions),
    statistic,
    rules,
    most,
  );
}

const zeroCrosses = (figures: readonly Figure[]) =>
  new Set(figures.filter(({ base }) => base === 0).map(({ dimensions }) => crossOf(dimensions)));

/** Everything the attacker could find out of these publications about the withheld figures. */
function attack(
  cells: readonly Leaf[],
  statistic: Statistic,
  rules: SubjectRules,
  publications: readonly (readonly Observation[])[],
  exposedBefore: ReadonlySet<unknown> = new Set(),
): string[] {
  const figures = figuresOf(cells, statistic);
  const shown = new Set(
    publications
      .flat()
      .filter(isNumber)
      .map(({ id }) => id),
  );
  const withheld = figures.filter((figure) => !shown.has(idOf(figure)));
  const zerosIn = zeroCrosses(withheld);
  const attacker = attackerOn(cells, statistic, rules);
  const outsider = attackerOn(cells, statistic, rules);
  const last = publications.at(-1) ?? [];
  for (const each of [attacker, outsider]) each.readWithheld(last, zerosIn);
  for (const each of publications) attacker.read(each);
  const asked = withheld.filter((figure) => !exposedBefore.has(idOf(figure)));
  return leaks(attacker, outsider, asked, rules);
}

describe('an attacker who solves for every cell', () => {
  it.each([
    ['two-way', twoWay],
    ['three-way', threeWay],
  ])('finds nothing out in a %s table', (_, tables) => {
    fc.assert(
      fc.property(tables, statistics, anyRules, (cells, statistic, rules) => {
        const { observations } = protect(figuresOf(cells, statistic), options(rules));
        expect(attack(cells, statistic, rules, [observations])).toEqual([]);
      }),
      runs,
    );
  });

  it('finds nothing out by means of what was published earlier, coarser or finer', () => {
    fc.assert(
      fc.property(
        fc.oneof(twoWay, threeWay).chain((cells) =>
          fc.record({
            cells: fc.constant(cells),
            crosses: fc.subarray(crossesOf(cells), { minLength: 1 }),
          }),
        ),
        statistics,
        anyRules,
        ({ cells, crosses }, statistic, rules) => {
          const first = protect(figuresOf(cells, statistic, crosses), options(rules));
          const { observations, exposedBefore } = protect(figuresOf(cells, statistic), {
            ...options(rules),
            earlier: [first.observations],
          });
          const before = new Set(
            exposedBefore.map((each) => toObservation({ ...each, base: 0, statistic }).id),
          );
          const both = [first.observations, observations];
          expect(attack(cells, statistic, rules, both, before)).toEqual([]);
        },
      ),
      runs,
    );
  });

  it('finds no small total that nobody gives', () => {
    fc.assert(
      fc.property(
        twoWay.chain((cells) =>
          fc.record({
            cells: fc.constant(cells),
            crosses: fc.subarray(
              ['', 'd0', 'd1'].filter((each) => crossesOf(cells).includes(each)),
            ),
          }),
        ),
        fc.constantFrom(plain, rounded),
        ({ cells, crosses }, rules) => {
          const given = figuresOf(cells, 'count', [...crosses, 'd0,d1']);
          const { observations } = protect(given, options(rules));
          const attacker = attackerOn(cells, 'count', rules);
          const outsider = attackerOn(cells, 'count', rules);
          for (const each of [attacker, outsider])
            each.readWithheld(observations, zeroCrosses(given));
          attacker.read(observations);
          const small = figuresOf(cells, 'count').filter(
            (figure) =>
              figure.base < rules.smallest && !given.some((one) => idOf(one) === idOf(figure)),
          );
          expect(leaks(attacker, outsider, small, rules)).toEqual([]);
        },
      ),
      runs,
    );
  });

  it('finds nothing out by means of percentages whose bases were left out earlier', () => {
    fc.assert(
      fc.property(
        twoWay,
        fc.constantFrom(plain, noPart),
        fc.infiniteStream(fc.boolean()),
        (cells, rules, keep) => {
          const figures = figuresOf(cells, 'percentage');
          const first = protect(figures, options(rules)).observations.map((observation) => {
            const { base, interval: _, ...bare } = observation;
            return keep.next().value || base === undefined ? observation : bare;
          });
          const { observations, exposedBefore } = protect(figures, {
            ...options(rules),
            earlier: [first],
          });
          // A search that is given up is said to be one, and gives nothing away by that.
          expect(exposedBefore.filter(({ how }) => how !== 'unproved')).toEqual([]);
          expect(attack(cells, 'percentage', rules, [first, observations])).toEqual([]);
        },
      ),
      runs,
    );
  });

  it('finds nothing out when a count is corrected, neither about then nor about now', () => {
    fc.assert(
      fc.property(
        twoWay,
        fc.nat(),
        size(1, 9),
        statistics,
        anyRules,
        (cells, at, more, statistic, rules) => {
          const place = at % cells.length;
          const corrected = cells.map((leaf, index) =>
            index === place ? { ...leaf, met: leaf.met + more } : leaf,
          );
          const first = protect(figuresOf(cells, statistic), options(rules)).observations;
          const { observations, exposedBefore } = protect(figuresOf(corrected, statistic), {
            ...options(rules),
            earlier: [first],
          });
          expect(exposedBefore).toEqual([]);
          const isAboutBoth = ({ dimensions = {} }: Observation) =>
            Object.entries(dimensions).some(
              ([name, value]) => cells[place]?.dimensions[name] !== value,
            );
          const [then, now] = [first.filter(isAboutBoth), observations.filter(isAboutBoth)];
          expect(attack(corrected, statistic, rules, [then, observations])).toEqual([]);
          expect(attack(cells, statistic, rules, [now, first])).toEqual([]);
        },
      ),
      runs,
    );
  });

  it('finds out what stands alone in a row: it is no attacker who finds nothing', () => {
    fc.assert(
      fc.property(size(1, 3), fc.array(size(4, 9), { minLength: 2, maxLength: 4 }), (few, many) => {
        const cells = [few, ...many].map((met, index) => ({
          dimensions: { d0: String(index) },
          met,
          unmet: 0,
        }));
        const published = figuresOf(cells, 'count').map((figure): Observation => {
          const { base: _, ...observation } = toObservation(figure);
          const { measure: __, ...hidden } = observation;
          return figure.base === few
            ? { ...hidden, suppression: { status: 'withheld' } }
            : observation;
        });
        expect(attack(cells, 'count', plain, [published])).toHaveLength(1);
        const rules = { service: plain };
        expect(canBeDerived([published], { rules })).toMatchObject([{ value: few }]);
      }),
    );
  });
});

describe('the proof', () => {
  it('finds whatever the attacker finds, in tables that nobody has protected', () => {
    fc.assert(
      fc.property(
        fc.oneof(twoWay, threeWay),
        statistics,
        fc.infiniteStream(size(0, 5)),
        (cells, statistic, choices) => {
          const rules = plain;
          const published = figuresOf(cells, statistic).map((figure) =>
            carelessly(figure, rules, choices.next().value as number),
          );
          const hidden = new Set(published.filter((each) => !isNumber(each)).map(({ id }) => id));
          const attacker = attackerOn(cells, statistic, rules);
          attacker.readWithheld(published, new Set());
          attacker.read(published);
          const found = figuresOf(cells, statistic)
            .filter((figure) => hidden.has(idOf(figure)))
            .flatMap((figure) => certainties(attacker, figure, rules));
          if (found.length === 0) return;
          expect(canBeDerived([published], { ...options(rules), statistic })).not.toEqual([]);
        },
      ),
      runs,
    );
  });
});

/** Small numbers withheld, some others too, and some bases left out. */
function carelessly(figure: Figure, rules: SubjectRules, choice: number): Observation {
  const { base, interval: _, ...observation } = toObservation(figure);
  const { part = 0 } = figure;
  const few = (count: number, least: number) => count > 0 && count < least;
  const isSmall =
    few(figure.base, rules.smallest) ||
    (figure.statistic === 'percentage' &&
      (few(part, rules.smallestPart) || few(figure.base - part, rules.smallestPart)));
  const { measure: __, ...hidden } = observation;
  if (isSmall || (choice === 0 && figure.base > 0))
    return { ...hidden, suppression: { status: 'withheld' } };
  const leavesOut = figure.statistic === 'count' || (choice === 1 && figure.base > 0);
  return leavesOut ? observation : { ...observation, ...(base === undefined ? {} : { base }) };
}

/** What is certain of a withheld figure: its number, or that it is one of only some small ones. */
function certainties(attacker: Attacker, figure: Figure, rules: SubjectRules): string[] {
  const { dimensions = {}, base, part = 0, statistic } = figure;
  const counts: [Which, number, number][] = [['all', base, rules.smallest - 1]];
  if (statistic === 'percentage')
    counts.push(
      ['for', part, rules.smallestPart - 1],
      ['against', base - part, rules.smallestPart - 1],
    );
  return counts.flatMap(([which, truth, small]) => {
    const cannotBe = (lower: number, upper: number) =>
      attacker.canBe(dimensions, which, lower, upper) === 'impossible';
    const isFound = truth > 0 && cannotBe(0, truth - 1) && cannotBe(truth + 1, Infinity);
    const isFew = truth > 0 && cannotBe(small, Infinity);
    return isFound || isFew ? [`${which} of ${JSON.stringify(dimensions)}`] : [];
  });
}
