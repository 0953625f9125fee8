import type { Range, Sum } from './knowledge.js';

/** Far more rounds than sums that settle ever need; others are given up. */
const patience = 200;

/**
 * Narrows ranges to what the sums leave possible: a part is its total less the
 * other parts. Returns false where a range becomes empty, or where narrowing
 * does not come to an end. Changes the ranges given.
 */
export function narrow(ranges: Map<string, Range>, sums: readonly Sum[]): boolean {
  let waiting = sums;
  for (let round = 0; waiting.length > 0; round += 1) {
    if (round === patience) return false;
    const changed = new Set<string>();
    for (const sum of waiting) if (!narrowBy(ranges, sum, changed)) return false;
    waiting = sums.filter(({ total, parts }) =>
      [total, ...parts].some((name) => changed.has(name)),
    );
  }
  return true;
}

function narrowBy(
  ranges: Map<string, Range>,
  { total, parts }: Sum,
  changed: Set<string>,
): boolean {
  const whole = ranges.get(total);
  const each = parts.map((name) => ranges.get(name));
  if (!whole || each.some((range) => !range)) return true;
  const known = each as Range[];
  const least = known.reduce((sum, { lower }) => sum + lower, 0);
  const open = known.filter(({ upper }) => upper === Infinity).length;
  const most = known.reduce((sum, { upper }) => sum + (upper === Infinity ? 0 : upper), 0);
  if (!keep(ranges, total, { lower: least, upper: open > 0 ? Infinity : most }, changed))
    return false;
  return parts.every((name, index) => {
    const own = known[index] ?? whole;
    // What the other parts come to at the most, once this one is left out.
    const othersOpen = open - (own.upper === Infinity ? 1 : 0);
    const othersMost = othersOpen > 0 ? Infinity : most - (own.upper === Infinity ? 0 : own.upper);
    const lower = othersMost === Infinity ? 0 : whole.lower - othersMost;
    return keep(ranges, name, { lower, upper: whole.upper - (least - own.lower) }, changed);
  });
}

/** False where nothing is left of the range. */
function keep(
  ranges: Map<string, Range>,
  name: string,
  { lower, upper }: Range,
  changed: Set<string>,
): boolean {
  const before = ranges.get(name);
  if (!before) return true;
  const after = { lower: Math.max(before.lower, lower), upper: Math.min(before.upper, upper) };
  if (after.lower > after.upper) return false;
  if (after.lower !== before.lower || after.upper !== before.upper) {
    ranges.set(name, after);
    changed.add(name);
  }
  return true;
}
