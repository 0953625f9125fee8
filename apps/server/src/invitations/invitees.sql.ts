import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import { takeTurn } from '../db/turn.sql.js';

/** A person one may invite: who chose to be found, or is in a team whose members one may see. */
export function findKnownInvitee(
  tx: Tx,
  coopId: string,
  id: string,
): Promise<{ id: string; name: string; hats: string[] } | undefined> {
  return tx
    .selectFrom('people')
    .select(['id', 'preferredName as name', 'hats'])
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
  contactId: string;
  email: string;
  name: string;
  recordedBy: string;
  recordedAt: Temporal.Instant;
}

/**
 * The person with this address, put down as invited when nobody of the co-op has it: by the same
 * statements either way. Of those who share one, the one of this name; a new one where nobody has it. As `identity`: no person may look up an address.
 */
export async function findOrAddInvitee(tx: Tx, row: NewInvitee): Promise<string> {
  const { coopId, id, contactId, email, name, recordedBy, recordedAt } = row;
  // Two invitations to one new address at one moment must not make two people of it.
  await takeTurn(tx, coopId, [email]);
  const { rows } = await sql<{ id: string }>`
    with holders as (
      select c.person_id as id, c.shared, p.preferred_name
      from contact_points c join people p on p.coop_id = c.coop_id and p.id = c.person_id
      where c.coop_id = ${coopId} and c.kind = 'email' and c.value = ${email} and c.ended_at is null
    ), known as (
      select id from holders
      where not shared or lower(preferred_name) = lower(${name})
      order by id limit 1
    ), added as (
      insert into people
        (coop_id, id, preferred_name, account_status, recorded_by, method, recorded_at)
      select ${coopId}::uuid, ${id}::uuid, ${name}, 'invited', ${recordedBy}::uuid, 'self',
        ${recordedAt}::timestamptz
      where not exists (select from known)
      returning id
    ), contact as (
      insert into contact_points (coop_id, id, person_id, kind, value, preferred, shared, added_at)
      select ${coopId}::uuid, ${contactId}::uuid, id, 'email', ${email}, true,
        exists (select from holders), ${recordedAt}::timestamptz
      from added
    )
    select id from known union all select id from added
  `.execute(tx);
  return (rows[0] as { id: string }).id;
}
