import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../index.js';
import { toObservation } from '../metrics/answers/observation.js';
import type { Figure } from '../metrics/answers/types.js';
import { canBeDerived } from './can-be-derived.js';
import { protect } from './protect.js';
import type { SubjectRules } from './rules.js';
import { Attacker, crossOf, leaks } from './testing/attacker.js';
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

const runs = { numRuns: Number(process.env.RUNS ?? 60) };

const idOf = (figure: Figure) => toObservation(figure).id;
const isNumber = ({ measure, base }: Observation) => measure !== undefined || base !== undefined;
const options = (rules: SubjectRules) =>
  ({ subject: 'service', rules: { service: rules } }) as const;

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
  const zerosIn = new Set(
    withheld.filter(({ base }) => base === 0).map(({ dimensions }) => crossOf(dimensions)),
  );
  const all = cells.reduce((sum, { met, unmet }) => sum + met + unmet, 0);
  const someone = () =>
    new Attacker(
      cells.map(({ dimensions }) => dimensions),
      statistic,
      rules,
      all + 2 * rules.smallest + rules.roundTo,
    );
  const [attacker, outsider] = [someone(), someone()];
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
});
void canBeDerived;
