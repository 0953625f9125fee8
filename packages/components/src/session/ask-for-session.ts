export interface GivenSession {
  token: string;
  /** RFC 3339 instant. */
  expiresAt: string;
}

/** Why the host did not give a session; `code` and `status` read like those of the API. */
class SessionRefusedError extends Error {
  override readonly name = 'SessionRefusedError';
  readonly code = 'session_refused';
  constructor(readonly status: number) {
    super(`The host's session address answered ${status}.`);
  }
}

/**
 * Asks the host's own site for a session of the person signed in there. Only ever the same origin:
 * the answer is a secret, and the cookies that prove who asks are the host's.
 */
export async function askForSession(
  address: URL,
  { teamId, signal }: { teamId: string; signal: AbortSignal | undefined },
): Promise<GivenSession> {
  if (address.origin !== location.origin) {
    throw new TypeError('session-url must be an address of the page’s own site.');
  }
  // eslint-disable-next-line no-restricted-globals -- this address is the host's, not the Kith API's
  const answer = await fetch(address, {
    method: 'POST',
    credentials: 'same-origin',
    cache: 'no-store',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(teamId === '' ? {} : { teamId }),
    ...(signal && { signal }),
  });
  if (!answer.ok) throw new SessionRefusedError(answer.status);
  const given = (await answer.json()) as Partial<GivenSession>;
  if (typeof given.token !== 'string' || typeof given.expiresAt !== 'string') {
    throw new TypeError('session-url must answer { token, expiresAt }.');
  }
  return { token: given.token, expiresAt: given.expiresAt };
}
