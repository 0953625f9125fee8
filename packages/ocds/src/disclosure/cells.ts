import type { Dimensions, Observation, Period } from '../index.js';
import { namedDimensions, sliceKey } from '../metrics/dimensions.js';
import { daysKey, periodDays } from '../metrics/period-days.js';
import type { Days } from '../metrics/types.js';
import type { CountName, Counts } from './counts.js';

/** One place of a table: a period and a slice. */
export interface Cell {
  key: string;
  days: Days;
  dimensions: Dimensions;
  /** The true counts, where they are known. */
  counts?: Counts;
}

type Placed = { period?: Period | undefined; dimensions?: Dimensions | undefined } | Observation;

export function cellOf({ period, dimensions }: Placed, counts?: Counts): Cell {
  return cellAt(periodDays(period), namedDimensions(dimensions) ?? {}, counts);
}

export function cellAt(days: Days, dimensions: Dimensions, counts?: Counts): Cell {
  const key = `${daysKey(days)} ${sliceKey(dimensions)}`;
  return { key, days, dimensions, ...(counts ? { counts } : {}) };
}

export function countKey(name: CountName, cell: Pick<Cell, 'key'>): string {
  return `${name} ${cell.key}`;
}

/** The names of a cell's dimensions: cells that share them make one table. */
export function crossOf({ dimensions }: Pick<Cell, 'dimensions'>): string[] {
  return Object.keys(dimensions).sort();
}

/** The same for all cells of one period and one cross of dimensions. */
export function tableOf(cell: Pick<Cell, 'days' | 'dimensions'>): string {
  return `${daysKey(cell.days)} ${JSON.stringify(crossOf(cell))}`;
}
