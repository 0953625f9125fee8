import type { FailureKind } from '../base/failure.js';
import { tellDeveloper } from '../base/tell-developer.js';

export interface GivenSession {
  token: string;
  /** RFC 3339 instant. */
  expiresAt: string;
  /** The public address of the Kith server that the token is for. */
  server?: string | undefined;
}

/** The host's own site says that nobody is signed in there, or not for this. */
class SessionRefusedError extends Error {
  override readonly name = 'SessionRefusedError';
  readonly code = 'session_refused';
  readonly kind = 'signed_out';
  constructor(readonly status: number) {
    super(`session-url answered ${status}.`);
  }
}

/** The address is not what `session-url` or `base-url` must be. */
export class SessionAddressError extends TypeError {
  override readonly name = 'SessionAddressError';
  readonly code: string = 'session_not_set_up';
  readonly kind: FailureKind = 'not_set_up';
}

/** The host's own site is away. */
class SessionFailedError extends SessionAddressError {
  override readonly code = 'session_url_failed';
  override readonly kind = 'unavailable';
}

interface Wanted {
  teamId: string;
  signal: AbortSignal | undefined;
}

/**
 * Asks the host's own site for a session of the person signed in there. Only ever the same origin:
 * the answer is a secret, and the cookies that prove who asks are the host's.
 */
export async function askForSession(address: URL, wanted: Wanted): Promise<GivenSession> {
  try {
    return sessionIn(await jsonOf(await ask(address, wanted)));
  } catch (error) {
    if (error instanceof SessionAddressError) tellDeveloper(`<kith-session>: ${error.message}`);
    throw error;
  }
}

async function ask(address: URL, { teamId, signal }: Wanted): Promise<Response> {
  if (address.origin !== location.origin) {
    throw new SessionAddressError('session-url must be an address of the page’s own site.');
  }
  // eslint-disable-next-line no-restricted-globals -- this address is the host's, not the Kith API's
  const answer = await fetch(address, {
    method: 'POST',
    credentials: 'same-origin',
    cache: 'no-store',
    // Not followed, as with `error`; but then a redirect could not be told from a lost connection.
    redirect: 'manual',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(teamId === '' ? {} : { teamId }),
    ...(signal && { signal }),
  });
  if (answer.type === 'opaqueredirect') {
    throw new SessionAddressError('session-url answered with a redirect, and none is followed.');
  }
  if (answer.status === 401 || answer.status === 403) throw new SessionRefusedError(answer.status);
  if (!answer.ok) {
    const Wrong = answer.status < 500 ? SessionAddressError : SessionFailedError;
    throw new Wrong(`session-url answered ${answer.status}, not with a session.`);
  }
  return answer;
}

async function jsonOf(answer: Response): Promise<unknown> {
  const type = answer.headers.get('content-type')?.split(';')[0]?.trim() ?? '';
  if (!/^application\/([\w.-]+\+)?json$/i.test(type)) {
    throw new SessionAddressError(
      `session-url answered ${type || 'without a content type'}, but must answer application/json.`,
    );
  }
  return answer.json().catch((error: unknown) => {
    if (error instanceof SyntaxError) throw notASession();
    throw error;
  });
}

function sessionIn(body: unknown): GivenSession {
  if (typeof body !== 'object' || body === null) throw notASession();
  const { token, expiresAt, server } = body as Record<string, unknown>;
  if (typeof token !== 'string' || token === '') throw notASession();
  if (typeof expiresAt !== 'string' || Number.isNaN(Date.parse(expiresAt))) throw notASession();
  if (server !== undefined && typeof server !== 'string') throw notASession();
  return { token, expiresAt, server };
}

const notASession = () =>
  new SessionAddressError('session-url must answer { token, expiresAt, server } as Kith gave it.');
