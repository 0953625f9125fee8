import { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import { carryOnDemonstration } from '../demo/carry-on.js';
import { expireInvitations } from '../invitations/expire-invitations.js';
import { deleteFullBudgets } from '../limits/limits.sql.js';
import { deleteLongDead } from '../queue/queue.sql.js';
import { makeVisitsAhead } from '../rota/make-visits-ahead.js';
import { deleteEnded } from './delete-ended.sql.js';

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

/** What happens by itself as time passes. Add yours to the list. */
export const jobs: Job[] = [
  { name: 'delete_ended_sessions_and_keys', every: { minutes: 10 }, run: deleteEnded },
  { name: 'delete_full_budgets', every: { minutes: 10 }, run: deleteFullBudgets },
  { name: 'delete_work_given_up_long_ago', every: { hours: 24 }, run: deleteLongDead },
  { name: 'expire_invitations', every: { minutes: 10 }, run: expireInvitations },
  { name: 'make_visits_ahead', every: { minutes: 1 }, run: makeVisitsAhead },
  { name: 'carry_on_demonstration', every: { hours: 1 }, run: carryOnDemonstration },
];

const usualTime = { minutes: 1 } as const;

export const timeOf = ({ within = usualTime }: Job): number =>
  Temporal.Duration.from(within).total('milliseconds');
