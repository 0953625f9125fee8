const [quote, backslash, comma] = [34, 92, 44];
/** `[` and `{` are told from `]` and `}` by their place in ASCII. */
const [openList, closeList, openObject, closeObject] = [91, 93, 123, 125];

export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Just behind the string that begins here; the end of the text where it does not end. */
export function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    at += code === backslash ? 2 : 1;
  }
  return text.length;
}

/**
 * Just behind the value that begins here: brackets are counted and strings passed over, and whether
 * it is JSON is left to JSON.parse. Nothing where a list or object is longer than `most`.
 */
export function endOfValue(text: string, from: number, most: number): number | undefined {
  const first = text.charCodeAt(from);
  if (first === quote) return endOfString(text, from);
  if (first !== openList && first !== openObject) return endOfPlain(text, from);
  const last = Math.min(text.length, from + most);
  for (let at = from, depth = 0; at < last; ) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = endOfString(text, at);
      continue;
    }
    at += 1;
    if (code === openList || code === openObject) depth += 1;
    else if (code === closeList || code === closeObject) depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/** A number, `true`, `false` or `null`: up to what may follow one. */
function endOfPlain(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === comma || code === closeList || code === closeObject || isBlank(code)) break;
    at += 1;
  }
  return at;
}
