import { type Cell } from './cells.js';
import { likelyCorrections } from './corrections.js';
import type { CountName } from './counts.js';
import {
  type Bond,
  both,
  exactly,
  type Knowledge,
  namesIn,
  type Range,
  unknown,
  within,
} from './proof/knowledge.js';
import { possibleTable, type Table } from './proof/possible-table.js';
import { type Structure, structureOf } from './sums.js';
import type { Time } from './times.js';
import { type Corrections, type Versions, versionsOf } from './versions.js';

type Truths = ReadonlyMap<string, number>;

/**
 * What may have been corrected, where not all that was said can be so together:
 * see `likelyCorrections`. Nothing where that explains nothing. `truthsOf` gives
 * the true counts, where whoever asks knows them.
 */
export function explanations(
  times: readonly Time[],
  cells: readonly Cell[],
  names: readonly CountName[],
  truthsOf?: (structure: Structure) => Truths,
): Corrections[] {
  const found = new Map<string, Corrections>();
  // Zeros are shown, but not in every table: a reader may hold it for one or the other.
  for (const showsZeros of [true, false])
    for (const stretches of [true, false]) {
      const structure = structureOf(cells, names, { stretches });
      const truths: Truths = truthsOf?.(structure) ?? new Map();
      const now = truthsOf && new Map([...truths].map(([name, count]) => [name, exactly(count)]));
      const likely = likelyCorrections(
        { times, structure, names, now, showsZeros },
        (corrections) => {
          const versions = versionsOf(times, corrections, structure, names);
          const counted = showsZeros ? [...versions.counted.keys()] : [];
          if (!isConsistent(versions, truths)) return false;
          if (counted.some((name) => isNobody(name, versions, truths))) return false;
          const ranges = withSomebody(versions.ranges, counted);
          const bonds = [...structure.sums, ...versions.sums, ...versions.shares];
          return completed(truths, knowledgeOf(ranges, bonds, truths)) !== undefined;
        },
      );
      for (const each of likely) found.set(JSON.stringify(each.map((keys) => [...keys])), each);
      if (likely.length > 0) break;
    }
  return [...found.values()];
}

function isNobody(name: string, { ranges }: Versions, truths: Truths): boolean {
  return (truths.get(name) ?? ranges.get(name)?.upper) === 0;
}

/** Whether no version was published as one number and as another, and none but today's is today's. */
export function isConsistent(
  { conflicts, ranges }: Versions,
  truths: ReadonlyMap<string, number>,
): boolean {
  if (conflicts.length > 0) return false;
  return stillTrue({ ranges }, truths).size === ranges.size;
}

/** Without what is not true of today and was not explained either. */
export function stillTrue(
  { ranges }: Pick<Versions, 'ranges'>,
  truths: ReadonlyMap<string, number>,
): Map<string, Range> {
  return new Map(
    [...ranges].filter(([name, range]) => {
      const truth = truths.get(name);
      return truth === undefined || within(truth, range);
    }),
  );
}

/** Zeros are shown: in what was withheld somebody was counted. */
export function withSomebody(
  ranges: ReadonlyMap<string, Range>,
  counted: Iterable<string>,
): ReadonlyMap<string, Range> {
  const known = new Map(ranges);
  for (const key of counted) {
    known.set(key, both(known.get(key) ?? unknown, { lower: 1, upper: Infinity }) ?? unknown);
  }
  return known;
}

/** What is true of the new figures stands, whatever was said of them before. */
export function knowledgeOf(
  ranges: ReadonlyMap<string, Range>,
  bonds: readonly Bond[],
  truths: ReadonlyMap<string, number>,
): Knowledge {
  const known = [...truths].map(([name, count]): [string, Range] => [name, exactly(count)]);
  return { ranges: new Map([...ranges, ...known]), bonds };
}

/** A value for every count that agrees with all that is known. */
export function completed(
  truths: ReadonlyMap<string, number>,
  knowledge: Knowledge,
): Table | undefined {
  const truth = new Map(truths);
  for (const bond of knowledge.bonds)
    for (const name of namesIn(bond)) {
      if (truth.has(name)) continue;
      const table = possibleTable(knowledge, name, unknown);
      if (typeof table === 'string') return undefined;
      for (const [each, count] of table) truth.set(each, count);
    }
  return truth;
}
