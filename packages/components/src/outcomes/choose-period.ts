import type { PairedCommitment, PairedPeriod } from '@kith/ocds/metrics';
import type { Span } from '../format/period.js';

/**
 * The period that the sentences speak of, of those reported, newest first: the one that `day`
 * (YYYY-MM-DD) falls in, else the newest. Nothing where nothing was reported.
 */
export function choosePeriod(reported: readonly Span[], day: string): Span | undefined {
  const asked = reported.find(
    ({ start = '', end = '' }) => start.slice(0, day.length) <= day && day <= end,
  );
  return (day === '' ? undefined : asked) ?? reported[0];
}

/**
 * What one commitment has to say for a period: the whole, or its slices where there is no whole. A
 * commitment that was not to report then speaks of its own newest result.
 */
export function periodsToTell(pair: PairedCommitment, chosen: Span | undefined): PairedPeriod[] {
  const then = pair.periods.filter(
    ({ days }) => days.start === chosen?.start && days.end === chosen?.end,
  );
  if (then.length > 0) return wholeOrSlices(then);
  const reported = pair.periods.findLast(
    ({ result }) => result.kind !== 'not_yet_due' && result.kind !== 'not_reported',
  );
  const newest = reported ?? pair.periods.at(-1);
  return wholeOrSlices(
    pair.periods.filter(
      ({ days }) => days.start === newest?.days.start && days.end === newest?.days.end,
    ),
  );
}

function wholeOrSlices(periods: PairedPeriod[]): PairedPeriod[] {
  const whole = periods.filter(({ dimensions }) => dimensions === undefined);
  return whole.length > 0 ? whole : periods;
}

/** The periods of a chart: of everybody together, else of each group in the period told of. */
export function periodsToDraw(
  pair: PairedCommitment,
  chosen: Span | undefined,
): readonly PairedPeriod[] {
  const whole = pair.periods.filter(({ dimensions }) => dimensions === undefined);
  return whole.length > 0 ? whole : periodsToTell(pair, chosen);
}
