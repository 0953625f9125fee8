import type { Line } from './ranges.js';

/** Enough for nearly all, and for nearly all of the others. */
const lengths = [160, 2048];

/**
 * The ocid of a release, from the first bytes of its line: found where only plain values come
 * before it, as in what most publishers send. Nothing where that is not so, or where it holds other
 * than ASCII; the release must then be parsed to know.
 */
export function ocidAt(line: Pick<Line, 'head'>): string | undefined {
  for (const length of lengths) {
    const head = line.head(length);
    const ocid = usualOcid(head) ?? pattern.exec(head)?.[1];
    if (ocid !== undefined || head.length < length) return ocid;
  }
  return undefined;
}

/** The same as the pattern finds, sooner: nearly every release begins so. */
function usualOcid(head: string): string | undefined {
  const end = head.startsWith(usual) ? head.indexOf('"', usual.length) : -1;
  const ocid = head.slice(usual.length, end);
  return end > 0 && plain.test(ocid) ? ocid : undefined;
}

const usual = '{"ocid":"';
const plain = /^[\x20-\x5b\x5d-\x7e]+$/;

const text = String.raw`"[^"\\]*"`;
const simple = String.raw`(?:${text}|[-+.\dA-Za-z]+)`;
const list = String.raw`\[\s*(?:${simple}\s*(?:,\s*${simple}\s*)*)?\]`;
const field = String.raw`${text}\s*:\s*(?:${simple}|${list})\s*,\s*`;
const pattern = new RegExp(
  String.raw`^\s*\{\s*(?:${field})*?"ocid"\s*:\s*"([\x20\x21\x23-\x5b\x5d-\x7e]+)"`,
);
