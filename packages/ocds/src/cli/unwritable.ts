import { valueProblems } from '../read/parse-json.js';
import type { Problem } from '../read/types.js';

/** As deep as is read. */
const deepest = 100;

/**
 * Why a value cannot be written as it was read: 1e9999 is Infinity in
 * JavaScript, and JSON would make null of it, which in a release means that
 * the field is taken away.
 */
export function unwritable(value: unknown, pointer = ''): Problem[] {
  if (isWritable(value, 0)) return [];
  return valueProblems(value, pointer).filter(({ code }) => code !== 'character_not_allowed');
}

/** The same with its place, for a report. */
export function unwritableIn<Given extends { value: unknown; pointer: string }>({
  value,
  ...place
}: Given): (Omit<Given, 'value'> & Problem)[] {
  return unwritable(value, place.pointer).map((problem) => ({ ...place, ...problem }));
}

function isWritable(value: unknown, depth: number): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= deepest) return false;
  for (const inner of Object.values(value)) if (!isWritable(inner, depth + 1)) return false;
  return true;
}
