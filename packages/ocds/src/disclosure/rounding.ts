import type { Range } from './proof/knowledge.js';

/** To the nearest multiple; from half up. */
export function roundedTo(count: number, multiple: number): number {
  return Math.floor(count / multiple + 0.5) * multiple;
}

/** The counts that a rounded one may stand for: 10 rounded to 5 is 8 to 12. */
export function rangeOfRounded(rounded: number, multiple: number): Range {
  return {
    lower: Math.max(0, rounded - Math.floor(multiple / 2)),
    upper: rounded + Math.ceil(multiple / 2) - 1,
  };
}
