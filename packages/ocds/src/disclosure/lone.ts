import type { Observation } from '../index.js';
import { daysKey, overlaps } from '../metrics/period-days.js';
import type { Days } from '../metrics/types.js';
import { objects } from '../shared/objects.js';
import { type Cell, cellOf } from './cells.js';
import { isWithheld } from './counts.js';
import type { Range } from './proof/knowledge.js';
import type { SubjectRules } from './rules.js';

/**
 * Withheld cells of which readers know why: nothing else was withheld in any
 * time that hangs together with theirs, so that they protect nothing and must
 * be small.
 */
export function loneIn(publications: readonly (readonly Observation[])[]): Cell[] {
  const all = new Map<string, Cell>();
  const withheld = new Map<string, Cell>();
  const lone: Cell[] = [];
  for (const publication of publications) {
    const observations = objects<Observation>(publication);
    const fresh = observations
      .filter(isWithheld)
      .map((each) => cellOf(each))
      .filter(({ key }) => !all.has(key));
    for (const each of observations) {
      const cell = cellOf(each);
      all.set(cell.key, cell);
    }
    for (const cell of fresh) withheld.set(cell.key, cell);
    for (const cell of fresh)
      if (isLone(cell, [...withheld.values()], [...all.values()])) lone.push(cell);
  }
  return lone;
}

/** Whether none of the other withheld cells hangs together with this one, by periods that overlap. */
export function isLone(cell: Cell, withheld: readonly Cell[], all: readonly Cell[]): boolean {
  const others = withheld.filter(({ key }) => key !== cell.key);
  if (others.some(({ days }) => overlaps(days, cell.days))) return false;
  let open = [...new Map(all.map(({ days }) => [daysKey(days), days])).values()];
  let edge: Days[] = [cell.days];
  while (edge.length > 0) {
    const near = open.filter((days) => edge.some((each) => overlaps(each, days)));
    if (others.some(({ days }) => near.some((each) => overlaps(each, days)))) return false;
    open = open.filter((days) => !near.includes(days));
    edge = near;
  }
  return true;
}

/** What is known of the base of such a cell; nothing where hardly anything is small. */
export function rangeOfLone({ smallest }: SubjectRules): Range | undefined {
  return smallest > 3 ? { lower: 1, upper: smallest - 1 } : undefined;
}
