import { idText, isObject, objects } from '../shared/objects.js';
import { overLines, textBytes } from './package-text.js';

/** How a package is divided. */
export type SplitRule =
  /** At most so many entries in a part. */
  | { by: 'count'; most: number }
  /** At most so many bytes of JSON in a part; a single larger entry has one to itself. */
  | { by: 'bytes'; most: number }
  /** One part for each process. */
  | { by: 'ocid' }
  /** One part for each month, by the `date` of a release or of a record's newest release. */
  | { by: 'month' };

/** Tells of each entry in turn which part it belongs to. `text` is the entry as JSON. */
export type PartNamer = (entry: unknown, text: () => string) => string;

/**
 * Names are `0001`, `0002`… by count and by bytes, else the ocid or `2026-04`;
 * what has no ocid or no date goes to `no-ocid` or `no-date`. Throws
 * RangeError unless `most` is a whole number above 0. `empty` is the size in
 * bytes of a part without entries.
 */
export function partNamer(rule: SplitRule, empty: number): PartNamer {
  if (rule.by === 'ocid') return (entry) => ocidOf(entry) || 'no-ocid';
  if (rule.by === 'month') return (entry) => monthOf(entry) ?? 'no-date';
  const { most } = rule;
  if (!Number.isSafeInteger(most) || most < 1)
    throw new RangeError(`A whole number above 0 is accepted, not ${most}.`);
  return rule.by === 'count' ? byCount(most) : byBytes(most, empty);
}

function byCount(most: number): PartNamer {
  let count = 0;
  return () => {
    count += 1;
    return numbered(Math.ceil(count / most));
  };
}

function byBytes(most: number, empty: number): PartNamer {
  let part = 1;
  let size = empty;
  return (_entry, text) => {
    const own = textBytes(text());
    if (size > empty && size + overLines.between.length + own > most) {
      part += 1;
      size = empty;
    }
    size += own + (size > empty ? overLines.between.length : 0);
    return numbered(part);
  };
}

function numbered(part: number): string {
  return String(part).padStart(4, '0');
}

function ocidOf(entry: unknown): string {
  return isObject(entry) ? idText(entry.ocid) : '';
}

function monthOf(entry: unknown): string | undefined {
  if (!isObject(entry)) return undefined;
  const { compiledRelease, releases } = entry;
  const compiled = isObject(compiledRelease) ? compiledRelease.date : undefined;
  const dates = [
    entry.date,
    compiled,
    ...objects(releases as object[])
      .map(dateOf)
      .sort()
      .reverse(),
  ];
  return dates.map(monthIn).find((month) => month !== undefined);
}

function dateOf(release: object): string {
  return 'date' in release && typeof release.date === 'string' ? release.date : '';
}

/** The month as the publisher wrote it: releases are ordered by that text too. */
function monthIn(date: unknown): string | undefined {
  return typeof date === 'string' ? /^\d{4}-(?:0[1-9]|1[0-2])/.exec(date)?.[0] : undefined;
}
