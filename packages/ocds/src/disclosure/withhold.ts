import { sameDays } from '../metrics/period-days.js';
import type { Board } from './board.js';
import { type Cell, crossOf } from './cells.js';
import { companionOf, isSame, missingInLines } from './companions.js';
import { smallCounts } from './counts.js';
import { type Decision, type ExposedCell, exposures } from './decision.js';
import { exposedBefore } from './exposed-before.js';
import { giveBack } from './give-back.js';
import type { WithholdingRule } from './types.js';

const smallRules = { base: 'small_base', part: 'small_part', rest: 'small_rest' } as const;

/**
 * Withholds what is small by itself, then companions until at least so many
 * are withheld in every row and column, then more until the proof finds no
 * withheld count exposed. Where no companion is left in a cross of dimensions,
 * the whole cross is refused before any of its totals is touched. It ends,
 * because each step withholds one more cell or says less of one. Then every
 * companion that proves not to be needed is given back.
 */
export function withhold(given: Board): Decision {
  const withheld = primary(given);
  const before = exposedBefore(given);
  const decision: Decision = { withheld, refused: new Set(), unmentioned: new Set(), ...before };
  const told = before.exposedBefore.map(({ cell }) => cell.key);
  const board = { ...given, told: new Set(told) };
  for (;;) {
    const hidden = new Set(withheld.keys());
    const missing = missingInLines(board, hidden);
    if (missing) {
      withheld.set(missing.key, 'protects_others');
      continue;
    }
    const next = exposures(board, decision).next();
    if (next.done) break;
    if (protect(board, decision, next.value)) continue;
    // With nothing left to withhold, only earlier publications can be to blame.
    const { reading, ...exposure } = next.value;
    decision.left.get(reading)?.set(exposure.name, undefined);
    if (!decision.exposedBefore.some(({ name }) => name === exposure.name))
      decision.exposedBefore.push(exposure);
  }
  giveBack(board, decision);
  const isHidden = ({ cell: { key } }: ExposedCell) => withheld.has(key) || !board.figures.has(key);
  return { ...decision, exposedBefore: decision.exposedBefore.filter(isHidden) };
}

function primary({ figures, subject, earlier }: Board): Map<string, WithholdingRule> {
  const withheld = new Map<string, WithholdingRule>();
  for (const [key, { cell }] of figures) {
    const [small] = smallCounts(cell.counts ?? {}, subject);
    if (small) withheld.set(key, smallRules[small]);
    else if (earlier.withheld.has(key)) withheld.set(key, 'withheld_before');
    else if (earlier.smallCorrections.has(key)) withheld.set(key, 'small_correction');
  }
  return withheld;
}

/** Does one thing more for an exposed count; false when there is nothing more to do. */
function protect(board: Board, decision: Decision, { cell, count }: ExposedCell): boolean {
  const { withheld, refused, unmentioned } = decision;
  const hidden = new Set(withheld.keys());
  const cross = crossAround(board, cell);
  const near = companionOf(board, cell, count, hidden, cross);
  if (near) {
    withheld.set(near.key, 'protects_others');
    return true;
  }
  const all = [...board.figures.values()].map((each) => each.cell);
  const beside = all.filter(
    (each) => sameDays(each.days, cell.days) && isSame(crossOf(each), cross),
  );
  const free = beside.filter(({ key }) => !withheld.has(key) && !board.givenAway.has(key));
  if (free.length > 0) {
    for (const { key } of free) withheld.set(key, 'refused_cross');
    for (const { key } of beside) refused.add(key);
    return true;
  }
  const far = companionOf(board, cell, count, hidden);
  if (far) {
    withheld.set(far.key, 'protects_others');
    return true;
  }
  const said = (cells: readonly Cell[]) =>
    cells.filter(({ key }) => withheld.has(key) && !unmentioned.has(key));
  const [first = []] = [beside, all].map(said).filter((cells) => cells.length > 0);
  for (const { key } of first) {
    refused.add(key);
    unmentioned.add(key);
  }
  return first.length > 0;
}

/** A remainder, and a total that nobody gives, belong with their parts. */
function crossAround({ structure, figures }: Board, { key, ...cell }: Cell): string[] {
  const line = structure.lines.find(
    ({ remainder, total }) => remainder?.key === key || (total.key === key && !figures.has(key)),
  );
  return crossOf(line?.parts[0] ?? cell);
}
