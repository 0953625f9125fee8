import { documentsIn } from '../read/concatenated.js';
import { parseText } from '../read/parse-json.js';
import { looksLikeLines } from '../read/read-releases.js';
import { linesOf } from './ranges.js';
import { bytesOf, type Source } from './source.js';

/** One JSON document; JSON Lines, one document on each line; or several, one behind the other. */
export type Form = 'document' | 'lines' | 'concatenated';

export function formOf(source: Source): Form {
  if (source.bytes <= source.piece) {
    const text = bytesOf(source, 0, source.bytes)
      .toString('utf8')
      .replace(/^\uFEFF/, '');
    if (parseText(text).problems.length === 0) return 'document';
    if (looksLikeLines(text)) return 'lines';
    return documentsIn(text) ? 'concatenated' : 'document';
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
