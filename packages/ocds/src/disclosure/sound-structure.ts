import { absentFrom, nobody, possiblyAbsent } from './absent.js';
import { type Cell, countKey, crossOf, tableOf } from './cells.js';
import { noCorrections } from './corrections.js';
import type { CountName } from './counts.js';
import type { Earlier } from './earlier.js';
import {
  completed,
  explanations,
  isConsistent,
  knowledgeOf,
  stillTrue,
  withSomebody,
} from './explanations.js';
import { togetherIn } from './line.js';
import { rangeOfLone } from './lone.js';
import { type Bond, both, type Knowledge, type Range, unknown } from './proof/knowledge.js';
import { possibleTable, type Table } from './proof/possible-table.js';
import type { SubjectRules } from './rules.js';
import { type Structure, structureOf } from './sums.js';
import { type Corrections, type Versions, versionsOf } from './versions.js';

/** What readers may take to be so, and all that follows from it. */
export interface Sound {
  structure: Structure;
  /** What was said, by the version that it was about. */
  versions: Versions;
  ranges: Map<string, Range>;
  bonds: readonly Bond[];
  /** Cells that are no part of the new table, and still agree with it. */
  others: readonly Cell[];
  /** Places that tables leave out and readers take for 0. */
  absent: Cell[];
  /** Names of counts withheld before, of which readers know that they are not 0. */
  counted: string[];
  /** A value for every count: the true one where it is known, else one that could be true. */
  truth: Table | undefined;
  /** Whether nothing that was said had to be left out. */
  isWhole: boolean;
}

/**
 * How the new figures and those published before hang together, for each way in
 * which they may have been corrected: see `likelyCorrections`.
 */
export function soundStructures(
  own: readonly Cell[],
  earlier: Earlier,
  names: readonly CountName[],
  rules: SubjectRules,
): Sound[] {
  return placesLeft(own, earlier).flatMap((left) => {
    const soundAfter = (corrections: Corrections) =>
      soundStructure(own, earlier, left, names, rules, corrections);
    const times = earlier.times.map((time) => time.filter(({ isOvertaken }) => !isOvertaken));
    const none = noCorrections(times.length);
    const plain = soundStructure(own, { ...earlier, times }, left, names, rules, none);
    const isOvertaken = times.some((time, at) => time.length < (earlier.times[at]?.length ?? 0));
    if (plain.isWhole && !isOvertaken) return [plain];
    const absent = absentFrom([...own, ...earlier.others]);
    const cells = [...own, ...left.elsewhere, ...left.gone, ...absent];
    const truths = (structure: Structure) => truthsIn(structure, own, names);
    // A reader may also hold what contradicts the rest for a mistake.
    return [...explanations(earlier.times, cells, names, truths).map(soundAfter), plain];
  });
}

/**
 * Earlier numbers may contradict today's where nobody knows their true counts
 * any more; then nothing certain follows from those tables, and they are left out,
 * those contradicted first, and before them what was only taken for 0 because
 * it is absent, or for small because it was withheld alone. A search that is given up leaves nothing out: then more is
 * called exposed than is.
 */
function soundStructure(
  own: readonly Cell[],
  earlier: Earlier,
  { gone, elsewhere }: Left,
  names: readonly CountName[],
  rules: SubjectRules,
  corrections: Corrections,
): Sound {
  let others: readonly Cell[] = elsewhere;
  const read = (structure: Structure) => {
    const known = new Set([...own, ...others, ...gone].map(({ key }) => key));
    const times = earlier.times.map((time) => time.filter(({ cell }) => known.has(cell.key)));
    const versions = versionsOf(times, corrections, structure, names);
    const truths = truthsIn(structure, own, names);
    const bonds = [...structure.sums, ...versions.sums, ...versions.shares];
    return { versions, truths, bonds };
  };
  const left = [...absentFrom([...own, ...earlier.others]), ...gone];
  const widest = structureOf([...own, ...others, ...left], names);
  const said = read(widest);
  let absent = possiblyAbsent(
    left,
    knowledgeOf(said.versions.ranges, said.bonds, said.truths),
    names,
  );
  const stays = gone.filter((cell) => !absent.includes(cell)).map(({ key }) => key);
  others = [...others, ...earlier.others.filter(({ key }) => stays.includes(key))];
  const whole = others.length;
  let lone = names.length === 1 ? earlier.lone : [];
  let counted = others.filter(({ key }) => earlier.withheld.has(key));
  let thenCounted = true;
  for (;;) {
    const all = [...own, ...others, ...absent];
    let contradicted = new Set<string>();
    // Stretches of time that nobody publishes are a guess of ours: the first to be left out.
    for (const stretches of [true, false]) {
      const structure = structureOf(all, names, { stretches });
      const { versions, truths, bonds } = read(structure);
      const keys = new Set(counted.map(({ key }) => key));
      const somebody = [...versions.counted]
        .filter(
          ([name, { key }]) =>
            keys.has(key) ||
            (thenCounted && versions.withheld.has(name)) ||
            // The new table may not mention it again.
            (truths.get(name) ?? 0) > 0,
        )
        .map(([name]) => name);
      const ranges = withLone(withSomebody(stillTrue(versions, truths), somebody), lone, rules);
      const knowledge = knowledgeOf(ranges, bonds, truths);
      contradicted = contradictedIn(knowledge, [...others, ...absent], names);
      const truth = contradicted.size === 0 ? completed(truths, knowledge) : undefined;
      if (truth || (!stretches && contradicted.size === 0)) {
        if (!truth && thenCounted && versions.withheld.size > 0) break;
        const isWhole = others.length === whole && isConsistent(versions, truths);
        return {
          ...{ structure, versions, ranges, bonds, others, absent, counted: somebody, truth },
          isWhole,
        };
      }
    }
    if (thenCounted && corrections.some(({ size }) => size > 0)) {
      thenCounted = false;
      continue;
    }
    const isSound = (cell: Cell) => !contradicted.has(tableOf(cell));
    if ([...absent, ...lone, ...counted].every(isSound)) others = others.filter(isSound);
    absent = absent.filter(isSound);
    lone = lone.filter(isSound);
    counted = counted.filter(isSound);
  }
}

interface Left {
  /** What is taken for 0, since the same table no longer has it. */
  gone: Cell[];
  /** Cells of which nobody here knows how many are in them. */
  elsewhere: readonly Cell[];
}

/**
 * Places that earlier publications had, and the same tables leave out now:
 * readers take them for 0, or for what they were.
 */
function placesLeft(own: readonly Cell[], { others }: Earlier): Left[] {
  const ownTables = new Set(own.map(tableOf));
  const isGone = (cell: Cell) => crossOf(cell).length > 0 && ownTables.has(tableOf(cell));
  const gone = others.filter(isGone).map((cell) => ({ ...cell, counts: { ...nobody } }));
  const asBefore = { gone: [], elsewhere: others };
  if (gone.length === 0) return [asBefore];
  return [{ gone, elsewhere: others.filter((cell) => !isGone(cell)) }, asBefore];
}

export function withLone(
  ranges: ReadonlyMap<string, Range>,
  lone: readonly Cell[],
  rules: SubjectRules,
): Map<string, Range> {
  const small = rangeOfLone(rules);
  const known = new Map(ranges);
  for (const cell of small ? lone : []) {
    const key = countKey('base', cell);
    const range = both(known.get(key) ?? unknown, small ?? unknown);
    if (range) known.set(key, range);
  }
  return known;
}

/** Every count that follows from the figures given. */
function truthsIn(
  { cells, lines }: Structure,
  own: readonly Cell[],
  names: readonly CountName[],
): Map<string, number> {
  const truths = new Map<string, number>();
  for (const cell of [...cells, ...own])
    for (const name of names) {
      const count = cell.counts?.[name];
      if (count !== undefined) truths.set(countKey(name, cell), count);
    }
  for (const line of lines)
    for (const name of names)
      if (line.repeated?.counts?.[name] !== undefined)
        truths.set(
          togetherIn(line, name),
          line.repeated.counts[name] + (line.total.counts?.[name] ?? 0),
        );
  return truths;
}

function contradictedIn(
  knowledge: Knowledge,
  others: readonly Cell[],
  names: readonly CountName[],
): Set<string> {
  const tables = new Set<string>();
  for (const cell of others)
    for (const name of names)
      if (possibleTable(knowledge, countKey(name, cell), unknown) === 'impossible')
        tables.add(tableOf(cell));
  return tables;
}
