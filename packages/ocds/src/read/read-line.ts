import { finish, type Steps } from '../shared/steps.js';
import { problem } from './messages.js';
import { type Parse, parseAtOnce } from './parse-json.js';
import { nothing, readValueInSteps } from './read-value.js';
import type { LineResult, ProblemCode, ReadResult } from './types.js';

/** One line is one unit: if anything in it is refused, all of it is. */
export function lineResult(line: number, text: string): LineResult {
  return finish(lineResultInSteps(line, text, parseAtOnce));
}

export function* lineResultInSteps(line: number, text: string, parse: Parse): Steps<LineResult> {
  const { value, problems } = yield* parse(text);
  const refused = problems.length > 0;
  const read = refused ? { ...nothing('unknown'), problems } : yield* readValueInSteps(value);
  return numbered(line, read);
}

export function refusedLine(line: number, code: ProblemCode): LineResult {
  return numbered(line, { ...nothing('unknown'), problems: [problem(code)] });
}

function numbered(line: number, read: ReadResult): LineResult {
  const problems = read.problems.map((each) => ({ ...each, line }));
  const refused = problems.length > 0 && { releases: [], linked: [], problems };
  return { ...read, ...refused, line };
}
