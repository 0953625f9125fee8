import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { RecordingMethod } from '../actor.js';
import type { Tx } from '../db/database.js';
import type { AccountStatus, ContactKind, Language } from '../people/tables.js';

export interface PersonToAdd {
  coopId: string;
  id: string;
  name: string;
  language: Language;
  contacts: Array<{ id: string; kind: ContactKind; value: string }>;
  at: Temporal.Instant;
  accountStatus: 'placeholder' | 'invited';
  recordedBy: string | null;
  method: RecordingMethod;
}

/** Puts somebody down with how to reach them. */
export async function addPerson(tx: Tx, person: PersonToAdd): Promise<void> {
  const { coopId, id, name, language, contacts, at, accountStatus, recordedBy, method } = person;
  await tx
    .insertInto('people')
    .values({
      ...{ coopId, id, preferredName: name, language, accountStatus },
      ...{ recordedBy, onBehalfOf: null, method, recordedAt: at },
    })
    .execute();
  for (const contact of contacts) {
    await tx
      .insertInto('contactPoints')
      .values({ ...contact, coopId, personId: id, preferred: true, verifiedAt: null, addedAt: at })
      .execute();
  }
}

export interface AddressChange {
  coopId: string;
  personId: string;
  email: string;
  id: string;
  at: Temporal.Instant;
}

/** Puts an address in the place of all that the person had; their name, if they are there still. */
export async function giveAddress(
  tx: Tx,
  { coopId, personId, email, id, at }: AddressChange,
): Promise<string | undefined> {
  const person = await tx
    .selectFrom('people')
    .select('preferredName as name')
    .where('coopId', '=', coopId)
    .where('id', '=', personId)
    .where('accountStatus', '<>', 'closed')
    .forUpdate()
    .executeTakeFirst();
  if (person === undefined) return undefined;
  // Whoever was only written down until now may sign in from here on.
  await sql`
    update people set account_status = 'placeholder'
    where coop_id = ${coopId} and id = ${personId} and account_status = 'invited'`.execute(tx);
  await sql`
    update contact_points set ended_at = ${at}
    where coop_id = ${coopId} and person_id = ${personId} and kind = 'email'
      and ended_at is null`.execute(tx);
  await sql`
    insert into contact_points (coop_id, id, person_id, kind, value, preferred, added_at)
    values (${coopId}, ${id}, ${personId}, 'email', ${email}, true, ${at})`.execute(tx);
  return person.name;
}

/** No link that was sent to an earlier address signs this person in. */
export async function endLinksTo(
  tx: Tx,
  { coopId, personId, at }: Pick<AddressChange, 'coopId' | 'personId' | 'at'>,
): Promise<void> {
  await sql`
    update sign_in_links set used_at = ${at}
    where coop_id = ${coopId} and person_id = ${personId} and used_at is null`.execute(tx);
}

/** Everybody of a co-op, by name, with the address they would be written to at. */
export async function findPeopleOfCoop(tx: Tx, coopId: string) {
  const { rows } = await sql<{
    id: string;
    name: string;
    accountStatus: AccountStatus;
    email: string | null;
    hats: string[];
  }>`
    select p.id, p.preferred_name as name, p.account_status, p.hats,
      (select c.value from contact_points c
        where c.coop_id = p.coop_id and c.person_id = p.id and c.kind = 'email'
          and c.ended_at is null
        order by c.preferred desc, c.id limit 1) as email
    from people p
    where p.coop_id = ${coopId} and p.account_status <> 'closed'
    order by lower(p.preferred_name), p.id
  `.execute(tx);
  return rows;
}
