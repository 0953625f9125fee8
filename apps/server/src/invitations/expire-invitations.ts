import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import { announce } from '../db/live-updates.js';
import { expireOpenInvitations } from './invitations.sql.js';

/** A job: expires e-mailed invitations that nobody answered in time. */
export async function expireInvitations(tx: Tx, now: Temporal.Instant): Promise<void> {
  const expired = await expireOpenInvitations(tx, now);
  const teams = new Map(expired.map(({ teamId, coopId }) => [teamId, coopId]));
  for (const [teamId, coopId] of teams) {
    await announce(tx, { coopId, teamId, type: 'invitations.changed' });
  }
}
