import { sortInSteps } from '../shared/sort-in-steps.js';
import { type Steps, throughEach } from '../shared/steps.js';
import { sliceKey } from './dimensions.js';
import { daysKey, lengthOf, periodDays } from './period-days.js';
import { firstPlace, SortedSpans, type Span, spanOf } from './spans.js';
import type { CommitmentTarget, Days } from './types.js';

/** Finds the target that holds for a period and a slice (by its key). */
export type FindTarget = (days: Days, slice: string) => CommitmentTarget | undefined;

/**
 * The target that holds for a period and slice: the one set for just these
 * days, else the shortest that covers them, else one at least as long that
 * they reach into (a first quarter may begin before the contract does). A
 * promise about everybody is not a promise about each slice.
 */
export function* targetFinder(targets: readonly CommitmentTarget[]): Steps<FindTarget> {
  const candidates = new Map<string, Candidate[]>();
  yield* throughEach(targets, (target) => {
    const slice = sliceKey(target.dimensions);
    const days = periodDays(target.period);
    const candidate = { target, days, ...spanOf(days), length: lengthOf(days) ?? Infinity };
    const known = candidates.get(slice);
    if (known) known.push(candidate);
    else candidates.set(slice, [candidate]);
  });
  const slices = new Map<string, TargetsByLength>();
  for (const [slice, found] of candidates) {
    slices.set(slice, yield* TargetsByLength.of(found));
    yield undefined;
  }
  return (days, slice) => slices.get(slice)?.holdingFor(days);
}

interface Candidate extends Span {
  target: CommitmentTarget;
  days: Days;
  length: number;
}

/** The targets of one slice, shortest first, in blocks that answer together. */
class TargetsByLength {
  private constructor(
    private readonly shortest: readonly Candidate[],
    private readonly exact: ReadonlyMap<string, Candidate>,
    /** Blocks of one, of two, of four and so on, each over the list from its beginning. */
    private readonly blocks: readonly SortedSpans[][],
  ) {}

  static *of(candidates: readonly Candidate[]): Steps<TargetsByLength> {
    const shortest = yield* sortInSteps(candidates, byLength);
    const exact = new Map<string, Candidate>();
    yield* throughEach(shortest, (each) => {
      const key = daysKey(each.days);
      if (!exact.has(key)) exact.set(key, each);
    });
    const blocks: SortedSpans[][] = [];
    for (let size = 1; size < 2 * shortest.length; size *= 2) {
      const below = blocks.at(-1);
      const level: SortedSpans[] = [];
      for (let at = 0; at < shortest.length; at += size) {
        const halves = below?.slice((2 * at) / size, (2 * at) / size + 2);
        const spans = halves?.flatMap(({ sorted }) => sorted) ?? shortest.slice(at, at + 1);
        level.push(yield* SortedSpans.of(spans));
      }
      blocks.push(level);
    }
    return new TargetsByLength(shortest, exact, blocks);
  }

  holdingFor(days: Days): CommitmentTarget | undefined {
    const { start, end } = spanOf(days);
    const length = lengthOf(days) ?? 0;
    const asLong = firstPlace(
      this.shortest.length,
      (place) => (this.shortest[place]?.length ?? 0) >= length,
    );
    const found =
      this.exact.get(daysKey(days)) ??
      this.#first(0, (spans) => spans.reach(start, end)) ??
      this.#first(asLong, (spans) => spans.reach(end, start));
    return found?.target;
  }

  /** The first candidate from a place on that answers, found block by block. */
  #first(from: number, answers: (spans: SortedSpans) => boolean): Candidate | undefined {
    let [place, level] = [from, 0];
    while (place < this.shortest.length) {
      const block = this.blocks[level]?.[place >> level];
      if (block && answers(block)) {
        if (level === 0) return this.shortest[place];
        level -= 1;
        continue;
      }
      place += 1 << level;
      // On with the largest block that begins there.
      while (level + 1 < this.blocks.length && place % (2 << level) === 0) level += 1;
    }
    return undefined;
  }
}

function byLength(one: Candidate, other: Candidate): number {
  return one.length < other.length ? -1 : Number(one.length > other.length);
}
