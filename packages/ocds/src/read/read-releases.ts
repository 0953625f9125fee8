import { textLines } from './line-text.js';
import { problem } from './messages.js';
import { parseText } from './parse-json.js';
import { lineResult } from './read-line.js';
import { nothing, readValue } from './read-value.js';
import type { ReadResult } from './types.js';

/**
 * Reads open contracting data of any usual shape: a release, a list of
 * releases, a release package, a record package (or one record), as a parsed
 * value or as text; text may also be JSON Lines of any of these.
 *
 * Never throws. Each release is taken whole or refused whole, with the reason
 * and its JSON Pointer; each line of JSON Lines likewise. To take all of a
 * package or none of it, refuse it when `problems` is not empty.
 */
export function readReleases(input: unknown): ReadResult {
  if (typeof input !== 'string') return readValue(input);
  const text = input.replace(/^\uFEFF/, '');
  if (text.trim() === '') return { ...nothing('unknown'), problems: [problem('empty')] };
  const { value, problems } = parseText(text);
  if (problems.length === 0) return readValue(value);
  return looksLikeLines(text) ? readAllLines(text) : { ...nothing('unknown'), problems };
}

/** JSON Lines show themselves by a line that is a whole object or list of them. */
export function looksLikeLines(text: string): boolean {
  // Enough for a broken first line, few enough to stop early in a long document.
  let left = 3;
  for (const [, line] of textLines(text)) {
    if (isDocument(line)) return true;
    left -= 1;
    if (left === 0) return false;
  }
  return false;
}

function isDocument(line: string): boolean {
  const { value } = parseText(line);
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function readAllLines(text: string): ReadResult {
  const all = nothing('lines');
  for (const [number, line] of textLines(text)) {
    const { releases, linked, problems } = lineResult(number, line);
    all.releases.push(...releases);
    all.linked.push(...linked);
    all.problems.push(...problems);
  }
  return all;
}
