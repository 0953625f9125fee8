import { finish, type Steps } from '../shared/steps.js';
import { mayBeInexact, withInexactMarked } from './inexact.js';
import { jsonFault } from './json-fault.js';
import { pointerTo, problem } from './messages.js';
import { NotJson, parseInSteps } from './parse-in-steps.js';
import type { Problem, ProblemCode } from './types.js';

export interface Parsed {
  value: unknown;
  problems: Problem[];
}

/** Far deeper than any release; far shallower than what breaks a reader. */
const deepest = 100;
/** Values looked at between two rests. */
const handful = 4096;
/** Characters that JSON.parse takes a few milliseconds for. */
const long = 256 * 1024;
export const unstorable = /\0|[\uD800-\uDFFF]/u;

/**
 * JSON.parse that never throws, and also refuses what JSON can spell but
 * nothing can hold: 1e9999 (read as Infinity), 9007199254740993 (read as
 * another number), NUL, half a surrogate pair.
 */
export function parseJson(text: string): Parsed {
  const { value, problems } = parseText(text);
  return { value, problems: problems.length > 0 ? problems : valueProblems(value) };
}

/**
 * JSON.parse with the failure as a problem; the value itself is not checked.
 * In the place of a number that would be read as another stands NaN.
 */
export function parseText(text: string): Parsed {
  const parsed = parseAsRead(text);
  const isWhole = parsed.problems.length === 0;
  if (isWhole && mayBeInexact(text)) parsed.value = withInexactMarked(parsed.value, text);
  return parsed;
}

/** The same, with numbers as JSON.parse reads them. */
export function parseAsRead(text: string): Parsed {
  try {
    return { value: JSON.parse(text), problems: [] };
  } catch {
    // Not what the engine says: that is another thing in each, and quotes the input, which may name people.
    return { value: undefined, problems: [notJson(text)] };
  }
}

function notJson(text: string): Problem {
  const fault = jsonFault(text);
  const detail =
    fault && `line ${fault.line}, column ${fault.column}: ${fault.expected} is expected`;
  return problem('not_json', '', detail);
}

/** How a text is parsed: at one go, which is quickest, or in steps, which holds nobody up. */
export type Parse = (text: string) => Steps<Parsed>;

// eslint-disable-next-line require-yield -- it is one step
export function* parseAtOnce(text: string): Steps<Parsed> {
  return parseText(text);
}

/** In steps where the text is long. */
export function* parseTextInSteps(text: string): Steps<Parsed> {
  if (text.length < long) return parseText(text);
  try {
    const value = yield* parseInSteps(text);
    return { value: yield* markedInSteps(value, text), problems: [] };
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    return { value: undefined, problems: [notJson(text)] };
  }
}

function* markedInSteps(value: unknown, text: string): Steps<unknown> {
  for (let at = 0; at < text.length; at += long) {
    // A little of what comes next, so that a number is seen whole.
    if (mayBeInexact(text.slice(at, at + long + 64))) return withInexactMarked(value, text);
    yield undefined;
  }
  return value;
}

/** Everything in a JSON value that cannot be kept, with its JSON Pointer. */
export function valueProblems(root: unknown, base = ''): Problem[] {
  return finish(valueProblemsInSteps(root, base));
}

/** An object or list that is being looked through. */
interface Open {
  value: Readonly<Record<string | number, unknown>>;
  /** The names of an object's fields; a list has places. */
  fields: readonly string[] | undefined;
  length: number;
  at: number;
}

export function* valueProblemsInSteps(root: unknown, base = ''): Steps<Problem[]> {
  const problems: Problem[] = [];
  const open: Open[] = [];
  const found = (code: ProblemCode) => {
    const pointer = open.reduce(
      (here, { fields, at }) => pointerTo(here, fields?.[at] ?? at),
      base,
    );
    problems.push(problem(code, pointer));
  };
  const look = (value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value))
      found(Number.isNaN(value) ? 'number_not_exact' : 'number_out_of_range');
    if (typeof value === 'string' && unstorable.test(value)) found('character_not_allowed');
    if (typeof value !== 'object' || value === null) return;
    if (open.length === deepest) found('too_deep');
    else if (Array.isArray(value))
      open.push({ value: value as never, fields: undefined, length: value.length, at: -1 });
    else {
      const fields = Object.keys(value);
      open.push({ value: value as never, fields, length: fields.length, at: -1 });
    }
  };
  look(root);
  let left = handful;
  for (let inner = open.at(-1); inner; inner = open.at(-1)) {
    inner.at += 1;
    if (inner.at >= inner.length) {
      open.pop();
      continue;
    }
    const field = inner.fields?.[inner.at];
    if (field !== undefined && unstorable.test(field)) found('character_not_allowed');
    look(inner.value[field ?? inner.at]);
    left -= 1;
    if (left > 0) continue;
    left = handful;
    yield undefined;
  }
  return problems;
}
