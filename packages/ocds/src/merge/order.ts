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
  let last: unknown;
  for (const release of yield* inOrderInSteps(releases)) {
    const { date } = release;
    if (typeof date === 'string' && date === last)
      onWarning?.({ code: 'repeated_date', path: 'date', date });
    merged.add(release);
    last = date;
    yield undefined;
  }
  return undefined;
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
