import type { Hook } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { z } from 'zod';
import { nearestField } from '../contract/fields.js';
import { reasonIn } from '../contract/rule.js';
import type { App } from './app-type.js';
import { type InvalidParam, problem } from './problem.js';

type Issue = z.core.$ZodIssue;

/** More than a person would mend at a time; a body may hold thousands. */
const mostTold = 20;
const longestName = 60;

/** What every route answers when the request does not fit its contract. */
export const refuseInvalid: Hook<unknown, App, string, unknown> = (result, c) => {
  if (result.success) return undefined;
  const { target, error } = result;
  const prefix = target === 'json' ? [] : [target];
  const issues = target === 'query' ? error.issues.map((each) => onceOnly(each, c)) : error.issues;
  return problem(c, 'invalid_request', {
    invalid_params: issues.flatMap((issue) => invalidParams(issue, prefix)).slice(0, mostTold),
  });
};

/** A parameter of the address given twice comes as a list, which none of ours is. */
function onceOnly(issue: Issue, c: Context<App>): Issue {
  const name = issue.path[0];
  if (typeof name !== 'string' || (c.req.queries(name) ?? []).length < 2) return issue;
  const params = { reason: 'This is given more than once.' };
  return { code: 'custom', path: [name], message: 'one of it', params };
}

/** Says which field, why, and what is accepted; never repeats the value, which may be private. */
export function invalidParams(issue: Issue, prefix: string[] = []): InvalidParam[] {
  const path = [...prefix, ...issue.path.map(String)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, mostTold).map((key) => unknown([...path, key], issue.message));
    case 'invalid_union':
      return nearestBranch(issue).flatMap((inner) => invalidParams(inner, path));
    default:
      return [told(path, reasonOf(issue), acceptedBy(issue))];
  }
}

function told(path: string[], reason: string, accepted: string | undefined): InvalidParam {
  return { name: readableName(path), reason, ...(accepted === undefined ? {} : { accepted }) };
}

function unknown(path: string[], known: string): InvalidParam {
  const meant = nearestField(path.at(-1) ?? '', known);
  const asking = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
  return told(path, `This is not a field we know.${asking}`, known);
}

/** The path to a field as it may be told. */
export const readableName = (path: string[]) => path.map(readable).join('.') || 'body';

/** The name of a field is the caller's own text: short, and without what cannot be seen. */
function readable(name: string): string {
  const visible = name.replaceAll(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '\u{FFFD}');
  const letters = [...visible];
  return letters.length > longestName ? `${letters.slice(0, longestName).join('')}…` : visible;
}

/** Of several possible shapes, the one with the least wrong in it is the one that was meant. */
function nearestBranch({ errors, path }: Extract<Issue, { code: 'invalid_union' }>): Issue[] {
  const [nearest] = [...errors].sort((one, other) => one.length - other.length);
  return nearest ?? [{ code: 'custom', path, message: '' }];
}

function reasonOf(issue: Issue): string {
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return 'This is missing.';
  if (issue.code === 'too_small') return 'This is too small or too short.';
  if (issue.code === 'too_big') return 'This is too large or too long.';
  if (issue.code === 'invalid_value') return 'This is not one of the possible values.';
  return reasonIn(issue) ?? 'This is not of the right kind.';
}

/** Where a rule of the contract has a message, it is what is accepted; the rest are zod's own. */
function acceptedBy(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.startsWith('Invalid input') ? issue.expected : issue.message;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'invalid_format':
      return issue.message.startsWith('Invalid') ? formats[issue.format] : issue.message;
    case 'too_small':
      return issue.message.startsWith('Too') ? `at least ${issue.minimum}` : issue.message;
    case 'too_big':
      return issue.message.startsWith('Too') ? `at most ${issue.maximum}` : issue.message;
    case 'custom':
      return issue.message || undefined;
    default:
      return undefined;
  }
}

const formats: Record<string, string> = {
  uuid: 'an id such as 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e',
  email: 'an e-mail address such as sam@example.org',
};
