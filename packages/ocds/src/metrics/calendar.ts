import type { Period } from '../index.js';
import { sortInSteps } from '../shared/sort-in-steps.js';
import { type Steps, throughEach } from '../shared/steps.js';
import { byDays, daysKey, monthsOf } from './period-days.js';
import type { Commitment, Days } from './types.js';

export interface Dated {
  period: Period;
  days: Days;
}

/** Periods in which a commitment should have a result, newest first. */
export interface Expected {
  periods: Dated[];
  /** How many older ones were left out. */
  leftOut: number;
}

/** Every period for which a contract reports anything, by its length in months, newest first. */
export class ReportingCalendar {
  private constructor(private readonly byLength: ReadonlyMap<number, readonly Dated[]>) {}

  static *of(reported: Iterable<readonly Dated[]>): Steps<ReportingCalendar> {
    const found = new Map<string, Dated>();
    for (const places of reported) {
      yield* throughEach(places, (place) => {
        if (place.days.start && place.days.end) found.set(daysKey(place.days), place);
      });
      yield undefined;
    }
    const newest = yield* sortInSteps([...found.values()], (one, other) =>
      byDays(other.days, one.days),
    );
    const byLength = new Map<number, Dated[]>();
    yield* throughEach(newest, (dated) => {
      const months = monthsOf(dated.days);
      if (months === undefined) return;
      const alike = byLength.get(months);
      if (alike) alike.push(dated);
      else byLength.set(months, [dated]);
    });
    return new ReportingCalendar(byLength);
  }

  /**
   * The periods in which this commitment should have a result: those as long
   * as its own results or stated frequency; where it has neither, those of the
   * length the contract reports most often. Not more than `most` of them.
   */
  expectedOf(commitment: Commitment, own: ReadonlySet<number>, most: number): Expected {
    const ownLengths = own.size > 0 ? own : this.#usualLength();
    const lengths = commitment.everyMonths ? [commitment.everyMonths] : ownLengths;
    const lists = [...lengths].map((months) => this.byLength.get(months) ?? []);
    const all = lists.reduce((sum, list) => sum + list.length, 0);
    const each = all <= most ? all : Math.max(1, Math.floor(most / lists.length));
    const periods = lists.flatMap((list) => list.slice(0, each));
    return { periods, leftOut: all - periods.length };
  }

  /** Of lengths that are reported as often, the one that was reported first. */
  #usualLength(): number[] {
    let usual: [months: number, list: readonly Dated[]] | undefined;
    for (const [months, list] of this.byLength) {
      const oftener = list.length - (usual?.[1].length ?? 0);
      if (oftener > 0 || (oftener === 0 && isEarlier(list.at(-1), usual?.[1].at(-1))))
        usual = [months, list];
    }
    return usual ? [usual[0]] : [];
  }
}

function isEarlier(one: Dated | undefined, other: Dated | undefined): boolean {
  return byDays(one?.days ?? {}, other?.days ?? {}) < 0;
}
