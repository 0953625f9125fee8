import { parseText } from '../read/parse-json.js';
import { looksLikeLines } from '../read/read-releases.js';
import { linesOf } from './ranges.js';
import { bytesOf, type Source } from './source.js';

/** One JSON document, or JSON Lines: one document on each line. */
export type Form = 'document' | 'lines';

export function formOf(source: Source): Form {
  if (source.bytes <= source.piece) {
    const text = bytesOf(source, 0, source.bytes)
      .toString('utf8')
      .replace(/^\uFEFF/, '');
    return parseText(text).problems.length > 0 && looksLikeLines(text) ? 'lines' : 'document';
  }
  let first: string | undefined;
  for (const line of linesOf(source)) {
    if (first !== undefined)
      return endsInside(first) || goesOn(line.latin1(0, 64)) ? 'document' : 'lines';
    first = line.bytes?.toString('utf8').trimEnd() ?? '';
  }
  return 'document';
}

/** No document begins like this: the line goes on with one that began before it. */
function goesOn(line: string): boolean {
  return /^\s*[,:}\]]/.test(line);
}

/** The first line of a document set out over several lines ends in the middle of it. */
function endsInside(line: string): boolean {
  return /[[{,:]$/.test(line) && parseText(line).problems.length > 0;
}
