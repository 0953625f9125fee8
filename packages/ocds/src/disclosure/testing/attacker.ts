import type { Dimensions, Observation } from '../../index.js';
import type { Figure } from '../../metrics/answers/types.js';
import type { SubjectRules } from '../rules.js';
import { type Answer, type Condition, solve } from './solver.js';

/**
 * A reader with patience: knows the rules and everything published, takes the
 * finest cells for unknown whole numbers, and asks which values they can have.
 * Written for tests from the published form alone, without the library's proof.
 */
export class Attacker {
  private readonly conditions: Condition[] = [];

  constructor(
    /** The finest cells: those for, then those against (for a count, only the first). */
    private readonly finest: readonly Dimensions[],
    private readonly statistic: 'count' | 'percentage',
    private readonly rules: SubjectRules,
    private readonly most: number,
    private readonly isIn = isPartOf,
  ) {}

  /** Reads that cells are withheld: zeros are shown, but for those crosses in which one is withheld. */
  readWithheld(observations: readonly Observation[], zerosIn: ReadonlySet<string>): void {
    for (const { dimensions = {}, suppression } of observations)
      if (suppression?.status === 'withheld' && !zerosIn.has(crossOf(dimensions)))
        this.know(this.count(dimensions, 'all'), 1, Infinity);
  }

  /** Reads numbers, of which percentages may be rounded to so many decimals. */
  read(observations: readonly Observation[], decimals = 9): void {
    for (const { dimensions = {}, measure, base, suppression } of observations) {
      const all = this.count(dimensions, 'all');
      const multiple = suppression?.status === 'rounded' ? this.rules.roundTo : 1;
      const counted = this.statistic === 'count' ? measure : base;
      if (typeof counted === 'number')
        this.knowRounded(all, counted, multiple, this.rules.smallest);
      if (this.statistic !== 'percentage' || typeof measure !== 'number') continue;
      const [met, unmet] = [this.count(dimensions, 'for'), this.count(dimensions, 'against')];
      const shown = (count: number) => count === 0 || count >= this.rules.smallestPart;
      this.know(met, 0, Infinity, shown);
      this.know(unmet, 0, Infinity, shown);
      if (typeof base === 'number' && multiple > 1)
        this.knowRounded(met, (measure * base) / 100, multiple, this.rules.smallestPart);
      else {
        const half = 0.5 / 10 ** decimals;
        // Those for, less this share of all, is no further from 0 than rounding makes it.
        const less = (share: number): Condition['terms'] => [
          ...met.map(([unknown]) => [unknown, 100 - share] as const),
          ...unmet.map(([unknown]) => [unknown, -share] as const),
        ];
        this.know(less(measure - half), 0, Infinity);
        this.know(less(measure + half), -Infinity, 0);
        if (typeof base !== 'number') this.know(all, this.rules.smallest, Infinity);
      }
    }
  }

  /** Whether the count of a slice can be from `lower` to `upper`. */
  canBe(dimensions: Dimensions, which: Which, lower: number, upper: number): Answer {
    const asked = { terms: this.count(dimensions, which), lower, upper };
    return solve(this.finest.length * 2, [...this.conditions, asked], this.most);
  }

  private count(dimensions: Dimensions, which: Which): Condition['terms'] {
    return this.finest.flatMap((cell, index) => {
      if (!this.isIn(cell, dimensions)) return [];
      const [met, unmet] = [[index * 2, 1] as const, [index * 2 + 1, 1] as const];
      if (which === 'for' || this.statistic === 'count') return [met];
      return which === 'against' ? [unmet] : [met, unmet];
    });
  }

  private know(
    terms: Condition['terms'],
    lower: number,
    upper: number,
    allows?: (value: number) => boolean,
  ): void {
    this.conditions.push({ terms, lower, upper, ...(allows ? { allows } : {}) });
  }

  private knowRounded(
    terms: Condition['terms'],
    shown: number,
    multiple: number,
    smallest: number,
  ): void {
    const allows = (count: number) =>
      Math.abs(Math.floor(count / multiple + 0.5) * multiple - shown) < 1e-6 &&
      (count === 0 || count >= smallest);
    this.know(terms, shown - multiple, shown + multiple, multiple > 1 ? allows : undefined);
    if (multiple === 1) this.know(terms, Math.round(shown), Math.round(shown));
  }
}

export function isPartOf(cell: Dimensions, slice: Dimensions): boolean {
  return Object.entries(slice).every(([name, value]) => cell[name] === value);
}

export function crossOf(dimensions: Dimensions = {}): string {
  return Object.keys(dimensions).sort().join();
}

export type Which = 'all' | 'for' | 'against';

/**
 * What the attacker finds out that the rules forbid, said in words. `outsider`
 * knows only which cells are withheld: no less can be known by anyone.
 */
export function leaks(
  attacker: Attacker,
  outsider: Attacker,
  withheld: readonly Figure[],
  { smallest, smallestPart }: SubjectRules,
): string[] {
  return withheld.flatMap((figure) => {
    const { dimensions = {}, base, part = 0, statistic } = figure;
    const counts: [Which, number, number][] = [['all', base, smallest - 1]];
    if (statistic === 'percentage')
      counts.push(['for', part, smallestPart - 1], ['against', base - part, smallestPart - 1]);
    return counts.flatMap(([which, truth, small]) => {
      const cannotBe = (lower: number, upper: number, who = attacker) =>
        who.canBe(dimensions, which, lower, upper) === 'impossible';
      const place = `${which} of ${JSON.stringify(dimensions)}, truly ${String(truth)}`;
      if (truth === 0) return [];
      if (cannotBe(0, truth - 1) && cannotBe(truth + 1, Infinity)) return [`${place}: found out`];
      if (truth > small) return [];
      const most = Math.max(small, 2);
      if (cannotBe(most, Infinity)) return [`${place}: must be less than ${String(most)}`];
      let low = 1;
      while (low < truth && cannotBe(0, low, outsider)) low += 1;
      return cannotBe(0, low) ? [`${place}: must be more than ${String(low)}`] : [];
    });
  });
}
