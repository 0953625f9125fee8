import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import { keptFor } from '../http/idempotency.sql.js';

/** Ended sessions are kept a day, so that a page can still be told that its session has ended. */
const sessionsKeptFor = { hours: 24 } as const;

/** Deletes sessions, links and kept answers that nothing can use any more. */
export async function deleteEnded(tx: Tx, now: Temporal.Instant): Promise<void> {
  const ended = now.subtract(sessionsKeptFor);
  await tx.deleteFrom('sessions').where('expiresAt', '<=', ended).execute();
  await tx.deleteFrom('embedSessions').where('expiresAt', '<=', ended).execute();
  await tx.deleteFrom('signInLinks').where('expiresAt', '<=', ended).execute();
  await tx.deleteFrom('keptAnswers').where('keptAt', '<=', now.subtract(keptFor)).execute();
}
