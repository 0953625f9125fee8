/** What a reader knows of one count: a whole number from `lower` to `upper`. */
export interface Range {
  lower: number;
  upper: number;
}

/** One count is the sum of others, as a total is of its row. */
export interface Sum {
  total: string;
  parts: readonly string[];
}

/**
 * All that has been published, as a reader sees it: counts by name, each with
 * the range that was given away, and the sums everyone knows to hold.
 */
export interface Knowledge {
  ranges: ReadonlyMap<string, Range>;
  sums: readonly Sum[];
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
  const lower = Math.max(one.lower, other.lower);
  const upper = Math.min(one.upper, other.upper);
  return lower <= upper ? { lower, upper } : undefined;
}

export function within(count: number, { lower, upper }: Range): boolean {
  return count >= lower && count <= upper;
}

/** The sums that bear on a count, directly or through others that are not known exactly. */
export function sumsAround(knowledge: Knowledge, name: string): Sum[] {
  const sums = sumsByName(knowledge);
  const found = new Set<Sum>();
  const seen = new Set([name]);
  const waiting = [name];
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop())
    for (const sum of sums.get(here) ?? []) {
      if (found.has(sum)) continue;
      found.add(sum);
      for (const other of [sum.total, ...sum.parts])
        if (!seen.has(other) && !isExact(rangeIn(knowledge, other))) {
          seen.add(other);
          waiting.push(other);
        }
    }
  return [...found];
}

const indexes = new WeakMap<readonly Sum[], Map<string, Sum[]>>();

function sumsByName({ sums }: Knowledge): Map<string, Sum[]> {
  const known = indexes.get(sums);
  if (known) return known;
  const index = new Map<string, Sum[]>();
  for (const sum of sums)
    for (const name of [sum.total, ...sum.parts])
      index.set(name, [...(index.get(name) ?? []), sum]);
  indexes.set(sums, index);
  return index;
}
