import { finish, type Steps } from '../shared/steps.js';
import { documentsIn } from './concatenated.js';
import { textLines } from './line-text.js';
import { problem } from './messages.js';
import { type Parse, parseAtOnce, parseTextInSteps } from './parse-json.js';
import { lineResultInSteps } from './read-line.js';
import { nothing, readValueInSteps } from './read-value.js';
import type { ReadResult } from './types.js';

/**
 * Reads open contracting data of any usual shape: a release, a list of
 * releases, a release package, a record package (or one record), as a parsed
 * value or as text; text may also be JSON Lines of any of these, or hold them
 * one behind the other.
 *
 * Never throws. Each release is taken whole or refused whole, with the reason
 * and its JSON Pointer; each line of JSON Lines likewise. To take all of a
 * package or none of it, refuse it when `problems` is not empty.
 */
export function readReleases(input: unknown): ReadResult {
  return finish(readInput(input, parseAtOnce));
}

/** The same in steps of a few milliseconds, for a page that must not stand still. */
export function readReleasesInSteps(input: unknown): Steps<ReadResult> {
  return readInput(input, parseTextInSteps);
}

function* readInput(input: unknown, parse: Parse): Steps<ReadResult> {
  if (typeof input !== 'string') return yield* readValueInSteps(input);
  const text = input.replace(/^\uFEFF/, '');
  if (text.trim() === '') return { ...nothing('unknown'), problems: [problem('empty')] };
  const { value, problems } = yield* parse(text);
  if (problems.length === 0) return yield* readValueInSteps(value);
  const lines = yield* lookLikeLines(text, parse);
  const documents = lines ? textLines(text) : concatenated(text);
  return documents ? yield* readAllLines(documents, parse) : { ...nothing('unknown'), problems };
}

/** JSON Lines show themselves by a line that is a whole object or list of them. */
export function looksLikeLines(text: string): boolean {
  return finish(lookLikeLines(text, parseAtOnce));
}

function* lookLikeLines(text: string, parse: Parse): Steps<boolean> {
  // Enough for a broken first line, few enough to stop early in a long document.
  let left = 3;
  for (const [, line] of textLines(text)) {
    const { value } = yield* parse(line);
    if (isDocument(value)) return true;
    left -= 1;
    if (left === 0) return false;
  }
  return false;
}

function isDocument(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

/** Documents one behind the other, each with the line that it begins on. */
function concatenated(text: string): [number, string][] | undefined {
  return documentsIn(text)?.map(({ start, end, line }) => [line, text.slice(start, end)]);
}

function* readAllLines(
  documents: Iterable<readonly [number, string]>,
  parse: Parse,
): Steps<ReadResult> {
  const all = nothing('lines');
  for (const [number, line] of documents) {
    const { releases, linked, problems } = yield* lineResultInSteps(number, line, parse);
    for (const release of releases) all.releases.push(release);
    for (const link of linked) all.linked.push(link);
    for (const each of problems) all.problems.push(each);
    yield undefined;
  }
  return all;
}
