import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type DatabaseTrouble, troubleIn } from '../db/trouble.js';
import { DomainError } from '../domain-error.js';
import { traceOf } from '../trace-of.js';
import type { App } from './app-type.js';
import { type ProblemCode, problemCodes } from './problem-codes.js';

export interface InvalidParam {
  /** Where it was, such as `grants.see_rota`, `query.limit` or `header.if-match`. */
  name: string;
  reason: string;
  /** In words, what would have been right. */
  accepted?: string;
}

export interface ProblemMembers {
  detail?: string | undefined;
  invalid_params?: InvalidParam[];
  [member: string]: unknown;
}

/** Too much to do is over soon; another database takes a little longer to come. In seconds. */
const usualWait: Partial<Record<ProblemCode, number>> = {
  database_busy: 1,
  service_unavailable: 3,
};

/** RFC 9457 problem details; `code` is stable and safe to compare. */
export function problem(
  c: Context<App>,
  code: ProblemCode,
  members: ProblemMembers = {},
  retryAfter = usualWait[code],
) {
  c.set('problem', code);
  const status = problemCodes[code][0] as ContentfulStatusCode;
  return c.body(problemBody(code, c.var.requestId, members), status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    // What would be accepted; asked for in every 401 (RFC 9110, 15.5.2).
    ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
  });
}

/** A problem as text. */
export function problemBody(
  code: ProblemCode,
  requestId: string,
  members: ProblemMembers = {},
): string {
  const [status, title] = problemCodes[code];
  const type = `urn:kith:problem:${code}`;
  const detail = members.detail ?? title;
  return JSON.stringify({ ...members, type, title, status, detail, code, requestId });
}

/** Every error of every route ends here. */
export function answerError(error: Error, c: Context<App>) {
  if (error instanceof DomainError) {
    const { code, params, detail, retryAfter } = error;
    return problem(c, code, { ...params, detail }, retryAfter);
  }
  if (error instanceof HTTPException) {
    return problem(c, codeOfStatus[error.status] ?? 'bad_request');
  }
  const trouble = troubleIn(error);
  if (trouble !== undefined) return answerTrouble(trouble, c);
  c.var.deps.log.error({ requestId: c.var.requestId, ...traceOf(error) }, 'request failed');
  return problem(c, 'internal_error');
}

function answerTrouble(trouble: DatabaseTrouble, c: Context<App>) {
  const { kind, during, code, leavesOutcomeUnknown } = trouble;
  c.var.deps.log.warn({ requestId: c.var.requestId, kind, during, code }, 'database trouble');
  if (kind === 'busy') return problem(c, 'database_busy');
  return problem(c, 'service_unavailable', leavesOutcomeUnknown ? unknownOutcome : {});
}

const unknownOutcome = {
  outcome: 'unknown',
  detail:
    'This may have been done and may not. Look before you send it again, or send it again with the same Idempotency-Key.',
};

const codeOfStatus: Record<number, ProblemCode> = {
  404: 'not_found',
  413: 'body_too_large',
  415: 'unsupported_media_type',
};
