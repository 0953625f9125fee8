import { countKey } from './cells.js';
import type { CountName } from './counts.js';
import { both, isExact, type Range, rangeIn } from './proof/knowledge.js';
import { narrow } from './proof/narrow.js';
import type { Structure } from './sums.js';
import type { Time } from './times.js';

export interface Published {
  times: readonly Time[];
  structure: Structure;
  names: readonly CountName[];
  /** What is true now, by name; nothing where the last publication is all that is known. */
  now: ReadonlyMap<string, Range> | undefined;
  /** Whether readers take somebody to be counted in what was withheld, for zeros are shown. */
  showsZeros?: boolean;
}

/** Something that was said and cannot be so together, unless one of these counts was corrected. */
export interface Conflict {
  about: readonly string[];
  /** The publication from which, and that until which it was corrected. */
  from: number;
  until: number;
}

/** What was published of each count, oldest first, and last what is true of it now. */
export interface Series {
  of: ReadonlyMap<string, readonly { at: number; range: Range }[]>;
  /** Whether the same exact number was published before a step and after it. */
  isSteady: (name: string, step: number) => boolean;
}

export function seriesOf({ times, names, now }: Published): Series {
  const found = new Map<string, { at: number; range: Range }[]>();
  const put = (name: string, at: number, range: Range) => {
    const own = found.get(name);
    if (own) own.push({ at, range });
    else found.set(name, [{ at, range }]);
  };
  times.forEach((time, at) => {
    for (const { cell, shown } of time)
      for (const count of names) {
        const range = shown.ranges[count];
        if (range) put(countKey(count, cell), at, range);
      }
  });
  for (const [name, range] of now ?? []) put(name, times.length, range);
  return {
    of: found,
    isSteady: (name, step) => {
      const all = found.get(name) ?? [];
      const before = all.filter(({ at }) => at <= step).at(-1)?.range;
      const after = all.find(({ at }) => at > step)?.range;
      return (
        !!before && !!after && isExact(before) && before.lower === after.lower && isExact(after)
      );
    },
  };
}

/** Counts published as one number and as another, and sums whose last known numbers do not add up. */
export function conflictsIn(published: Published, { of }: Series): Conflict[] {
  const { times, structure } = published;
  const single = [...of].flatMap(([name, all]) =>
    all.flatMap(({ range, at }, index): Conflict[] => {
      const next = all[index + 1];
      return next && !both(range, next.range) ? [{ about: [name], from: at, until: next.at }] : [];
    }),
  );
  const latest = new Map([...of].map(([name, all]) => [name, all.at(-1)]));
  const ranges = new Map([...latest].map(([name, last]) => [name, last?.range as Range]));
  const sums = structure.sums.flatMap((sum): Conflict[] => {
    const all = [sum.total, ...sum.parts];
    const known = new Map(all.map((name) => [name, rangeIn({ ranges, bonds: [] }, name)]));
    if (narrow(known, [sum]) !== 'impossible') return [];
    const last = Math.max(...all.map((name) => latest.get(name)?.at ?? 0));
    const about = all.filter((name) => (latest.get(name)?.at ?? 0) < last);
    const from = Math.min(...about.map((name) => latest.get(name)?.at ?? 0));
    return about.length === 0 ? [] : [{ about, from, until: last }];
  });
  return [...single, ...nobody(published, of), ...sums].filter(
    ({ until }) => until <= times.length,
  );
}

/** Bases that were withheld, and published as 0 before or since. */
function nobody({ times, names, showsZeros }: Published, of: Series['of']): Conflict[] {
  if (!showsZeros || !names.includes('base')) return [];
  return times.flatMap((time, at) =>
    time.flatMap(({ cell, isWithheld }): Conflict[] => {
      if (!isWithheld) return [];
      const name = countKey('base', cell);
      const all = of.get(name) ?? [];
      const before = all.filter((each) => each.at < at).at(-1);
      const since = all.find((each) => each.at > at);
      return [
        ...(before?.range.upper === 0 ? [{ about: [name], from: before.at, until: at }] : []),
        ...(since?.range.upper === 0 ? [{ about: [name], from: at, until: since.at }] : []),
      ];
    }),
  );
}
