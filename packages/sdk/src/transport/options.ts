/** What every call may be given last. */
export interface RequestOptions {
  /** Ends the call. It then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Of a write: the same key within 24 hours is done once. Left out: a new one for each call. */
  idempotencyKey?: string | undefined;
  /** Milliseconds for each try of this call. Left out: as the client has it. */
  timeout?: number | undefined;
  /** How often this call is tried again. Left out: as the client has it. */
  retries?: number | undefined;
}

/** A change of something that two people may change: the `version` that was read. */
export interface VersionOptions extends RequestOptions {
  version: number;
}

/** A short-lived token for one page, as the host's own server got it from Kith. */
export interface SessionToken {
  token: string;
  /** RFC 3339, UTC. */
  expiresAt: string;
  /** The public address of the server it is for: where it is given, the token goes nowhere else. */
  server?: string | undefined;
}

export type FetchSession = (options: { signal: AbortSignal }) => Promise<SessionToken>;

export type Language = 'en' | 'cy';

export interface TransportOptions {
  /** The public address of the Kith server, as it says itself, such as `https://kith.example`. */
  baseUrl: string | URL;
  /**
   * In a page: asks the host's own server for a session. Called before the first call, shortly
   * before the session ends, and once when the server refuses it. Kept in memory only.
   */
  fetchSession?: FetchSession | undefined;
  /** On a host's server: its key. Never in a page. */
  apiKey?: string | undefined;
  /** The language of the sentences in answers. Left out: the browser's own wish. */
  language?: Language | (() => Language) | undefined;
  /** Left out: the `fetch` of the place it runs in. */
  fetch?: typeof fetch | undefined;
  /** Milliseconds to wait for one whole answer, and for a session. Left out: 10,000. */
  timeout?: number | undefined;
  /** How often a call is tried again after a lost connection or a busy server. Left out: 2. */
  retries?: number | undefined;
  /** Told of each call when it has ended, for a log. What it throws is ignored. */
  onCall?: ((report: CallReport) => void) | undefined;
}

/** How one call went. Nothing in it says who asked or about whom. */
export interface CallReport {
  method: string;
  /** As in the contract, without ids: `v1/teams/{id}/rota`. */
  path: string;
  /** From the call to its answer, waits and all tries included. */
  milliseconds: number;
  /** How often it was sent: 0 where no session could be had. */
  tries: number;
  /** The last HTTP status, where there was an answer. */
  status?: number | undefined;
  requestId?: string | undefined;
  /** What went wrong: the `code` of a `KithError`, or the name of another error. */
  code?: string | undefined;
}
