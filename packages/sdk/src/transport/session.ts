import { isKithError, KithError, localCodes } from '../errors.js';
import { baseNamed } from './address.js';
import type { FetchSession, SessionToken } from './options.js';

/** A session is renewed this long before it ends, so that no call sets out with a dying one. */
const margin = 30_000;
/** A new session is used at least this long, even where the page's clock is far ahead. */
const leastUse = 5_000;

interface KeeperOptions {
  /** Where the tokens will be sent. */
  base: string;
  /** Milliseconds that the host's server has to answer. */
  patience: number;
}

/** Keeps one session in memory, and renews it for all who wait at once. */
export class SessionKeeper {
  readonly #fetchSession: FetchSession;
  readonly #base: string;
  readonly #patience: number;
  #token: string | undefined;
  #renewAt = 0;
  #renewal: Promise<string> | undefined;

  constructor(fetchSession: FetchSession, { base, patience }: KeeperOptions) {
    this.#fetchSession = fetchSession;
    this.#base = base;
    this.#patience = patience;
  }

  /** A token good for a call that sets out now. */
  async token(): Promise<string> {
    if (this.#token !== undefined && Date.now() < this.#renewAt) return this.#token;
    return this.#renew();
  }

  /** A token other than the one the server refused. */
  async insteadOf(refused: string): Promise<string> {
    if (this.#token === refused) this.#token = undefined;
    return this.token();
  }

  // The signal of one caller must not end what others wait for, so renewing has its own.
  #renew(): Promise<string> {
    this.#renewal ??= this.#fetch().finally(() => {
      this.#renewal = undefined;
    });
    return this.#renewal;
  }

  async #fetch(): Promise<string> {
    const session = await this.#fetchSession({ signal: AbortSignal.timeout(this.#patience) }).catch(
      unavailable,
    );
    const endsAt = timeOf(session);
    requireServer(session, this.#base);
    this.#token = session.token;
    this.#renewAt = Math.max(endsAt - margin, Date.now() + leastUse);
    return session.token;
  }
}

function timeOf(session: Partial<SessionToken> | null | undefined): number {
  const { token, expiresAt = '' } = session ?? {};
  const endsAt = Date.parse(expiresAt);
  if (typeof token === 'string' && token !== '' && !Number.isNaN(endsAt)) return endsAt;
  return notASession();
}

const notASession = () =>
  unavailable(new TypeError('fetchSession must give { token, expiresAt, server }'));

/** A token is a secret between the page and the server that made it: no other may see it. */
function requireServer({ server }: SessionToken, base: string): void {
  const named = server === undefined ? base : (baseNamed(server) ?? notASession());
  if (named === base) return;
  throw new KithError(
    `The session is for ${named} and was not sent to ${base}. Set baseUrl to its public address.`,
    { code: localCodes.sessionElsewhere },
  );
}

function unavailable(cause: unknown): never {
  if (isKithError(cause)) throw cause;
  throw new KithError('The page could not get a session from its own server.', {
    code: localCodes.sessionUnavailable,
    cause,
  });
}
