import { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';

/** What is done again and again, by whichever process comes first. */
export interface Job {
  /** Stable: the row in the table of jobs. */
  name: string;
  every: Temporal.DurationLike;
  /** How long it may take before it is rolled back; a minute unless said. */
  within?: Temporal.DurationLike;
  /**
   * Runs in the transaction that claimed it, across co-ops; must be short and repeatable. Work of
   * any size is done a batch at a time: `more` says that there is another, for another transaction.
   * `failed` is told of a part that went wrong and held nothing else back.
   */
  run(
    tx: Tx,
    now: Temporal.Instant,
    failed: (error: unknown) => void,
  ): Promise<'more' | undefined | void>;
}

const usualTime = { minutes: 1 } as const;

export const timeOf = ({ within = usualTime }: Job): number =>
  Temporal.Duration.from(within).total('milliseconds');
