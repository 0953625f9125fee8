/** One thing in a request that is not right, and what would be. */
export interface InvalidParam {
  name: string;
  reason: string;
  accepted?: string;
}

export interface KithErrorFacts {
  /** Stable; safe to compare. */
  code: string;
  /** The HTTP status, where there was an answer. */
  status?: number | undefined;
  /** What to quote when asking the people who run the server for help. */
  requestId?: string | undefined;
  /** One plain sentence that may be shown to the person. */
  detail?: string | undefined;
  invalidParams?: readonly InvalidParam[] | undefined;
  /** In how many seconds the server asks to be tried again, where it says so. */
  retryAfter?: number | undefined;
  cause?: unknown;
}

const mark = Symbol.for('@kith/sdk/error');

/**
 * Whatever keeps a call from being answered, except that the caller ended it: an ended call rejects
 * with the reason of its `AbortSignal`, as `fetch` does.
 */
export class KithError extends Error {
  override readonly name = 'KithError';
  readonly code: string;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly detail: string | undefined;
  readonly invalidParams: readonly InvalidParam[];
  readonly retryAfter: number | undefined;
  readonly [mark] = true;

  constructor(message: string, facts: KithErrorFacts) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.code = facts.code;
    this.status = facts.status;
    this.requestId = facts.requestId;
    this.detail = facts.detail;
    this.invalidParams = facts.invalidParams ?? [];
    this.retryAfter = facts.retryAfter;
  }
}

/** Codes of what went wrong before or after the server spoke; all others are the server's. */
export const localCodes = {
  offline: 'offline',
  timedOut: 'timed_out',
  contractBroken: 'contract_broken',
  idNotValid: 'id_not_valid',
  sessionUnavailable: 'session_unavailable',
  sessionElsewhere: 'session_for_another_server',
  redirected: 'redirected',
  signedOut: 'signed_out',
  anotherPerson: 'session_of_another_person',
  onlyLooking: 'only_looking',
} as const;

/** Holds for an error of any copy of this package on the page. */
export function isKithError(error: unknown): error is KithError {
  return error instanceof Error && mark in error;
}

const hasStatus = (error: unknown, status: number): error is KithError =>
  isKithError(error) && error.status === status;
const hasCode = (error: unknown, code: string): error is KithError =>
  isKithError(error) && error.code === code;

const hasName = (error: unknown, name: string): error is Error =>
  error instanceof Error && error.name === name;

/** Nobody is signed in, the session has ended, or the page could not get one. */
export const isUnauthorized = (error: unknown): error is KithError =>
  hasStatus(error, 401) || (isKithError(error) && withoutSession.includes(error.code));

const withoutSession: string[] = [
  localCodes.sessionUnavailable,
  localCodes.sessionElsewhere,
  localCodes.signedOut,
  localCodes.anotherPerson,
];

/** Not allowed; `detail` says why. */
export const isForbidden = (error: unknown): error is KithError => hasStatus(error, 403);

/** There is no such thing, or this person may not know of it. */
export const isNotFound = (error: unknown): error is KithError => hasStatus(error, 404);

/** Somebody else was first, or its state does not allow it. */
export const isConflict = (error: unknown): error is KithError => hasStatus(error, 409);

/** It has changed since it was read: read it again, then decide again. */
export const isVersionMismatch = (error: unknown): error is KithError => hasStatus(error, 412);

/** Something that was sent does not make sense; `invalidParams` names it. */
export const isInvalid = (error: unknown): error is KithError =>
  hasStatus(error, 422) || hasStatus(error, 400) || hasCode(error, localCodes.idNotValid);

/** Asked too often: `retryAfter` says for how many seconds to wait. */
export const isRateLimited = (error: unknown): error is KithError => hasStatus(error, 429);

/** The server failed or is away for now; `retryAfter` says for how many seconds, where it knows. */
export const isServerError = (error: unknown): error is KithError =>
  isKithError(error) && Number(error.status) >= 500;

/** The server could not be reached at all. */
export const isOffline = (error: unknown): error is KithError => hasCode(error, localCodes.offline);

/** No answer in time: as `timeout` says, or as an `AbortSignal.timeout()` of the caller's does. */
export const isTimeout = (error: unknown): error is Error =>
  hasCode(error, localCodes.timedOut) || hasStatus(error, 408) || hasName(error, 'TimeoutError');

/** The answer is not what the contract says. `detail` names the place in it, never the value. */
export const isContractError = (error: unknown): error is KithError =>
  hasCode(error, localCodes.contractBroken);

/** The client and the server are not set up for each other: asking again does not help. */
export const isMisdirected = (error: unknown): error is KithError =>
  hasCode(error, localCodes.sessionElsewhere) || hasCode(error, localCodes.redirected);

/** The session of the page is over for good: the person signed out, or somebody else signed in. */
export const isEnded = (error: unknown): error is KithError =>
  hasCode(error, localCodes.signedOut) || hasCode(error, localCodes.anotherPerson);

/** The Team Owner looks at a team as one of its members: see `kith.viewing`. */
export const isOnlyLooking = (error: unknown): error is KithError =>
  hasCode(error, localCodes.onlyLooking);

/**
 * The caller ended the call with its `AbortSignal`. With the signal it holds for any reason that was
 * given to `abort`, without it for the usual one.
 */
export const isAborted = (error: unknown, signal?: AbortSignal): boolean =>
  signal?.aborted ? error === signal.reason : hasName(error, 'AbortError');
