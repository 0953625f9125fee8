import type { Release } from '../index.js';
import { isObject } from '../shared/objects.js';
import type { Steps } from '../shared/steps.js';
import { pointerTo, problem } from './messages.js';
import { valueProblemsInSteps } from './parse-json.js';
import type { Problem } from './types.js';

/** Why a value cannot be taken as a release; empty when it can. */
function* releaseProblems(value: unknown, pointer: string): Steps<Problem[]> {
  if (!isObject(value)) return [problem('not_an_object', pointer)];
  const problems: Problem[] = [];
  if (!isText(value.ocid)) problems.push(problem('missing_ocid', pointerTo(pointer, 'ocid')));
  if (!isText(value.id)) problems.push(problem('missing_id', pointerTo(pointer, 'id')));
  const here = pointerTo(pointer, 'date');
  if (!isText(value.date)) problems.push(problem('missing_date', here));
  else if (!isDate(value.date)) problems.push(problem('bad_date', here));
  if (!isWords(value.tag)) problems.push(problem('missing_tag', pointerTo(pointer, 'tag')));
  return problems.concat(yield* valueProblemsInSteps(value, pointer));
}

/** Puts a release with the good or its reasons with the problems. */
export function* takeRelease(
  value: unknown,
  pointer: string,
  into: { releases: Release[]; problems: Problem[] },
): Steps<undefined> {
  const problems = yield* releaseProblems(value, pointer);
  for (const each of problems) into.problems.push(each);
  if (problems.length === 0) into.releases.push(value as Release);
  return undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text));
}

function isWords(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isText);
}
