import { absentFrom, possiblyAbsent } from './absent.js';
import { type Cell, countKey, tableOf } from './cells.js';
import type { CountName } from './counts.js';
import type { Earlier } from './earlier.js';
import { togetherIn } from './line.js';
import { rangeOfLone } from './lone.js';
import { both, exactly, type Knowledge, namesIn, type Range, unknown } from './proof/knowledge.js';
import { possibleTable, type Table } from './proof/possible-table.js';
import type { SubjectRules } from './rules.js';
import { type Structure, structureOf } from './sums.js';

interface Sound {
  structure: Structure;
  earlier: Earlier;
  /** Places that tables leave out and readers take for 0. */
  absent: Cell[];
  /** Cells withheld before, in which somebody was counted. */
  counted: Cell[];
  /** A value for every count: the true one where it is known, else one that could be true. */
  truth: Table | undefined;
}

/**
 * How the new figures and those published before hang together. Earlier
 * numbers may contradict today's where nobody knows their true counts any
 * more; then nothing certain follows from those tables, and they are left out,
 * those contradicted first, and before them what was only taken for 0 because
 * it is absent, or for small because it was withheld alone. A search that is given up leaves nothing out: then more is
 * called exposed than is.
 */
export function soundStructure(
  own: readonly Cell[],
  earlier: Earlier,
  names: readonly CountName[],
  rules: SubjectRules,
): Sound {
  let others = earlier.others;
  const left = absentFrom([...own, ...others]);
  const widest = structureOf([...own, ...others, ...left], names);
  const said = knowledgeOf(widest, earlier, truthsIn(widest, own, names));
  let absent = possiblyAbsent(left, said, names);
  let lone = names.length === 1 ? earlier.lone : [];
  let counted = others.filter(({ key }) => earlier.withheld.has(key));
  for (;;) {
    const ranges = withLone(withSomebody(earlier.ranges, counted), lone, rules);
    const known = { ...earlier, ranges };
    const kept = { ...known, others, ...stillAbout(known, [...own, ...others], names) };
    const all = [...own, ...others, ...absent];
    let contradicted = new Set<string>();
    // Stretches of time that nobody publishes are a guess of ours: the first to be left out.
    for (const stretches of [true, false]) {
      const structure = structureOf(all, names, { stretches });
      const truths = truthsIn(structure, own, names);
      const knowledge = knowledgeOf(structure, kept, truths);
      contradicted = contradictedIn(knowledge, [...others, ...absent], names);
      const truth = contradicted.size === 0 ? completed(truths, knowledge) : undefined;
      if (truth || (!stretches && contradicted.size === 0))
        return { structure, earlier: kept, absent, counted, truth };
    }
    const isSound = (cell: Cell) => !contradicted.has(tableOf(cell));
    if ([...absent, ...lone, ...counted].every(isSound)) others = others.filter(isSound);
    absent = absent.filter(isSound);
    lone = lone.filter(isSound);
    counted = counted.filter(isSound);
  }
}

/** Zeros are shown: in what was withheld somebody was counted. */
function withSomebody(
  ranges: ReadonlyMap<string, Range>,
  counted: readonly Cell[],
): ReadonlyMap<string, Range> {
  const known = new Map(ranges);
  for (const cell of counted) {
    const key = countKey('base', cell);
    known.set(key, both(known.get(key) ?? unknown, { lower: 1, upper: Infinity }) ?? unknown);
  }
  return known;
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

/** What was said of tables that are left out is left out too. */
function stillAbout(
  { ranges, shares }: Earlier,
  cells: readonly Cell[],
  names: readonly CountName[],
): Pick<Earlier, 'ranges' | 'shares'> {
  const known = new Set(cells.flatMap((cell) => names.map((name) => countKey(name, cell))));
  return {
    ranges: new Map([...ranges].filter(([name]) => known.has(name))),
    shares: shares.filter(({ whole }) => known.has(whole)),
  };
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

function knowledgeOf(
  { sums }: Structure,
  { ranges, shares }: Pick<Earlier, 'ranges' | 'shares'>,
  truths: ReadonlyMap<string, number>,
): Knowledge {
  const known = [...truths].map(([name, count]): [string, Range] => [name, exactly(count)]);
  return { ranges: new Map([...ranges, ...known]), bonds: [...sums, ...shares] };
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

function completed(truths: ReadonlyMap<string, number>, knowledge: Knowledge): Table | undefined {
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
