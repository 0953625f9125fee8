import type { FailureKind } from './failure.js';
import { tellDeveloper } from './tell-developer.js';

interface Told {
  code?: unknown;
  name?: string;
  message?: string;
  cause?: Told;
}

/** What each code is to the person who reads. */
const kinds: Readonly<Record<string, FailureKind>> = {
  signed_out: 'left',
  session_of_another_person: 'other_person',
  session_for_another_server: 'not_set_up',
  redirected: 'not_set_up',
  session_not_set_up: 'not_set_up',
  session_url_failed: 'unavailable',
  session_refused: 'signed_out',
};

/**
 * Tells apart why a page has no session: nobody is signed in, there is no connection, the page's own
 * server is away, or whoever made the page must mend it, who is told so in the console. By shape, as
 * failures are read.
 */
export function sessionFailure(error: unknown): unknown {
  const told = (error ?? {}) as Told;
  const { cause } = told;
  const known = [cause?.code, told.code].find((code) => typeof code === 'string' && code in kinds);
  if (typeof known === 'string') return failing(known, kinds[known], cause?.code ? cause : told);
  if (told.code !== 'session_unavailable') return error;
  if (cause?.message?.startsWith('fetchSession must')) {
    return failing('session_not_set_up', 'not_set_up', cause);
  }
  // `fetch` rejects with a TypeError, and with nothing else, when there is no connection.
  if (cause?.name === 'TypeError' || cause?.name === 'TimeoutError') {
    return failing('offline', 'offline', told);
  }
  return error;
}

function failing(code: string, kind: FailureKind | undefined, { message = '' }: Told): Error {
  const isForDeveloper = kind === 'not_set_up';
  if (isForDeveloper) tellDeveloper(`<kith-session>: ${message}`);
  return Object.assign(new Error(message), {
    code,
    kind,
    ...(isForDeveloper && { reason: message }),
  });
}
