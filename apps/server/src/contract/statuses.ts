import { problemSchema } from './problem-schema.js';

/**
 * Every status that a route may answer besides its own, and when. Whatever is not declared for an
 * operation is not answered by it: the test server refuses to pass such an answer on.
 */
const refusals = {
  400: 'The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8.',
  401: 'Nobody is signed in, or the session has ended.',
  403: 'Not allowed; the detail says why.',
  404: 'There is no such thing, or you may not know of it.',
  409: 'Somebody else was first, or the state does not allow it.',
  412: 'It has changed since you read it.',
  413: 'The body is too large.',
  415: 'The body is not JSON in UTF-8.',
  422: 'Something that was sent does not make sense; `invalid_params` names it.',
  428: 'Send `If-Match` with the version you read.',
  429: 'Too many requests; wait as long as `Retry-After` says.',
  500: 'Something broke on our side.',
  503: 'The service is busy or away; wait as long as `Retry-After` says.',
} as const;

export type RefusalStatus = keyof typeof refusals;

/** What decides which refusals a route has. */
export interface Traits {
  writes: boolean;
  caller: 'person' | 'host' | 'anyone';
  hasParams: boolean;
  hasBody: boolean;
  versioned: boolean;
  /** Those that only this route knows of. */
  more: readonly RefusalStatus[];
}

export function refusalsOf({ writes, caller, hasParams, hasBody, versioned, more }: Traits) {
  const statuses = new Set<RefusalStatus>([
    ...([422, 429, 500, 503] as const),
    ...(caller === 'anyone' ? [] : ([401, 403] as const)),
    ...(hasParams ? ([404] as const) : []),
    ...(writes ? ([400, 409, 413, 415] as const) : []),
    ...(hasBody ? ([400, 415] as const) : []),
    ...(versioned ? ([412, 428] as const) : []),
    ...more,
  ]);
  const sorted = [...statuses].sort((one, other) => one - other);
  return Object.fromEntries(sorted.map((status) => [status, asProblem(status)]));
}

const asProblem = (status: RefusalStatus) => ({
  description: refusals[status],
  content: { 'application/problem+json': { schema: problemSchema } },
  ...(status === 429 || status === 503 ? { headers: retryAfter } : {}),
});

const retryAfter = {
  'Retry-After': {
    description: 'In how many seconds it is worth asking again.',
    schema: { type: 'integer' as const, example: 12 },
  },
};

/** What is not sent again because the caller has it. */
export const notModified = { 304: { description: 'What you have is what there is.' } };
