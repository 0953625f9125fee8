import type { Line } from './ranges.js';

/** Enough for nearly all, and for nearly all of the others. */
export const longestHead = 2048;
const lengths = [160, longestHead];

/**
 * The ocid of a release, from the first bytes of its line: found where only plain values come
 * before it, as in what most publishers send. Nothing where that is not so, or where it holds other
 * than ASCII; the release must then be parsed to know.
 */
export function ocidAt(line: Pick<Line, 'latin1'>): string | undefined {
  for (const length of lengths) {
    const head = line.latin1(0, length);
    const found = usualPlace(head) ?? pattern.exec(head)?.indices?.[1];
    // Read again by itself: cut out of the head, it would keep all of the head in memory.
    if (found) return line.latin1(...found);
    if (head.length < length) return undefined;
  }
  return undefined;
}

/** The same as the pattern finds, sooner: nearly every release begins so. */
function usualPlace(head: string): [from: number, to: number] | undefined {
  const end = head.startsWith(usual) ? head.indexOf('"', usual.length) : -1;
  return plain.test(head.slice(usual.length, end)) && end > 0 ? [usual.length, end] : undefined;
}

const usual = '{"ocid":"';
const plain = /^[\x20-\x5b\x5d-\x7e]+$/;

const text = String.raw`"[^"\\]*"`;
const simple = String.raw`(?:${text}|[-+.\dA-Za-z]+)`;
const list = String.raw`\[\s*(?:${simple}\s*(?:,\s*${simple}\s*)*)?\]`;
const field = String.raw`${text}\s*:\s*(?:${simple}|${list})\s*,\s*`;
const pattern = new RegExp(
  String.raw`^\s*\{\s*(?:${field})*?"ocid"\s*:\s*"([\x20\x21\x23-\x5b\x5d-\x7e]+)"`,
  'd',
);
