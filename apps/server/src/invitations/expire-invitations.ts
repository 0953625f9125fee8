import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import { recordByItself } from '../events/record.js';
import { expireOpenInvitations } from './invitations.sql.js';

/** A job: expires e-mailed invitations that nobody answered in time. */
export async function expireInvitations(tx: Tx, now: Temporal.Instant): Promise<void> {
  const expired = await expireOpenInvitations(tx, now);
  // In one order, so that two processes that each wait for a team never wait for each other.
  for (const { id, coopId, teamId } of expired.sort((one, other) =>
    one.teamId < other.teamId ? -1 : 1,
  )) {
    await recordByItself(tx, { coopId, teamId, now }, [
      { type: 'invitation.expired', subjectId: id },
    ]);
  }
}
