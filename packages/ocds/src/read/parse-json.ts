import { pointerTo, problem } from './messages.js';
import type { Problem } from './types.js';

export interface Parsed {
  value: unknown;
  problems: Problem[];
}

/** Far deeper than any release; far shallower than what breaks a reader. */
const deepest = 100;
const unstorable = /\0|[\uD800-\uDFFF]/u;

/**
 * JSON.parse that never throws, and also refuses what JSON can spell but
 * nothing can hold: 1e9999 (read as Infinity), NUL, half a surrogate pair.
 */
export function parseJson(text: string): Parsed {
  const { value, problems } = parseText(text);
  return { value, problems: problems.length > 0 ? problems : valueProblems(value) };
}

/** JSON.parse with the failure as a problem; the value itself is not checked. */
export function parseText(text: string): Parsed {
  try {
    return { value: JSON.parse(text), problems: [] };
  } catch (error) {
    // Only the place: the rest of the message quotes the input, which may name people.
    const place = /position \d+/.exec(String(error))?.[0];
    return { value: undefined, problems: [problem('not_json', '', place)] };
  }
}

/** Everything in a JSON value that cannot be kept, with its JSON Pointer. */
export function valueProblems(root: unknown, base = ''): Problem[] {
  const problems: Problem[] = [];
  const waiting: [unknown, string, number][] = [[root, base, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, pointer, depth] = next;
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) problems.push(problem('number_out_of_range', pointer));
    } else if (typeof value === 'string') {
      if (unstorable.test(value)) problems.push(problem('character_not_allowed', pointer));
    } else if (typeof value === 'object' && value !== null) {
      if (depth === deepest) problems.push(problem('too_deep', pointer));
      else
        for (const [field, inner] of Object.entries(value).reverse()) {
          const here = pointerTo(pointer, field);
          if (unstorable.test(field)) problems.push(problem('character_not_allowed', here));
          waiting.push([inner, here, depth + 1]);
        }
    }
  }
  return problems;
}
