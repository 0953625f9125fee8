/** What a reader knows of one count: a whole number from `lower` to `upper`. */
export interface Range {
  lower: number;
  upper: number;
  /** Where given, the count is 0 or more than this: what is shown is not small. */
  gap?: number;
}

/** One count is the sum of others, as a total is of its row. */
export interface Sum {
  total: string;
  parts: readonly string[];
}

/** One count is a share of another, of which only as much is known as a percentage shows. */
export interface Share {
  part: string;
  whole: string;
  /** From 0 to 1. */
  least: number;
  most: number;
}

/** How counts hang together. */
export type Bond = Sum | Share;

/**
 * All that has been published, as a reader sees it: counts by name, each with
 * the range that was given away, and the bonds everyone knows to hold.
 */
export interface Knowledge {
  ranges: ReadonlyMap<string, Range>;
  bonds: readonly Bond[];
}

export function isSum(bond: Bond): bond is Sum {
  return 'total' in bond;
}

export function namesIn(bond: Bond): string[] {
  return isSum(bond) ? [bond.total, ...bond.parts] : [bond.part, bond.whole];
}

/** Nothing is known of a withheld count but that it is no less than 0. */
export const unknown: Range = { lower: 0, upper: Infinity };

export function exactly(count: number): Range {
  return { lower: count, upper: count };
}

export function isExact({ lower, upper }: Range): boolean {
  return lower === upper;
}

export function rangeIn({ ranges }: Knowledge, name: string): Range {
  return ranges.get(name) ?? unknown;
}

/** What is known when both are said; nothing when they contradict each other. */
export function both(one: Range, other: Range): Range | undefined {
  const gap = Math.max(one.gap ?? 0, other.gap ?? 0);
  let lower = Math.max(one.lower, other.lower);
  let upper = Math.min(one.upper, other.upper);
  if (lower > 0 && lower <= gap) lower = gap + 1;
  if (upper > 0 && upper <= gap) upper = 0;
  if (lower > upper) return undefined;
  return lower === 0 && upper > gap && gap > 0 ? { lower, upper, gap } : { lower, upper };
}

export function within(count: number, { lower, upper, gap = 0 }: Range): boolean {
  return count >= lower && count <= upper && (count <= 0 || count > gap);
}

/** The bonds that bear on a count, directly or through others that are not known exactly. */
export function bondsAround(knowledge: Knowledge, name: string): Bond[] {
  const bonds = bondsByName(knowledge);
  const found = new Set<Bond>();
  const seen = new Set([name]);
  const waiting = [name];
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop())
    for (const bond of bonds.get(here) ?? []) {
      if (found.has(bond)) continue;
      found.add(bond);
      for (const other of namesIn(bond))
        if (!seen.has(other) && !isExact(rangeIn(knowledge, other))) {
          seen.add(other);
          waiting.push(other);
        }
    }
  return [...found];
}

const indexes = new WeakMap<readonly Bond[], Map<string, Bond[]>>();

function bondsByName({ bonds }: Knowledge): Map<string, Bond[]> {
  const known = indexes.get(bonds);
  if (known) return known;
  const index = new Map<string, Bond[]>();
  for (const bond of bonds)
    for (const name of namesIn(bond)) {
      const own = index.get(name);
      if (own) own.push(bond);
      else index.set(name, [bond]);
    }
  indexes.set(bonds, index);
  return index;
}
