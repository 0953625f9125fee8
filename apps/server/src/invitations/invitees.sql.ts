import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';

/** A person one may invite: who chose to be found, or is in a team whose members one may see. */
export function findKnownInvitee(
  tx: Tx,
  coopId: string,
  id: string,
): Promise<{ id: string } | undefined> {
  return tx
    .selectFrom('people')
    .select('id')
    .where('coopId', '=', coopId)
    .where('id', '=', id)
    .where('accountStatus', 'not in', ['suspended', 'closed'])
    .where(
      sql<boolean>`(findable or exists (
        select from memberships m where m.coop_id = people.coop_id and m.person_id = people.id
          and m.status <> 'ended'))`,
    )
    .executeTakeFirst();
}

export interface NewInvitee {
  coopId: string;
  id: string;
  email: string;
  name: string;
  recordedBy: string;
  recordedAt: Temporal.Instant;
}

/** The person with this address, put down as invited when nobody of the co-op has it. */
export async function findOrAddInvitee(tx: Tx, row: NewInvitee): Promise<string> {
  const { coopId, id, email, name, recordedBy, recordedAt } = row;
  await tx
    .insertInto('people')
    .values({
      coopId,
      id,
      email,
      preferredName: name,
      accountStatus: 'invited',
      recordedBy,
      method: 'self',
      recordedAt,
    })
    .onConflict((conflict) => conflict.columns(['coopId', 'email']).doNothing())
    .execute();
  const invitee = await tx
    .selectFrom('people')
    .select('id')
    .where('coopId', '=', coopId)
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  return invitee.id;
}

/** Whether somebody is in a team already, as far as whoever asks may know. */
export async function isMember(
  tx: Tx,
  { coopId, teamId, personId }: { coopId: string; teamId: string; personId: string },
): Promise<boolean> {
  const found = await tx
    .selectFrom('memberships')
    .select('id')
    .where('coopId', '=', coopId)
    .where('teamId', '=', teamId)
    .where('personId', '=', personId)
    .where('status', '<>', 'ended')
    .executeTakeFirst();
  return found !== undefined;
}
