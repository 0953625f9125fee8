import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import { takeTurn } from '../db/turn.sql.js';

export interface Invitee {
  id: string;
  name: string;
  language: 'en' | 'cy';
}

/** A person one may invite: who chose to be found, or is in a team whose members one may see. */
export function findKnownInvitee(tx: Tx, coopId: string, id: string): Promise<Invitee | undefined> {
  return tx
    .selectFrom('people')
    .select(['id', 'preferredName as name', 'language'])
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

/**
 * The person with this address, put down as invited when nobody of the co-op has it. As `identity`:
 * no person may look up an address.
 */
export async function findOrAddInvitee(tx: Tx, row: NewInvitee): Promise<Invitee> {
  const { coopId, id, email, name, recordedBy, recordedAt } = row;
  // Two invitations to one new address at one moment must not make two people of it.
  await takeTurn(tx, coopId, [email]);
  const known = await findByEmail(tx, coopId, email);
  if (known !== undefined) return known;
  const recorded = { recordedBy, method: 'self' as const, recordedAt };
  const status = { accountStatus: 'invited' as const };
  await tx
    .insertInto('people')
    .values({ coopId, id, preferredName: name, ...status, ...recorded })
    .execute();
  await tx.insertInto('contactFacts').values({ coopId, personId: id, email }).execute();
  return { id, name, language: 'en' };
}

function findByEmail(tx: Tx, coopId: string, email: string): Promise<Invitee | undefined> {
  return tx
    .selectFrom('contactFacts as contact')
    .innerJoin('people', (join) =>
      join
        .onRef('people.coopId', '=', 'contact.coopId')
        .onRef('people.id', '=', 'contact.personId'),
    )
    .select(['people.id', 'people.preferredName as name', 'people.language'])
    .where('contact.coopId', '=', coopId)
    .where('contact.email', '=', email)
    .executeTakeFirst();
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

export function coopName(tx: Tx, coopId: string): Promise<{ name: string }> {
  return tx.selectFrom('coops').select('name').where('id', '=', coopId).executeTakeFirstOrThrow();
}
