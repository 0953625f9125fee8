import { isKithError, isUnauthorized, KithError, localCodes } from '../errors.js';
import { baseNamed } from './address.js';
import type { FetchSession, SessionToken } from './options.js';
import { unlessEnded } from './unless-ended.js';
import { anotherPerson, type Who } from './who.js';

/** A session is renewed this long before it ends, so that no call sets out with a dying one. */
const margin = 30_000;
/** A new session is used at least this long, even where the page's clock is far ahead. */
const leastUse = 5_000;

interface KeeperOptions {
  /** Where the tokens will be sent. */
  base: string;
  /** Milliseconds that the host's server has to answer. */
  patience: number;
  /** Aborted when it is over for good. */
  ending: AbortController;
  /** Asks the server who is behind a token. */
  identify: (token: string) => Promise<Who>;
}

/** Keeps one session in memory, and renews it for all who wait at once. */
export class SessionKeeper {
  readonly #fetchSession: FetchSession;
  readonly #base: string;
  readonly #patience: number;
  readonly #identify: (token: string) => Promise<Who>;
  readonly #ending: AbortController;
  #who: Promise<Who> | undefined;
  #person: string | undefined;
  #token: string | undefined;
  #renewAt = 0;
  #renewal: Promise<string> | undefined;

  constructor(fetchSession: FetchSession, { base, patience, ending, identify }: KeeperOptions) {
    this.#fetchSession = fetchSession;
    this.#base = base;
    this.#patience = patience;
    this.#ending = ending;
    this.#identify = identify;
  }

  /** The token in use, if there is one. */
  get current(): string | undefined {
    return this.#token;
  }

  /** Asks for another before the next call. */
  renew(): void {
    this.#token = undefined;
  }

  /** Whose session it is. From here on it stays theirs, or ends. */
  async who(): Promise<Who> {
    const token = await this.token();
    try {
      return await this.#whoHas(token);
    } catch (error) {
      if (!isUnauthorized(error)) throw error;
      return this.#whoHas(await this.insteadOf(token));
    }
  }

  async #whoHas(token: string): Promise<Who> {
    const asked = (this.#who ??= this.#identify(token));
    try {
      const who = await asked;
      this.#person ??= who.personId;
      return who;
    } catch (error) {
      if (this.#who === asked) this.#who = undefined;
      throw error;
    }
  }

  /** A token good for a call that sets out now. */
  async token(): Promise<string> {
    this.#ending.signal.throwIfAborted();
    if (this.#token === undefined || Date.now() >= this.#renewAt) return this.#renew();
    this.#learn(this.#token);
    return this.#token;
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
    const session = await this.#ask().catch(unavailable);
    const endsAt = timeOf(session);
    requireServer(session, this.#base);
    await this.#requireSamePerson(session.token);
    this.#ending.signal.throwIfAborted();
    this.#token = session.token;
    this.#renewAt = Math.max(endsAt - margin, Date.now() + leastUse);
    this.#learn(session.token);
    return session.token;
  }

  /** A page may come to be used by somebody else, so it asks until it is told; a server's does not. */
  #learn(token: string): void {
    if (typeof document === 'undefined' || this.#person !== undefined) return;
    void this.#whoHas(token).catch(() => undefined);
  }

  /** Waits no longer where the host's function does not heed its signal. */
  async #ask(): Promise<SessionToken> {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(late()), this.#patience);
    const { signal } = patience;
    // Called where what it throws is a rejection too.
    const asked = Promise.resolve({ signal }).then(this.#fetchSession);
    return unlessEnded(asked, signal).finally(() => clearTimeout(timer));
  }

  /** Somebody else may have signed in to the host's site, in another tab: this page is not theirs. */
  async #requireSamePerson(token: string): Promise<void> {
    const before = (await this.#who?.catch(() => undefined))?.personId ?? this.#person;
    this.#who = before === undefined ? undefined : this.#identify(token);
    const who = await this.#who;
    if (who === undefined || who.personId === before) return;
    this.#ending.abort(anotherPerson());
  }
}

const late = () =>
  new KithError('The page got no session from its own server in time: see fetchSession.', {
    code: localCodes.timedOut,
  });

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
