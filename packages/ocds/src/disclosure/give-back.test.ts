import { describe, expect, it } from 'vitest';
import type { Figure } from '../metrics/answers/types.js';
import { canBeDerived } from './can-be-derived.js';
import { protect } from './protect.js';
import { figuresOf, type Leaf } from './testing/tables.js';

/** 3 by 4 by 5 cells of 8 to 67 people, but for the few places that are given. */
function table(few: Readonly<Record<number, number>>): Figure[] {
  const leaves: Leaf[] = [];
  for (let a = 0; a < 3; a += 1)
    for (let b = 0; b < 4; b += 1)
      for (let c = 0; c < 5; c += 1) {
        const index = leaves.length;
        const met = few[index] ?? 8 + ((index * 37) % 60);
        leaves.push({ dimensions: { a: `${a}`, b: `${b}`, c: `${c}` }, met, unmet: 0 });
      }
  return figuresOf(leaves, 'count');
}

describe('a cross of three dimensions', () => {
  it('keeps seven companions for one small count: a block of two by two by two', () => {
    for (const roundTo of [1, 5]) {
      const rules = { service: { roundTo } };
      const { observations, withheld } = protect(table({ 33: 7 }), { rules });
      expect(withheld).toHaveLength(8);
      expect(canBeDerived([observations], { rules })).toEqual([]);
    }
  });

  it('shows most of its cells where several are small', () => {
    const { observations, withheld } = protect(table({ 3: 5, 22: 2, 41: 6, 58: 1 }), {
      rules: { service: { roundTo: 1 } },
    });
    expect(withheld.filter(({ kind }) => kind === 'primary')).toHaveLength(4);
    expect(withheld.length).toBeLessThanOrEqual(30);
    expect(canBeDerived([observations], { rules: { service: { roundTo: 1 } } })).toEqual([]);
  });
});

describe('a companion that later ones make needless', () => {
  const rows = [
    [8, 41, 4, 4],
    [3, 24, 39, 22],
    [29, 13, 29, 2],
  ];
  const leaves = rows.flatMap((row, r) =>
    row.map((met, c) => ({ dimensions: { r: `${r}`, c: `${c}` }, met, unmet: 0 })),
  );
  const rules = { service: { roundTo: 1 } };
  const { observations, withheld } = protect(figuresOf(leaves, 'count'), { rules });

  it('is given back: three keep company to four small counts, and not five', () => {
    expect(withheld.map(({ kind }) => kind).sort()).toEqual([
      ...Array.from({ length: 4 }, () => 'primary'),
      ...Array.from({ length: 3 }, () => 'secondary'),
    ]);
    expect(canBeDerived([observations], { rules })).toEqual([]);
  });

  it('leaves no companion whose number could be shown as well', () => {
    for (const { kind, dimensions } of withheld) {
      if (kind === 'primary') continue;
      const leaf = leaves.find(
        (each) => each.dimensions.r === dimensions?.r && each.dimensions.c === dimensions.c,
      );
      const shown = observations.map((each) =>
        dimensions && each.dimensions === dimensions
          ? { dimensions, measure: leaf?.met ?? 0 }
          : each,
      );
      expect(canBeDerived([shown], { rules })).not.toEqual([]);
    }
  });
});
