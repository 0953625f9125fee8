/** Why something could not be read or done, in the few kinds that need different words. */
export type FailureKind =
  | 'forbidden'
  | 'not_found'
  | 'signed_out'
  | 'changed'
  | 'conflict'
  | 'invalid'
  | 'offline'
  | 'too_new'
  | 'unavailable'
  | SessionKind;

/** Kinds that only elements with a session know, and have words for. */
export type SessionKind = 'left' | 'other_person' | 'not_set_up' | 'looking';

export interface Failure {
  readonly kind: FailureKind;
  /** The stable code of the problem; `unknown` where there is none. */
  readonly code: string;
  readonly requestId: string | undefined;
  /** The sentence the server gave, written for the person who asked. */
  readonly sentence: string | undefined;
  /** What whoever made the page must mend, where it is that. */
  readonly reason?: string | undefined;
}

const kindOfStatus: Readonly<Record<number, FailureKind>> = {
  400: 'invalid',
  401: 'signed_out',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  410: 'not_found',
  412: 'changed',
  422: 'invalid',
};

const kindOfCode: Readonly<Record<string, FailureKind>> = {
  offline: 'offline',
  timed_out: 'offline',
  session_unavailable: 'signed_out',
  session_for_another_server: 'signed_out',
  contract_broken: 'too_new',
  id_not_valid: 'invalid',
};

/**
 * Reads a failure from whatever was thrown. By shape, not by class: a page may hold two copies of
 * the SDK, and elements that read open data have none.
 */
export function failureOf(error: unknown): Failure {
  const told =
    typeof error === 'object' && error !== null ? (error as Record<string, unknown>) : {};
  const code = typeof told['code'] === 'string' ? told['code'] : 'unknown';
  const status = typeof told['status'] === 'number' ? told['status'] : 0;
  return {
    kind:
      (told['kind'] as FailureKind | undefined) ??
      kindOfCode[code] ??
      kindOfStatus[status] ??
      'unavailable',
    code,
    requestId: textOf(told['requestId']),
    sentence: textOf(told['detail']),
    reason: textOf(told['reason']),
  };
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Does it pass by itself, so that asking again may help? Nothing else is mended by it. */
export const passes = ({ kind }: Failure): boolean => kind === 'offline' || kind === 'unavailable';

/** An abort is a change of mind, not a failure. */
export function isAbort(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError'
  );
}
