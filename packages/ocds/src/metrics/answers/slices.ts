import type { Dimensions, Period } from '../../index.js';
import { namedDimensions, sliceKey } from '../dimensions.js';
import { daysKey, periodDays } from '../period-days.js';
import type { AnswerRow } from './types.js';

/** The rows of one period and one slice. */
export interface Slice {
  period?: Period;
  dimensions?: Dimensions;
  rows: AnswerRow[];
}

/**
 * Parts rows by period and by the named dimensions. A row that lacks one of
 * them stands under `unstated`, so that slices always add up to their totals.
 * With `totals`, every row also counts in each coarser slice, up to the whole.
 */
export function slicesOf(
  rows: readonly AnswerRow[],
  by: readonly string[],
  { totals, unstated, empty }: { totals: boolean; unstated: string; empty: boolean },
): Slice[] {
  const cuts = totals ? subsets(by) : [by];
  const slices = new Map<string, Slice>();
  for (const row of rows)
    for (const cut of cuts) {
      const named = namedDimensions(row.dimensions);
      const dimensions = Object.fromEntries(
        cut.map((name): [string, string] => [name, String(own(named, name) ?? unstated)]),
      );
      const key = JSON.stringify([daysKey(periodDays(row.period)), sliceKey(dimensions)]);
      const slice = slices.get(key) ?? {
        ...(row.period ? { period: row.period } : {}),
        ...(cut.length > 0 ? { dimensions } : {}),
        rows: [],
      };
      slice.rows.push(row);
      slices.set(key, slice);
    }
  return empty && by.length > 0 ? withEmpty([...slices.values()], cuts, by) : [...slices.values()];
}

/**
 * Every period with every combination of the values met anywhere. A slice that
 * nobody is in must be said like any other: readers take what is left out for 0.
 */
function withEmpty(
  slices: readonly Slice[],
  cuts: readonly (readonly string[])[],
  by: readonly string[],
): Slice[] {
  const values = new Map(
    by.map((name) => [
      name,
      [...new Set(slices.flatMap(({ dimensions }) => own(dimensions, name) ?? []))],
    ]),
  );
  const places = cuts.flatMap((cut) =>
    cut.reduce<Dimensions[]>(
      (found, name) =>
        found.flatMap((place) =>
          (values.get(name) ?? []).map((value) => ({ ...place, [name]: value })),
        ),
      [{}],
    ),
  );
  const periods = new Map<string, Map<string, Slice>>();
  for (const slice of slices) {
    const days = daysKey(periodDays(slice.period));
    const own = periods.get(days) ?? new Map<string, Slice>();
    periods.set(days, own.set(sliceKey(slice.dimensions ?? {}), slice));
  }
  return [...periods.values()].flatMap((own) => {
    const [first] = own.values();
    for (const dimensions of places) {
      const key = sliceKey(dimensions);
      if (own.has(key)) continue;
      const period = first?.period && { period: first.period };
      const named = Object.keys(dimensions).length > 0 && { dimensions };
      own.set(key, { ...period, ...named, rows: [] });
    }
    return [...own.values()];
  });
}

function own(dimensions: Dimensions | undefined, name: string): string | null | undefined {
  return dimensions && Object.hasOwn(dimensions, name) ? dimensions[name] : undefined;
}

/** Every choice of the names, fewest first: the whole comes before its parts. */
function subsets(names: readonly string[]): string[][] {
  return names
    .reduce<string[][]>((found, name) => [...found, ...found.map((cut) => [...cut, name])], [[]])
    .sort((one, other) => one.length - other.length);
}
