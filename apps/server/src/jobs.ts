import { carryOnDemonstration } from './demo/carry-on.js';
import { deleteEnded } from './identity/delete-ended.sql.js';
import { expireInvitations } from './invitations/expire-invitations.js';
import type { Job } from './jobs/job.js';
import { deleteFullBudgets } from './limits/limits.sql.js';
import { readContractsAnew } from './open-data/refresh-contracts.js';
import { deleteLongDead } from './queue/queue.sql.js';
import { makeVisitsAhead } from './rota/make-visits-ahead.js';

/** What happens by itself as time passes. Add yours to the list. */
export const jobs: readonly Job[] = [
  { name: 'delete_ended_sessions_and_keys', every: { minutes: 10 }, run: deleteEnded },
  { name: 'delete_full_budgets', every: { minutes: 10 }, run: deleteFullBudgets },
  { name: 'delete_work_given_up_long_ago', every: { hours: 24 }, run: deleteLongDead },
  { name: 'expire_invitations', every: { minutes: 10 }, run: expireInvitations },
  { name: 'make_visits_ahead', every: { minutes: 1 }, run: makeVisitsAhead },
  { name: 'read_contracts_anew', every: { hours: 1 }, run: readContractsAnew },
  { name: 'carry_on_demonstration', every: { hours: 1 }, run: carryOnDemonstration },
];
