/** Where a text stops being JSON, and what could have stood there. */
export interface JsonFault {
  position: number;
  /** Counted from 1. */
  line: number;
  column: number;
  expected: string;
}

type Open = '{' | '[';

const value = 'a value';
const blank = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const word = /true|false|null/y;
const plain = /[ !#-[\]-\uffff]*/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** The first fault of a text that JSON.parse refused: engines say it each in their own words. */
export function jsonFault(text: string): JsonFault | undefined {
  const open: Open[] = [];
  let at = 0;
  let expected = value;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    if (found === undefined) return false;
    at += found.length;
    return true;
  };
  const fault = (what: string, position = at): JsonFault => ({
    ...placeOf(text, position),
    expected: what,
  });
  const string = (): JsonFault | undefined => {
    at += 1;
    for (;;) {
      take(plain);
      if (text[at] === '"') {
        at += 1;
        return undefined;
      }
      if (text[at] !== '\\')
        return fault(at < text.length ? 'no control character' : 'the end of the text, "');
      if (!take(escape)) return fault('an escape such as \\n or \\u00e9');
    }
  };
  for (;;) {
    take(blank);
    const here = text[at];
    const inner = open.at(-1);
    if (expected === end) return here === undefined ? undefined : fault(end);
    if (expected.startsWith(name) && here === '"') {
      const odd = string();
      if (odd) return odd;
      take(blank);
      if (text[at] !== ':') return fault('a colon');
      at += 1;
      expected = value;
      continue;
    }
    const closes = inner === '{' ? '}' : ']';
    const mayClose = expected === next(inner) || expected === first(inner);
    if (inner && mayClose && here === closes) {
      at += 1;
      open.pop();
      expected = next(open.at(-1));
      continue;
    }
    if (expected === next(inner)) {
      if (here !== ',') return fault(expected);
      at += 1;
      expected = inner === '{' ? name : value;
      continue;
    }
    if (expected.startsWith(name)) return fault(expected);
    if (here === '{' || here === '[') {
      open.push(here);
      at += 1;
      expected = first(here);
      continue;
    }
    if (here === '"') {
      const odd = string();
      if (odd) return odd;
    } else if (!take(word) && !take(number)) return fault(expected);
    expected = next(inner);
  }
}

const end = 'the end';
const name = 'a name in quotes';

function next(inner: Open | undefined): string {
  if (!inner) return end;
  return `a comma or ${inner === '{' ? '}' : ']'}`;
}

function first(inner: Open | undefined): string {
  if (inner === '{') return `${name} or }`;
  return inner === '[' ? 'a value or ]' : value;
}

function placeOf(text: string, position: number): Omit<JsonFault, 'expected'> {
  const before = text.slice(0, position);
  const line = before.split('\n').length;
  return { position, line, column: position - before.lastIndexOf('\n') };
}
