import fc from 'fast-check';
import type { Dimensions } from '../../index.js';
import type { Figure } from '../../metrics/answers/types.js';

/** The finest cells of a table: where each is, how many are for and how many against. */
export interface Leaf {
  dimensions: Dimensions;
  met: number;
  unmet: number;
}

/** Tables with so many values in each dimension; small counts are common in them. */
export function leaves(
  sizes: readonly fc.Arbitrary<number>[],
  small: number,
  most: number,
): fc.Arbitrary<Leaf[]> {
  const count = fc.oneof(
    { weight: 2, arbitrary: fc.nat({ max: small }) },
    { weight: 3, arbitrary: fc.integer({ min: small + 1, max: most }) },
  );
  return fc.tuple(...sizes).chain((values) => {
    const places = values.reduce<Dimensions[]>(
      (found, size, index) =>
        found.flatMap((place) =>
          Array.from({ length: size }, (_, value) => ({ ...place, [`d${index}`]: `${value}` })),
        ),
      [{}],
    );
    const counts = fc.array(fc.tuple(count, count), {
      minLength: places.length,
      maxLength: places.length,
    });
    return counts.map((found) =>
      places.map((dimensions, index) => {
        const [met, unmet] = found[index] ?? [0, 0];
        return { dimensions, met, unmet };
      }),
    );
  });
}

/** Figures for the given crosses of dimensions ("d0,d1"; "" is the whole); all of them unless said. */
export function figuresOf(
  cells: readonly Leaf[],
  statistic: 'count' | 'percentage',
  crosses?: readonly string[],
): Figure[] {
  const found = new Map<string, Figure & { part: number }>();
  for (const { dimensions, met, unmet } of cells)
    for (const slice of subsets(dimensions)) {
      if (crosses && !crosses.includes(Object.keys(slice).join())) continue;
      const key = JSON.stringify(slice);
      const { base, part } = found.get(key) ?? { base: 0, part: 0 };
      const counts =
        statistic === 'count'
          ? { base: base + met, part: 0 }
          : { base: base + met + unmet, part: part + met };
      const dimensioned = Object.keys(slice).length > 0 ? { dimensions: slice } : {};
      found.set(key, { statistic, ...dimensioned, ...counts });
    }
  return [...found.values()].map(({ part, ...figure }) => {
    if (statistic === 'count') return { ...figure, value: figure.base };
    return { ...figure, part, ...(figure.base > 0 ? { value: (part / figure.base) * 100 } : {}) };
  });
}

export function crossesOf(cells: readonly Leaf[]): string[] {
  return subsets(cells[0]?.dimensions ?? {}).map((slice) => Object.keys(slice).join());
}

function subsets(dimensions: Dimensions): Dimensions[] {
  return Object.entries(dimensions).reduce<Dimensions[]>(
    (found, [name, value]) => [...found, ...found.map((each) => ({ ...each, [name]: value }))],
    [{}],
  );
}
