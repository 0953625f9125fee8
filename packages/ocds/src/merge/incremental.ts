import type { Release, VersionedRelease } from '../index.js';
import type { JsonObject } from '../shared/objects.js';
import { beginCompiled } from './compiled.js';
import { OutOfOrderError } from './errors.js';
import { copy } from './json.js';
import type { Beginning } from './merging.js';
import { asObject, dateOf, OrderWatch } from './order.js';
import { ruleTree } from './rule-tree.js';
import { builtInRules } from './rules.js';
import type { MergeOptions } from './types.js';
import { beginVersioned } from './versioned.js';
import { isVersions } from './versions.js';

/** A merged release that grows by one release at a time. */
export interface Growing<Merged> {
  /**
   * Lays a release over those before it. Throws as `compile` does, and OutOfOrderError where the
   * release is older than the last one; a release that cannot be put in order changes nothing.
   * After InconsistentTypeError the merge is over: `release` throws it again.
   */
  add(release: unknown): void;
  /** What all releases so far say together. Adding more does not change it. */
  release(): Merged;
}

type GrowingOptions = MergeOptions & { previous?: object };

/** Compiles releases that arrive one by one, oldest first, after a `previous` compiled release. */
export function startCompiling(options: GrowingOptions = {}): Growing<Release> {
  const { rules = builtInRules, overrides } = options;
  const previous = copy(options.previous ?? {}) as JsonObject;
  const compiled = beginCompiled(ruleTree(rules, overrides), options, { previous });
  return growing(compiled, options, textOf(previous.date));
}

/** Versions releases that arrive one by one, oldest first, after a `previous` versioned release. */
export function startVersioning(options: GrowingOptions = {}): Growing<VersionedRelease> {
  const { rules = builtInRules, overrides } = options;
  const previous = copy(options.previous ?? {}) as JsonObject;
  const versioned = beginVersioned(ruleTree(rules, overrides), options, { previous });
  return growing(versioned, options, newestDate(previous));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function growing<Result>(
  merged: Beginning<Result>,
  { onWarning }: MergeOptions,
  start: string | undefined,
): Growing<Result> {
  let count = 0;
  let last: JsonObject = { date: start };
  let broken: Error | undefined;
  const watch = new OrderWatch(onWarning);
  watch.see(start);
  return {
    add(release) {
      if (broken) throw broken;
      const object = asObject(release, count);
      if (count > 0 || start !== undefined) {
        const before = start !== undefined && count === 0 ? start : dateOf(last, count - 1);
        const date = dateOf(object, count);
        if (date < before)
          throw new OutOfOrderError(
            `Release ${count + 1} is of ${date}, before ${before}.`,
            'date',
          );
      }
      watch.see(object.date);
      try {
        merged.add(object);
      } catch (error) {
        broken = error as Error;
        throw error;
      }
      last = { date: object.date };
      count += 1;
    },
    release() {
      if (broken) throw broken;
      return copy(merged.release()) as Result;
    },
  };
}

/** The date of the newest version in a versioned release. */
function newestDate(value: unknown): string | undefined {
  if (isVersions(value)) return value.at(-1)?.releaseDate ?? undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  let newest: string | undefined;
  for (const inner of Object.values(value)) {
    const date = newestDate(inner);
    if (date !== undefined && (newest === undefined || date > newest)) newest = date;
  }
  return newest;
}
