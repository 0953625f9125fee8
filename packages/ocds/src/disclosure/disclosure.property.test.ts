import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../index.js';
import { toObservation } from '../metrics/answers/observation.js';
import type { Figure } from '../metrics/answers/types.js';
import { canBeDerived } from './can-be-derived.js';
import { protect } from './protect.js';
import { rangeOfRounded, roundedTo } from './rounding.js';

/** Small thresholds keep the tables small enough to try every one of them. */
const small = 3;
const rules = { service: { smallest: small + 1, roundTo: 1 } };

type Counts = readonly (readonly number[])[];

const countsUpTo = (max: number, mostRows: number): fc.Arbitrary<Counts> =>
  fc
    .tuple(fc.integer({ min: 1, max: mostRows }), fc.integer({ min: 2, max: 3 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.nat({ max }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );

const counts = countsUpTo(8, 3);
const fewCounts = countsUpTo(5, 2);

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Every cell with its row, its column and the whole. */
function tableOf(cells: Counts): Figure[] {
  const figure = (base: number, dimensions: Record<string, string>): Figure => ({
    statistic: 'count',
    base,
    value: base,
    ...(Object.keys(dimensions).length > 0 ? { dimensions } : {}),
  });
  return [
    figure(sum(cells.flat()), {}),
    ...cells.map((row, r) => figure(sum(row), { r: `${r}` })),
    ...(cells[0] ?? []).map((_, c) => figure(sum(cells.map((row) => row[c] ?? 0)), { c: `${c}` })),
    ...cells.flatMap((row, r) => row.map((base, c) => figure(base, { r: `${r}`, c: `${c}` }))),
  ];
}

/**
 * An attacker who tries every table there could be, cell by cell, and keeps
 * those that agree with everything published. Knows nothing of how the library
 * decides. Gives, for each place, every count it could have.
 */
function everyPossibility(published: readonly (readonly Observation[])[], cells: Counts) {
  const known = new Map<string, number>();
  for (const { dimensions = {}, measure } of published.flat())
    if (typeof measure === 'number')
      known.set(`${dimensions.r ?? ''},${dimensions.c ?? ''}`, measure);
  const possible = new Map<string, Set<number>>();
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  // Enough to raise any count by all that is small.
  const most = Math.max(...cells.flat()) + small;
  const grid: number[][] = cells.map((row) => row.map(() => 0));
  const note = (key: string, value: number) =>
    possible.set(key, (possible.get(key) ?? new Set()).add(value));
  const fits = (key: string, value: number, isWhole: boolean) => {
    const total = known.get(key);
    return total === undefined || (isWhole ? value === total : value <= total);
  };
  const fill = (index: number): void => {
    if (index === rows * columns) {
      finish();
      return;
    }
    const [r, c] = [Math.floor(index / columns), index % columns];
    const row = grid[r] ?? [];
    const fixed = known.get(`${r},${c}`);
    for (let value = fixed ?? 0; value <= (fixed ?? most); value += 1) {
      row[c] = value;
      const column = sum(grid.map((each) => each[c] ?? 0));
      const inRow = fits(`${r},`, sum(row), c === columns - 1);
      const inColumn = fits(`,${c}`, column, r === rows - 1);
      const inAll = fits(',', sum(grid.flat()), index === rows * columns - 1);
      if (inRow && inColumn && inAll) fill(index + 1);
    }
    row[c] = 0;
  };
  const finish = () => {
    const byColumn = (grid[0] ?? []).map((_, c) => sum(grid.map((row) => row[c] ?? 0)));
    grid.forEach((row, r) => row.forEach((value, c) => note(`${r},${c}`, value)));
    grid.forEach((row, r) => note(`${r},`, sum(row)));
    byColumn.forEach((total, c) => note(`,${c}`, total));
    note(',', sum(grid.flat()));
  };
  fill(0);
  return possible;
}

function expectNothingLeaks(
  published: readonly (readonly Observation[])[],
  cells: Counts,
  bounded: ReadonlySet<unknown> = new Set(),
): void {
  const truth = new Map(
    tableOf(cells).map(({ dimensions, base }) => [
      `${dimensions?.r ?? ''},${dimensions?.c ?? ''}`,
      base,
    ]),
  );
  const possible = everyPossibility(published, cells);
  const shown = new Set(
    published.flat().flatMap(({ id, measure }) => (measure === undefined ? [] : [id])),
  );
  for (const figure of tableOf(cells)) {
    const { dimensions } = figure;
    if (shown.has(toObservation(figure).id)) continue;
    const key = `${dimensions?.r ?? ''},${dimensions?.c ?? ''}`;
    const values = [...(possible.get(key) ?? [])];
    const base = truth.get(key) ?? 0;
    if (base === 0) continue;
    expect(values.length).toBeGreaterThan(1);
    if (base > small || bounded.has(toObservation(figure).id)) continue;
    expect(Math.min(...values)).toBeLessThanOrEqual(1);
    expect(Math.max(...values)).toBeGreaterThanOrEqual(small);
  }
}

describe('any table of counts', () => {
  it('never lets a reader who tries every possible table find out a withheld count', () => {
    fc.assert(
      fc.property(fewCounts, (cells) => {
        const { observations } = protect(tableOf(cells), { rules });
        expectNothingLeaks([observations], cells);
      }),
      { numRuns: 100 },
    );
  });

  it('nor one who keeps every earlier publication', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 }), fc.nat({ max: 8 }), fc.nat({ max: 8 })),
        fc.subarray(['r', 'c', 'r,c', ''], { minLength: 1 }),
        ([a, b, c, d], parts) => {
          const cells = [
            [a, b],
            [c, d],
          ];
          const all = tableOf(cells);
          const cross = (figure: Figure) => Object.keys(figure.dimensions ?? {}).join();
          const some = all.filter((figure) => parts.includes(cross(figure)));
          const first = protect(some, { rules });
          const second = protect(all, { rules, earlier: [first.observations] });
          // Margins published alone may already bound a cell of the cross; they never fix it.
          const before = second.exposedBefore;
          expect(before.filter(({ how }) => how !== 'narrowed')).toEqual([]);
          const bounded = new Set(
            before.map((each) => toObservation({ ...each, base: 0, statistic: 'count' }).id),
          );
          expectNothingLeaks([first.observations, second.observations], cells, bounded);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is the same when it is protected again', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(1, 5), (cells, roundTo) => {
        const own = { service: { smallest: small + 1, roundTo } };
        const { observations } = protect(tableOf(cells), { rules: own });
        const again = protect(tableOf(cells), { rules: own, earlier: [observations] });
        expect(again.observations).toEqual(observations);
      }),
      { numRuns: 150 },
    );
  });

  it('passes its own proof, from what is published alone', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(1, 5), (cells, roundTo) => {
        const own = { service: { smallest: small + 1, roundTo } };
        const { observations } = protect(tableOf(cells), { rules: own });
        expect(canBeDerived([observations], { rules: own })).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('shows no small number, and each total rounded from its own true count', () => {
    fc.assert(
      fc.property(counts, (cells) => {
        const figures = tableOf(cells);
        const { observations } = protect(figures);
        const bases = new Map(figures.map((figure) => [toObservation(figure).id, figure.base]));
        observations.forEach(({ id, measure }) => {
          const base = bases.get(id) ?? Number.NaN;
          if (base >= 1 && base <= 7) expect(measure).toBeUndefined();
          if (measure === undefined) return;
          expect(measure).toBe(roundedTo(base, 5));
          expect(Math.abs(Number(measure) - base)).toBeLessThanOrEqual(2);
        });
      }),
    );
  });
});

describe('rounding', () => {
  it('stands for just the counts that it may stand for', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.integer({ min: 1, max: 20 }), (count, multiple) => {
        const { lower, upper } = rangeOfRounded(roundedTo(count, multiple), multiple);
        expect(count).toBeGreaterThanOrEqual(lower);
        expect(count).toBeLessThanOrEqual(upper);
        expect(roundedTo(lower, multiple)).toBe(roundedTo(count, multiple));
        expect(roundedTo(upper, multiple)).toBe(roundedTo(count, multiple));
      }),
    );
  });
});
