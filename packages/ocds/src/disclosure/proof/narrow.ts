import { type Bond, both, isSum, namesIn, type Range, type Share, type Sum } from './knowledge.js';

/** Far more rounds than bonds that settle ever need; others are given up. */
const patience = 200;

/** How far a share may be out because binary fractions are. */
const tolerance = 1e-6;

type Limits = Pick<Share, 'least' | 'most'>;

/**
 * Narrows ranges to what the bonds leave possible: a part is its total less the
 * other parts. Changes the ranges given. `impossible`: a range became empty;
 * `given up`: narrowing does not come to an end.
 */
export function narrow(
  ranges: Map<string, Range>,
  bonds: readonly Bond[],
): 'narrowed' | 'impossible' | 'given up' {
  let waiting = bonds;
  for (let round = 0; waiting.length > 0; round += 1) {
    if (round === patience) return 'given up';
    const changed = new Set<string>();
    for (const bond of waiting) {
      const fits = isSum(bond)
        ? narrowBySum(ranges, bond, changed)
        : narrowByShare(ranges, bond, changed);
      if (!fits) return 'impossible';
    }
    waiting = bonds.filter((bond) => namesIn(bond).some((name) => changed.has(name)));
  }
  return 'narrowed';
}

function narrowBySum(
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

/** A share of nobody knows how many still rules numbers out: 37.5% is never a share of 10. */
function narrowByShare(
  ranges: Map<string, Range>,
  { part, whole, least, most }: Share,
  changed: Set<string>,
): boolean {
  const own = ranges.get(part);
  const all = ranges.get(whole);
  if (!own || !all) return true;
  const fits = (count: number) =>
    Math.ceil(least * count - tolerance) <= Math.floor(most * count + tolerance);
  let lower = Math.max(all.lower, most > 0 ? Math.ceil(own.lower / most - tolerance) : 0);
  let upper =
    least > 0 ? Math.min(all.upper, Math.floor(own.upper / least + tolerance)) : all.upper;
  for (let step = 0; step < patience && lower <= upper && !fits(lower); step += 1) lower += 1;
  for (
    let step = 0;
    step < patience && lower <= upper && upper < Infinity && !fits(upper);
    step += 1
  )
    upper -= 1;
  if (!keep(ranges, whole, { lower, upper }, changed)) return false;
  const range = {
    lower: Math.ceil(least * lower - tolerance),
    upper: upper === Infinity ? (most > 0 ? Infinity : 0) : Math.floor(most * upper + tolerance),
  };
  return keep(ranges, part, range, changed);
}

/** Whether a part is such a share of the whole. */
export function isShare(part: number, whole: number, { least, most }: Limits): boolean {
  return part >= least * whole - tolerance && part <= most * whole + tolerance;
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
  const after = both(before, { lower, upper });
  if (!after) return false;
  if (after.lower !== before.lower || after.upper !== before.upper) {
    ranges.set(name, after);
    changed.add(name);
  }
  return true;
}
