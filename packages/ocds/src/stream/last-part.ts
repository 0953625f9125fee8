import { isObject, type JsonObject } from '../shared/objects.js';

/** Where a part lies behind which nothing comes but the ends of what it lies in. */
export interface Place {
  /** Its name and opening bracket, as in `"metrics":[`. */
  before: string;
  /** The brackets that close after it. */
  after: string;
}

/** Deeper than any standard extension goes. */
const deepest = 12;

/** The place of a part, if it is the last of the release. */
export function placeOf(part: object, release: JsonObject): Place | undefined {
  let inner: unknown = release;
  let name = '';
  let after = '';
  for (let depth = 0; depth < deepest; depth += 1) {
    if (inner === part)
      return { before: `${JSON.stringify(name)}:${Array.isArray(part) ? '[' : '{'}`, after };
    if (Array.isArray(inner)) {
      after = `]${after}`;
      inner = inner.at(-1);
    } else if (isObject(inner)) {
      after = `}${after}`;
      name = Object.keys(inner).at(-1) ?? '';
      inner = inner[name];
    } else return undefined;
  }
  return undefined;
}

/** Text at a place, and what is around it. */
export interface Apart {
  part: string;
  before: string;
}

/**
 * The text of what seems to lie at a place. Whether it does, parsing shows: it is a part of the
 * whole if it is a value by itself, and the rest is JSON with any other value there.
 */
export function apartAt({ before, after }: Place, text: string): Apart | undefined {
  const start = text.indexOf(before) + before.length - 1;
  if (start < before.length || !text.endsWith(after)) return undefined;
  const part = text.slice(start, text.length - after.length);
  return { part, before: text.slice(0, start) };
}

/** Drawn anew in each run, so that no publisher's text can hold it. */
export const mark = `part ${Math.random()}:`;

/** Parses a part and what is around it; throws SyntaxError, or gives nothing, where it is no part. */
export function parseApart(
  { part, before }: Apart,
  { after }: Place,
): { whole: JsonObject; part: object } | undefined {
  const parsed = JSON.parse(part) as object;
  const whole = JSON.parse(`${before}${JSON.stringify(mark)}${after}`) as JsonObject;
  return graft(whole, parsed) ? { whole, part: parsed } : undefined;
}

/** Puts a part where the mark stands, last of all. */
function graft(whole: JsonObject, part: object): boolean {
  let around: unknown = whole;
  while (isObject(around) || Array.isArray(around)) {
    const inside = around as JsonObject;
    const name = Array.isArray(around) ? around.length - 1 : (Object.keys(around).at(-1) ?? '');
    if (inside[name] === mark) {
      inside[name] = part;
      return true;
    }
    around = inside[name];
  }
  return false;
}
