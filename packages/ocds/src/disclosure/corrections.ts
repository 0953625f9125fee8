import { countKey } from './cells.js';
import { type Conflict, conflictsIn, type Published, seriesOf } from './conflicts.js';
import { irreducible } from './irreducible.js';
import type { Structure } from './sums.js';
import { type Corrections, touchedBy } from './versions.js';

/** So many of the fewest, and of those that are more, are kept apart and tried, at the most. */
const mostKept = 8;
const mostTried = 40;
/** Of more finest cells than this no few are looked for: all that may explain it may have changed. */
const mostCells = 100;

/**
 * What a reader takes to have been corrected between publications: as few of
 * the finest cells as explain what was said, and more of them of which none can
 * be left out, in each way that it can be explained. The fewer have changed, the
 * more old and new numbers tell of all others: whoever knows what was corrected
 * knows no more than one of these. `isPossible` says whether all numbers can be so after that.
 */
export function likelyCorrections(
  published: Published,
  isPossible: (corrections: Corrections) => boolean,
): Corrections[] {
  const { times, structure, names, now } = published;
  const none = noCorrections(times.length - (now ? 0 : 1));
  const series = seriesOf(published);
  const conflicts = conflictsIn(published, series);
  const steps = stepsIn(conflicts);
  const finest = finestOf(structure);
  const isSteady = (key: string, step: number) =>
    names.every((count) => series.isSteady(countKey(count, { key }), step));
  const changed: Change[] = steps
    .flatMap((step) => finest.map((key) => ({ key, step })))
    .filter(({ key, step }) => !isSteady(key, step))
    .slice(0, mostCells * 2)
    .map((each) => ({ ...each, names: touchedBy(new Set([each.key]), structure, names) }));
  const explains = ({ step, names: own }: Change, { from, until, about }: Conflict) =>
    step >= from && step < until && about.some((name) => own.has(name));
  const sure = changed.filter(({ key, step }) =>
    conflicts.some(
      ({ from, until, about: [only, ...others] }) =>
        others.length === 0 &&
        step >= from &&
        step < until &&
        names.some((count) => countKey(count, { key }) === only),
    ),
  );
  const open = conflicts.filter((conflict) => !sure.some((each) => explains(each, conflict)));
  const useful = changed.filter((each) => open.some((conflict) => explains(each, conflict)));
  const likeliest = [...useful].sort(
    (one, other) =>
      open.filter((each) => explains(other, each)).length -
      open.filter((each) => explains(one, each)).length,
  );
  const makes = (more: readonly Change[]) => withThese(none, [...sure, ...more]);
  let tried = 0;
  for (const sets of [[[]], singles(likeliest), pairs(likeliest)] as Change[][][]) {
    const explaining = sets.filter((set) =>
      open.every((conflict) => set.some((each) => explains(each, conflict))),
    );
    const found: Corrections[] = [];
    for (const corrections of explaining.map(makes)) {
      if (found.length === mostKept || tried === mostTried) break;
      tried += 1;
      if (isPossible(corrections)) found.push(corrections);
    }
    if (found.length > 0) return [...found, ...furtherThan(found)];
  }
  return [makes(useful), makes(changed)].filter(isPossible).slice(0, 1);

  /** Where two cells explain all, those corrected may be three others. */
  function furtherThan(fewest: readonly Corrections[]): Corrections[] {
    const known = new Set(fewest.map(nameOfAll));
    const further: Corrections[] = [];
    let triedFurther = 0;
    for (const set of irreducible(open, likeliest, explains)) {
      if (further.length === mostKept || triedFurther === mostTried) break;
      const corrections = makes(set);
      if (known.has(nameOfAll(corrections))) continue;
      triedFurther += 1;
      if (isPossible(corrections)) further.push(corrections);
    }
    return further;
  }
}

const nameOfAll = (corrections: Corrections) =>
  JSON.stringify(corrections.map((keys) => [...keys].sort()));

export function noCorrections(length: number): Corrections {
  return Array.from({ length: Math.max(0, length) }, () => new Set<string>());
}

/** A cell that may have been corrected, with all counts that change with it. */
interface Change {
  key: string;
  step: number;
  names: ReadonlySet<string>;
}

/** As few steps as may be, in one of which each of these was corrected. */
function stepsIn(conflicts: readonly Conflict[]): number[] {
  const steps: number[] = [];
  for (const { from, until } of [...conflicts].sort((one, other) => one.until - other.until))
    if (!steps.some((step) => step >= from && step < until)) steps.push(until - 1);
  return steps;
}

function singles(changes: readonly Change[]): Change[][] {
  return changes.map((each) => [each]);
}

function pairs(changes: readonly Change[]): Change[][] {
  if (changes.length > mostCells) return [];
  return changes.flatMap((one, at) => changes.slice(at + 1).map((other) => [one, other]));
}

function withThese(none: Corrections, changes: readonly Change[]): Corrections {
  return none.map(
    (_, at) => new Set(changes.filter(({ step }) => step === at).map(({ key }) => key)),
  );
}

/** Keys of cells that are the total of no others. */
function finestOf({ cells, lines }: Structure): string[] {
  const totals = new Set(lines.map(({ total }) => total.key));
  return cells.map(({ key }) => key).filter((key) => !totals.has(key));
}
