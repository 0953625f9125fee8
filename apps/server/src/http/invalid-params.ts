import type { Hook } from '@hono/zod-openapi';
import type { z } from 'zod';
import type { App } from './app-type.js';
import { type InvalidParam, problem } from './problem.js';

type Issue = z.core.$ZodIssue;

/** What every route answers when the request does not fit its contract. */
export const refuseInvalid: Hook<unknown, App, string, unknown> = (result, c) => {
  if (result.success) return undefined;
  const issues = result.error.issues;
  return problem(c, 'invalid_request', {
    invalid_params: issues.flatMap((issue) => invalidParams(issue, prefixOf(result.target))),
  });
};

const prefixOf = (target: string): string[] => (target === 'json' ? [] : [target]);

/** Says which field, why, and what is accepted; never repeats the value, which may be private. */
export function invalidParams(issue: Issue, prefix: string[] = []): InvalidParam[] {
  const path = [...prefix, ...issue.path.map(String)];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      name: [...path, key].join('.'),
      reason: 'This is not a field we know.',
    }));
  }
  const accepted = acceptedBy(issue);
  return [
    {
      name: path.join('.') || 'body',
      reason: reasonOf(issue),
      ...(accepted === undefined ? {} : { accepted }),
    },
  ];
}

function reasonOf(issue: Issue): string {
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return 'This is missing.';
  if (issue.code === 'too_small') return 'This is too small or too short.';
  if (issue.code === 'too_big') return 'This is too large or too long.';
  if (issue.code === 'invalid_value') return 'This is not one of the possible values.';
  return 'This is not of the right kind.';
}

function acceptedBy(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'invalid_format':
      return formats[issue.format] ?? issue.message;
    case 'too_small':
      return `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    default:
      return undefined;
  }
}

const formats: Record<string, string> = {
  uuid: 'an id such as 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e',
  email: 'an e-mail address such as sam@example.org',
  url: 'an address such as https://www.example.org',
  date: 'a day such as 2026-08-03',
  datetime: 'an instant such as 2026-08-03T08:00:00Z',
};
