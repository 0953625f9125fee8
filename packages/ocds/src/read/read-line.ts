import { problem } from './messages.js';
import { parseText } from './parse-json.js';
import { nothing, readValue } from './read-value.js';
import type { LineResult, ProblemCode, ReadResult } from './types.js';

/** One line is one unit: if anything in it is refused, all of it is. */
export function lineResult(line: number, text: string): LineResult {
  const { value, problems } = parseText(text);
  const read = problems.length > 0 ? { ...nothing('unknown'), problems } : readValue(value);
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
