import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { Tx } from '../db/database.js';
import type { Deps } from '../deps.js';

/** The co-op of work that belongs to none, such as a stranger's request for a sign-in link. */
export const noCoop = '00000000-0000-0000-0000-000000000000';

/** A piece of work, as whoever does it gets it. */
export interface Entry<Payload> {
  coopId: string;
  id: string;
  payload: Payload;
  /** 1 for the first. */
  attempt: number;
}

/** What is kept of it, in the transaction that takes it off the queue: exactly once. */
export type Keep = (tx: Tx) => Promise<void>;

/** One kind of work that is done later. Kinds do not wait for each other. */
export interface Kind<Payload = unknown> {
  /** Stable: rows in the queue have it. */
  name: string;
  /** Ids rather than what is personal; never a token. */
  payload: z.ZodType<Payload>;
  /** How many are under way at once in one process. */
  atOnce: number;
  /** How long one attempt may take; then its signal is aborted. */
  timeout: Temporal.Duration;
  /** How often it is tried before it is given up. */
  attempts: number;
  /** How long to wait after the attempt with this number failed. */
  pauseAfter(attempt: number): Temporal.Duration;
  /** Whether it is worth doing after it was given up. If not, its payload is forgotten then. */
  outlivesFailure: boolean;
  /**
   * Does it, in no transaction: at least once, and twice when a process dies over it. Throws
   * GivenUp where another try is of no use.
   */
  act(deps: Deps, entry: Entry<Payload>, signal: AbortSignal): Promise<Keep | undefined>;
  /** What is kept when it is given up, in the transaction that says so. */
  giveUp?(tx: Tx, deps: Deps, entry: Entry<Payload>): Promise<void>;
}
