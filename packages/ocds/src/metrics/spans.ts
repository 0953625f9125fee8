import { sortInSteps } from '../shared/sort-in-steps.js';
import { mapInSteps, type Steps } from '../shared/steps.js';
import type { Days } from './types.js';

/** First and last day as text that sorts: an open start before every day, an open end after. */
export interface Span {
  start: string;
  end: string;
}

/** Sorts after every date: an open end is later than any day. */
const never = '~';

export function spanOf({ start = '', end = never }: Days): Span {
  return { start, end };
}

/** Spans asked for by a bound of each end: `start` no later than `by`, and `end` no earlier than `to`. */
export interface Spans {
  reach(by: string, to: string): boolean;
}

/** Spans that are all known, each question answered by one sorted search. */
export class SortedSpans implements Spans {
  /** `latest` is the latest end among the spans up to each place. */
  private constructor(
    readonly sorted: readonly Span[],
    private readonly latest: readonly string[],
  ) {}

  static *of(spans: readonly Span[]): Steps<SortedSpans> {
    const sorted = yield* sortInSteps(spans, byStart);
    let last = '';
    const latest = yield* mapInSteps(sorted, ({ end }) => (last = end > last ? end : last));
    return new SortedSpans(sorted, latest);
  }

  reach(by: string, to: string): boolean {
    const count = firstPlace(this.sorted.length, (place) => (this.sorted[place]?.start ?? '') > by);
    return count > 0 && (this.latest[count - 1] ?? '') >= to;
  }
}

/** Spans that are added one at a time, whose starts are known: a tree of the latest ends. */
export class GrowingSpans implements Spans {
  readonly #latest: string[];

  /** `starts` are sorted. */
  constructor(private readonly starts: readonly string[]) {
    this.#latest = new Array<string>(starts.length + 1).fill('');
  }

  add({ start, end }: Span): void {
    const first = firstPlace(this.starts.length, (place) => (this.starts[place] ?? '') >= start);
    for (let node = first + 1; node < this.#latest.length; node += node & -node)
      if (end > (this.#latest[node] ?? '')) this.#latest[node] = end;
  }

  reach(by: string, to: string): boolean {
    const count = firstPlace(this.starts.length, (place) => (this.starts[place] ?? '') > by);
    for (let node = count; node > 0; node -= node & -node) {
      const end = this.#latest[node] ?? '';
      if (end !== '' && end >= to) return true;
    }
    return false;
  }
}

/** The first place for which this is true, where it is true of every place after it as well. */
export function firstPlace(length: number, isPast: (place: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isPast(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function byStart(one: Span, other: Span): number {
  return one.start < other.start ? -1 : Number(one.start > other.start);
}
