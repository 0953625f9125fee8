import { setField } from '../merge/json.js';
import type { JsonObject } from '../shared/objects.js';
import type { Steps } from '../shared/steps.js';
import { endOfString, endOfValue, skipBlanks } from './scan-json.js';

/** Characters parsed at one go: about a millisecond's work. */
const piece = 64 * 1024;
/** No deeper than what is read may be: every level of a hostile text costs another look ahead. */
const deepest = 100;

/** Where a text stopped being JSON. */
export class NotJson extends Error {
  override readonly name = 'NotJson';
  constructor(readonly position: number) {
    super(`This is not JSON (position ${position}).`);
  }
}

/**
 * What JSON.parse gives, piece by piece: lists and objects longer than a piece are taken apart, and
 * handfuls of their items go to JSON.parse itself. Throws NotJson.
 */
export function* parseInSteps(text: string): Steps<unknown> {
  const reader = new PieceReader(text);
  const value = yield* reader.value(skipBlanks(text, 0), 0);
  if (skipBlanks(text, reader.at) < text.length) throw new NotJson(reader.at);
  return value;
}

interface Members {
  from: number;
  to: number;
  long: boolean;
}

class PieceReader {
  /** Just behind what was read last. */
  at = 0;

  constructor(private readonly text: string) {}

  *value(start: number, depth: number): Steps<unknown> {
    const end = endOfValue(this.text, start, piece);
    if (end !== undefined) {
      this.at = end;
      return this.#parsed(start, this.text.slice(start, end));
    }
    if (depth === deepest) throw new NotJson(start);
    if (this.text[start] === '[') return yield* this.#list(start, depth);
    return yield* this.#object(start, depth);
  }

  *#list(start: number, depth: number): Steps<unknown[]> {
    const list: unknown[] = [];
    const members = this.#members(start, ']', (from) => from);
    for (let next = members.next(); !next.done; next = members.next()) {
      const { from, to, long } = next.value;
      if (long) list.push(yield* this.value(from, depth + 1));
      else
        for (const item of this.#parsed(from, `[${this.text.slice(from, to)}]`) as unknown[])
          list.push(item);
      yield undefined;
    }
    return list;
  }

  *#object(start: number, depth: number): Steps<JsonObject> {
    const object: JsonObject = {};
    const members = this.#members(start, '}', (from) => this.#afterName(from));
    for (let next = members.next(); !next.done; next = members.next()) {
      const { from, to, long } = next.value;
      if (long) {
        const name = this.#parsed(from, this.text.slice(from, endOfString(this.text, from)));
        setField(object, String(name), yield* this.value(this.#afterName(from), depth + 1));
      } else {
        const part = this.#parsed(from, `{${this.text.slice(from, to)}}`) as JsonObject;
        for (const field of Object.keys(part)) setField(object, field, part[field]);
      }
      yield undefined;
    }
    return object;
  }

  /**
   * The members of a list or object in handfuls, and each long one by itself, which the caller
   * reads before it asks for more. `valueAt` says where the value of a member begins.
   */
  *#members(
    start: number,
    close: string,
    valueAt: (from: number) => number,
  ): Generator<Members, void, undefined> {
    const { text } = this;
    const first = skipBlanks(text, start + 1);
    let [from, here, comma] = [first, first, first];
    while (text[here] !== close) {
      const end = endOfValue(text, valueAt(here), piece);
      const long = end === undefined;
      if (long && here > from) yield { from, to: comma, long: false };
      if (long) yield { from: here, to: here, long };
      const next = skipBlanks(text, end ?? this.at);
      const isLast = text[next] === close;
      if (!isLast && text[next] !== ',') throw new NotJson(next);
      const isFull = isLast || next - from > piece;
      if (!long && isFull) yield { from, to: next, long };
      this.at = next + 1;
      if (isLast) return;
      comma = next;
      here = skipBlanks(text, next + 1);
      if (long || isFull) from = here;
    }
    if (here > first) throw new NotJson(here);
    this.at = here + 1;
  }

  #afterName(from: number): number {
    const colon = skipBlanks(this.text, endOfString(this.text, from));
    if (this.text[from] !== '"' || this.text[colon] !== ':') throw new NotJson(from);
    return skipBlanks(this.text, colon + 1);
  }

  #parsed(from: number, text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      throw new NotJson(from);
    }
  }
}
