import { isObject, type JsonObject } from '../shared/objects.js';
import { sortInSteps } from '../shared/sort-in-steps.js';
import { finish, type Steps } from '../shared/steps.js';
import {
  MissingDateKeyError,
  NonObjectReleaseError,
  NonStringDateValueError,
  NullDateValueError,
} from './errors.js';
import type { MergeOptions } from './types.js';

/**
 * Oldest first, by the text of `date`, not by instant: this is what the
 * standard's own merging does. Releases of one date keep the order given. A
 * release that stands alone needs no date.
 */
export function inOrder(releases: readonly unknown[]): JsonObject[] {
  return finish(inOrderInSteps(releases));
}

function* inOrderInSteps(releases: readonly unknown[]): Steps<JsonObject[]> {
  const objects = releases.map(asObject);
  if (objects.length > 1) objects.forEach(dateOf);
  const byDate = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  return yield* sortInSteps(objects, (one, other) =>
    byDate(one.date as string, other.date as string),
  );
}

/** Adds releases oldest first, and warns of two that share a date. */
export function addInOrder(
  releases: readonly unknown[],
  merged: { add(release: JsonObject): void },
  options: MergeOptions,
): void {
  finish(addInSteps(releases, merged, options));
}

/** The same, with a rest after each release. */
export function* addInSteps(
  releases: readonly unknown[],
  merged: { add(release: JsonObject): void },
  { onWarning }: MergeOptions,
): Steps<undefined> {
  const watch = new OrderWatch(onWarning);
  for (const release of yield* inOrderInSteps(releases)) {
    watch.see(release.date);
    merged.add(release);
    yield undefined;
  }
  return undefined;
}

/** Hears of dates in the order of their text and warns where that is no order in time. */
export class OrderWatch {
  #last: unknown;
  #latest = -Infinity;

  constructor(readonly onWarning: MergeOptions['onWarning']) {}

  see(date: unknown): void {
    if (typeof date !== 'string') return;
    if (date === this.#last) this.onWarning?.({ code: 'repeated_date', path: 'date', date });
    const instant = Date.parse(date);
    if (instant < this.#latest) this.onWarning?.({ code: 'mixed_offsets', path: 'date', date });
    else if (instant > this.#latest) this.#latest = instant;
    this.#last = date;
  }
}

export function asObject(release: unknown, position: number): JsonObject {
  if (isObject(release)) return release;
  throw new NonObjectReleaseError(`Release ${position + 1} is not a JSON object.`);
}

export function dateOf({ date }: JsonObject, position: number): string {
  if (typeof date === 'string') return date;
  const [Refusal, why] =
    date === undefined
      ? [MissingDateKeyError, 'missing']
      : date === null
        ? [NullDateValueError, 'null']
        : [NonStringDateValueError, 'not text'];
  throw new Refusal(`The date of release ${position + 1} is ${why}.`, 'date');
}
