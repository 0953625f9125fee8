import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../index.js';
import { toObservation } from '../metrics/answers/observation.js';
import type { Figure } from '../metrics/answers/types.js';
import { protect } from './protect.js';
import type { SubjectRules } from './rules.js';
import { Attacker, leaks } from './testing/attacker.js';
import { crossesOf, figuresOf, type Leaf, leaves } from './testing/tables.js';

/** Small thresholds keep the tables small enough for an attacker to try them all. */
const plain: SubjectRules = { smallest: 4, smallestPart: 3, roundTo: 1 };
const rounded: SubjectRules = { smallest: 4, smallestPart: 3, roundTo: 5 };
const coarse: SubjectRules = { smallest: 3, smallestPart: 3, roundTo: 10 };
const anyRules = fc.constantFrom(plain, rounded, coarse);
const statistics = fc.constantFrom('count' as const, 'percentage' as const);

const size = (min: number, max: number) => fc.integer({ min, max });
const twoWay = leaves([size(1, 3), size(2, 3)], 4, 12);
const threeWay = leaves([size(2, 2), size(2, 2), size(2, 3)], 4, 12);

const idOf = (figure: Figure) => toObservation(figure).id;

const isWithheldIn = (observations: readonly Observation[]) => {
  const shown = new Set(
    observations.flatMap(({ id, measure, base }) =>
      measure === undefined && base === undefined ? [] : [id],
    ),
  );
  return (figure: Figure) => !shown.has(idOf(figure));
};

const attackerOn = (
  cells: readonly Leaf[],
  statistic: 'count' | 'percentage',
  rules: SubjectRules,
) => {
  const all = cells.reduce((sum, { met, unmet }) => sum + met + unmet, 0);
  const finest = cells.map(({ dimensions }) => dimensions);
  return new Attacker(finest, statistic, rules, all + 2 * rules.smallest + rules.roundTo);
};

const options = (rules: SubjectRules) =>
  ({ subject: 'service', rules: { service: rules } }) as const;

describe('an attacker who solves for every cell', () => {
  it.each([
    ['two-way', twoWay],
    ['three-way', threeWay],
  ])('finds nothing out in a %s table', (_, tables) => {
    fc.assert(
      fc.property(tables, statistics, anyRules, (cells, statistic, rules) => {
        const figures = figuresOf(cells, statistic);
        const { observations } = protect(figures, options(rules));
        const attacker = attackerOn(cells, statistic, rules);
        attacker.read(observations);
        expect(leaks(attacker, figures, isWithheldIn(observations), rules)).toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
  });
});
void crossesOf;
