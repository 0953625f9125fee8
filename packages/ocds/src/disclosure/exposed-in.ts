import { absentFrom, possiblyAbsent } from './absent.js';
import { type Cell, countKey, tableOf } from './cells.js';
import { conflictsIn, seriesOf } from './conflicts.js';
import { noCorrections } from './corrections.js';
import { type CountName, type Counts, smallIn } from './counts.js';
import { explanations } from './explanations.js';
import { derivedBySubtraction } from './proof/eliminate.js';
import { type Exposure, exposedCounts, type Guard } from './proof/exposed.js';
import {
  type Bond,
  both,
  exactly,
  isExact,
  isSum,
  type Range,
  unknown,
} from './proof/knowledge.js';
import { possibleTable } from './proof/possible-table.js';
import { leastSaid, somebody } from './reader.js';
import type { SubjectRules } from './rules.js';
import { withLone } from './sound-structure.js';
import { structureOf } from './sums.js';
import type { Time } from './times.js';
import { type Corrections, type Versions, versionsOf } from './versions.js';

interface Published {
  times: readonly Time[];
  names: readonly CountName[];
  rules: SubjectRules;
  /** Cells of which readers know that they are small. */
  lone: readonly Cell[];
  /** Whether numbers add up exactly, whatever their bases are rounded to. */
  bySums: boolean;
}

type Found = Exposure & { cell: Cell; count: CountName };

/** Every withheld count, of any version, that all that was published gives away. */
export function exposedIn(published: Published): Found[] {
  const { times, names } = published;
  const bare = [...new Map(times.flat().map(({ cell }) => [cell.key, cell])).values()];
  const structure = structureOf([...bare, ...absentFrom(bare)], names);
  const about = { times, names, structure, now: undefined };
  const hasConflicts = conflictsIn(about, seriesOf(about)).length > 0;
  const given = withCounts(published, bare);
  // Where numbers do not add up, more may be counted than the parts are, or something was corrected.
  const readings = (hasConflicts ? [given, bare] : [given]).flatMap((cells) =>
    explanations(times, [...cells, ...absentFrom(cells)], names).map((corrections) => ({
      cells,
      corrections,
    })),
  );
  if (readings.length === 0)
    readings.push({ cells: given, corrections: noCorrections(times.length - 1) });
  return readings.flatMap(({ cells, corrections }) => exposedAfter(published, cells, corrections));
}

function exposedAfter(
  published: Published,
  given: readonly Cell[],
  corrections: Corrections,
): Found[] {
  const { times, names, rules, bySums } = published;
  const { ranges, bonds, versions } = guessed(published, given, corrections);
  const withheld = new Map<string, { cell: Cell; count: CountName }>();
  const notZero: string[] = [];
  times.forEach((time, at) => {
    const shown = new Set(time.filter((each) => !each.isWithheld).map(({ cell }) => tableOf(cell)));
    for (const { cell, isWithheld } of time) {
      if (!isWithheld) continue;
      for (const count of names) withheld.set(versions.nameAt(count, cell, at), { cell, count });
      // In a table that shows numbers, zeros are shown too.
      if (shown.has(tableOf(cell))) notZero.push(versions.nameAt('base', cell, at));
    }
  });
  const exposed = (bases: readonly string[]) => {
    const least = leastSaid(bonds.filter(isSum), bases);
    const guards = new Map<string, Guard>();
    for (const [name, { count }] of withheld)
      guards.set(name, {
        small: smallIn(count, rules),
        low: Math.max(1, least.get(name)?.lower ?? 0),
      });
    const known = new Map(ranges);
    for (const base of bases)
      known.set(base, both(ranges.get(base) ?? unknown, somebody) ?? unknown);
    return [...exposedCounts({ ranges: known, bonds }, guards)];
  };
  // Of some, zeros may be withheld after all: what contradicts the numbers is not so.
  const likely = exposed(notZero);
  const bases = likely.some(({ how }) => how === 'unproved') ? exposed([]) : likely;
  const sums = bySums ? derivedSums(published, versions, bonds, withheld) : [];
  return [
    ...bases,
    ...sums.filter(({ name }) => !bases.some((each) => each.name === name)),
  ].flatMap((exposure) => {
    const place = withheld.get(exposure.name);
    return place ? [{ ...exposure, ...place }] : [];
  });
}

/**
 * What readers take it for where nothing contradicts them: that places which a
 * table leaves out are 0, and that what was withheld alone is small.
 */
function guessed(
  { times, names, rules, lone }: Published,
  given: readonly Cell[],
  corrections: Corrections,
): { ranges: Map<string, Range>; bonds: readonly Bond[]; versions: Versions } {
  const read = (absent: readonly Cell[]) => {
    const structure = structureOf([...given, ...absent], names);
    const versions = versionsOf(times, corrections, structure, names);
    return { versions, bonds: [...structure.sums, ...versions.sums, ...versions.shares] };
  };
  const left = absentFrom(given);
  const { versions: said, bonds: widest } = read(left);
  const guess = {
    absent: possiblyAbsent(left, { ranges: said.ranges, bonds: widest }, names),
    lone: [...lone],
  };
  for (;;) {
    const { versions, bonds } = read(guess.absent);
    const ranges = withLone(versions.ranges, guess.lone, rules);
    for (const cell of guess.absent)
      for (const name of names) ranges.set(countKey(name, cell), exactly(0));
    const isSound = (cell: Cell) =>
      names.every(
        (name) => possibleTable({ ranges, bonds }, countKey(name, cell), unknown) !== 'impossible',
      );
    const sound = { absent: guess.absent.filter(isSound), lone: guess.lone.filter(isSound) };
    if (sound.absent.length === guess.absent.length && sound.lone.length === guess.lone.length)
      return { ranges, bonds, versions };
    Object.assign(guess, sound);
  }
}

/** Withheld sums that are the total less the others, though the bases are rounded. */
function derivedSums(
  { times }: Published,
  { nameAt }: Versions,
  bonds: readonly Bond[],
  withheld: ReadonlyMap<string, unknown>,
): Exposure[] {
  // Which follow does not hang on the numbers, only on which of them are shown.
  const shown = times
    .flatMap((time, at) => time.map(({ cell }) => nameAt('base', cell, at)))
    .filter((name) => !withheld.has(name));
  const ranges = new Map(shown.map((name) => [name, exactly(0)]));
  const derived = derivedBySubtraction({ ranges, bonds: bonds.filter(isSum) });
  return [...withheld.keys()]
    .filter((name) => derived.has(name))
    .map((name) => ({ name, how: 'derived' }));
}

/** Counts that are published exactly, by the latest word, show whether parts reach their total. */
function withCounts({ times, names }: Published, cells: readonly Cell[]): Cell[] {
  const structure = { lines: [], sums: [] };
  const { ranges } = versionsOf(times, noCorrections(times.length), structure, names);
  return cells.map((cell) => {
    const known = names.map((name) => ranges.get(countKey(name, cell)));
    if (!known.every((range) => range && isExact(range))) return cell;
    const counts: Counts = {};
    names.forEach((name, index) => {
      counts[name] = known[index]?.lower ?? 0;
    });
    return { ...cell, counts };
  });
}
