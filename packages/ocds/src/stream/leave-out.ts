/** As deep as is read. */
const deepest = 100;

/**
 * Takes numbers that cannot be held, read as Infinity or NaN, out of a value,
 * and says the path of each, as field names joined by dots. An id stays: what
 * is left of its item would be another item.
 */
export function leaveOutNumbers(value: unknown): string[] {
  const left: string[] = [];
  leaveOut(value, '', 0, left);
  return left;
}

function leaveOut(value: unknown, path: string, depth: number, left: string[]): void {
  if (typeof value !== 'object' || value === null || depth > deepest) return;
  if (Array.isArray(value)) {
    const kept = value.filter((item) => !isUnfit(item));
    for (let at = kept.length; at < value.length; at += 1) left.push(path);
    if (kept.length < value.length) {
      value.length = 0;
      for (const item of kept) value.push(item);
    }
    for (const item of kept) leaveOut(item, path, depth + 1, left);
    return;
  }
  const block = value as Record<string, unknown>;
  for (const field of Object.keys(block)) {
    const here = path ? `${path}.${field}` : field;
    if (!isUnfit(block[field])) leaveOut(block[field], here, depth + 1, left);
    else if (!ids.includes(field)) {
      delete block[field];
      left.push(here);
    }
  }
}

const ids = ['id', 'ocid'];

function isUnfit(value: unknown): boolean {
  return typeof value === 'number' && !Number.isFinite(value);
}
