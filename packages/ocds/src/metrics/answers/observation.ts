import type { Observation } from '../../index.js';
import { present } from '../../shared/present.js';
import { sliceKey } from '../dimensions.js';
import { periodDays } from '../period-days.js';
import type { Figure } from './types.js';

/** A figure as an OCDS observation. `prefix` begins its id, which is the same for the same place. */
export function toObservation(figure: Figure, prefix = ''): Observation {
  const { period, dimensions, value, unit, interval, base } = figure;
  return {
    id: observationId(figure, prefix),
    ...present({ period, dimensions, measure: value, unit, interval }),
    base,
  };
}

/** `visitsOnTime-2026-04-01-2026-06-30-area=north` */
export function observationId(
  { period, dimensions }: Pick<Figure, 'period' | 'dimensions'>,
  prefix = '',
): string {
  const { start, end } = periodDays(period);
  const slices = sliceKey(dimensions)
    ? Object.entries(dimensions ?? {})
        .sort()
        .map(([name, value]) => `${name}=${String(value)}`)
    : [];
  return [prefix, start, end, ...slices].filter(Boolean).join('-') || 'all';
}
