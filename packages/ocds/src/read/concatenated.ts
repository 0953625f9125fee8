import { endOfValue, skipBlanks } from './scan-json.js';

/** A JSON document among others: where it stands in the text, and its line, counted from 1. */
export interface DocumentRange {
  start: number;
  end: number;
  line: number;
}

/**
 * The documents of a text that holds several, one behind the other; nothing
 * where it does not. Whether each is JSON is left to whoever parses it.
 */
export function documentsIn(text: string): DocumentRange[] | undefined {
  const found: DocumentRange[] = [];
  let line = 1;
  let counted = 0;
  for (let start = skipBlanks(text, 0); start < text.length; ) {
    if (text[start] !== '{' && text[start] !== '[') return undefined;
    const end = endOfValue(text, start, text.length);
    if (end === undefined) return undefined;
    for (
      let at = text.indexOf('\n', counted);
      at >= 0 && at < start;
      at = text.indexOf('\n', at + 1)
    )
      line += 1;
    counted = start;
    found.push({ start, end, line });
    start = skipBlanks(text, end);
  }
  return found.length > 1 ? found : undefined;
}
