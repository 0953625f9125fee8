/** A visit of whoever looked, in milliseconds since 1970. */
export interface OwnVisit {
  readonly start: number;
  readonly end: number;
}

export const phases = ['before', 'during', 'after'] as const;
export type Phase = (typeof phases)[number];

/** How long before a visit, and after it, a look is told by the visit: two hours. */
export const aroundVisit = 2 * 60 * 60 * 1000;

/** The one visit that all these looks were around, and when they were: before, during or after it. */
export function visitAround(
  at: readonly number[],
  visits: readonly OwnVisit[],
): { visit: OwnVisit; phases: Phase[] } | undefined {
  const [nearest] = visits
    .filter((visit) => at.every((each) => phaseOf(each, visit) !== undefined))
    .toSorted((a, b) => distance(at, a) - distance(at, b));
  if (nearest === undefined) return undefined;
  const seen = new Set(at.map((each) => phaseOf(each, nearest)));
  return { visit: nearest, phases: phases.filter((phase) => seen.has(phase)) };
}

function phaseOf(at: number, { start, end }: OwnVisit): Phase | undefined {
  if (at < start - aroundVisit || at > end + aroundVisit) return undefined;
  if (at < start) return 'before';
  return at > end ? 'after' : 'during';
}

const distance = (at: readonly number[], { start, end }: OwnVisit) =>
  at.reduce((sum, each) => sum + Math.max(0, start - each, each - end), 0);
