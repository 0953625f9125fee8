/** Some unknown whole numbers, each times a factor, together are one of the `allowed` or in a range. */
export interface Condition {
  terms: readonly (readonly [unknown: number, times: number])[];
  lower: number;
  upper: number;
  /** Where not every whole number in the range will do. */
  allows?: (value: number) => boolean;
}

/** 'given up' when the search takes longer than a test should. */
export type Answer = 'possible' | 'impossible' | 'given up';

interface Box {
  lower: Int32Array;
  upper: Int32Array;
}

const rounding = 1e-6;

/**
 * Whether whole numbers from 0 to `most` fulfil all conditions: tried by
 * halving what is left of their ranges until one set is found or none can be.
 * For tests only: it shares nothing with the proof that it is to check.
 */
export function solve(
  unknowns: number,
  conditions: readonly Condition[],
  most: number,
  patience = 400,
): Answer {
  const start: Box = {
    lower: new Int32Array(unknowns),
    upper: new Int32Array(unknowns).fill(most),
  };
  let left = patience;
  const descend = (box: Box): Answer => {
    left -= 1;
    if (left < 0) return 'given up';
    if (!squeeze(box, conditions)) return 'impossible';
    const open = leastOpen(box);
    if (open === undefined) return 'possible';
    const [low, high] = [box.lower[open] ?? 0, box.upper[open] ?? 0];
    const middle = Math.floor((low + high) / 2);
    const halves: [number, number][] = [
      [low, middle],
      [middle + 1, high],
    ];
    for (const [from, to] of halves) {
      const half = { lower: box.lower.slice(), upper: box.upper.slice() };
      half.lower[open] = from;
      half.upper[open] = to;
      const answer = descend(half);
      if (answer !== 'impossible') return answer;
    }
    return 'impossible';
  };
  return descend(start);
}

function leastOpen({ lower, upper }: Box): number | undefined {
  let best: number | undefined;
  let width = Infinity;
  for (let index = 0; index < lower.length; index += 1) {
    const own = (upper[index] ?? 0) - (lower[index] ?? 0);
    if (own > 0 && own < width) [best, width] = [index, own];
  }
  return best;
}

/** Takes away what no condition leaves possible; false when nothing is left. */
function squeeze(box: Box, conditions: readonly Condition[]): boolean {
  for (let changed = true; changed; ) {
    changed = false;
    for (const condition of conditions) {
      const { least, most } = extremes(box, condition);
      if (least > condition.upper + rounding || most < condition.lower - rounding) return false;
      if (least === most && condition.allows?.(least) === false) return false;
      for (const [unknown, times] of condition.terms) {
        const low = box.lower[unknown] ?? 0;
        const high = box.upper[unknown] ?? 0;
        const ownLeast = times > 0 ? times * low : times * high;
        const ownMost = times > 0 ? times * high : times * low;
        const top = (condition.upper - (least - ownLeast)) / times;
        const bottom = (condition.lower - (most - ownMost)) / times;
        const newLow = Math.max(low, Math.ceil(Math.min(top, bottom) - rounding));
        const newHigh = Math.min(high, Math.floor(Math.max(top, bottom) + rounding));
        if (newLow > newHigh) return false;
        if (newLow === low && newHigh === high) continue;
        box.lower[unknown] = newLow;
        box.upper[unknown] = newHigh;
        changed = true;
        break;
      }
    }
  }
  return true;
}

function extremes({ lower, upper }: Box, { terms }: Condition) {
  let least = 0;
  let most = 0;
  for (const [unknown, times] of terms) {
    least += times * ((times > 0 ? lower[unknown] : upper[unknown]) ?? 0);
    most += times * ((times > 0 ? upper[unknown] : lower[unknown]) ?? 0);
  }
  return { least, most };
}
