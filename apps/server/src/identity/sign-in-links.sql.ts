import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { type SaidOfCoop, saidOfCoop } from '../access/said-of-coop.js';
import type { Tx } from '../db/database.js';
import { drawing } from '../limits/limits.sql.js';
import type { Language } from '../people/tables.js';

export interface NewSignInLink {
  coopId: string;
  tokenHash: Buffer;
  personId: string;
  toEmail: string;
  letterId: string;
  invitationId?: string;
  expiresAt: Temporal.Instant;
}

export async function insertSignInLinks(tx: Tx, links: NewSignInLink[], at: Temporal.Instant) {
  const column = <Name extends keyof NewSignInLink>(name: Name) =>
    links.map((link) => link[name] ?? null);
  await sql`
    insert into sign_in_links
      (coop_id, token_hash, person_id, to_email, letter_id, invitation_id, created_at, expires_at)
    select coop_id, token_hash, person_id, to_email, letter_id, invitation_id, ${at}, expires_at
    from unnest(${column('coopId')}::uuid[], ${column('tokenHash')}::bytea[],
      ${column('personId')}::uuid[], ${column('toEmail')}::text[],
      ${column('letterId')}::uuid[], ${column('invitationId')}::uuid[],
      ${column('expiresAt')}::timestamptz[])
      as l (coop_id, token_hash, person_id, to_email, letter_id, invitation_id, expires_at)
  `.execute(tx);
}

export async function findPersonOfLink(tx: Tx, tokenHash: Buffer): Promise<string | undefined> {
  const row = await tx
    .selectFrom('signInLinks')
    .select('personId')
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst();
  return row?.personId;
}

/**
 * Uses a link up, with all others of its person that were made for the same. Of any number of
 * simultaneous tries the database lets one through; none where what it was made for stands no more:
 * the account was closed, the address is another, the invitation was answered, taken back or too old.
 * Whoever follows a link has shown that the address is theirs to read.
 */
export async function useSignInLink(tx: Tx, tokenHash: Buffer, at: Temporal.Instant) {
  const { rows } = await sql<{ personId: string; invitationId: string | null }>`
    with used as (
      update sign_in_links l set used_at = ${at}
      from people p
      where l.token_hash = ${tokenHash} and l.used_at is null and l.expires_at > ${at}
        and p.coop_id = l.coop_id and p.id = l.person_id
        and (select count(*) from contact_points c
          where c.coop_id = p.coop_id and c.person_id = p.id and c.kind = 'email'
            and c.ended_at is null and c.value = coalesce(l.to_email, c.value))
          = case when l.to_email is null then 0 else 1 end
        and p.account_status not in ('suspended', 'closed')
        and (l.invitation_id is null and p.account_status <> 'invited'
          or kith_is_invited(l.person_id, l.invitation_id))
      returning l.coop_id, l.person_id, l.invitation_id, l.to_email
    ), verified as (
      update contact_points c set verified_at = ${at}
      from used
      where c.coop_id = used.coop_id and c.person_id = used.person_id and c.kind = 'email'
        and c.value = used.to_email and c.ended_at is null and c.verified_at is null
    ), others as (
      update sign_in_links l set used_at = ${at}
      from used
      where l.coop_id = used.coop_id and l.person_id = used.person_id and l.used_at is null
        and l.invitation_id is not distinct from used.invitation_id
        and l.token_hash <> ${tokenHash}
    )
    select person_id, invitation_id from used
  `.execute(tx);
  return rows[0];
}

export interface Addressee {
  coopId: string;
  coop: SaidOfCoop;
  personId: string;
  language: Language;
  /** Of somebody who shares the address; null where it is theirs alone. */
  name: string | null;
}

export interface AddresseesWanted {
  /** In lower case. */
  email: string;
  coop: string | undefined;
  /** The letter to be written. */
  letterId: string;
  now: Temporal.Instant;
}

/**
 * The people who may sign in with an e-mail address: in each co-op one, or all who share it. Whoever
 * is there only
 * because somebody invited them may for as long as an invitation is open. Each draws on the limits of
 * such letters, once for a letter however often it is tried: one statement, for racing to get nobody
 * past, and alike for an address that nobody has.
 */
export async function findAddressees(
  tx: Tx,
  { email, coop, letterId, now }: AddresseesWanted,
): Promise<Addressee[]> {
  // Found first, and then drawn: else the budgets of whoever is looked at on the way would be drawn.
  const { rows } = await sql<Addressee>`
    with addressees as materialized (
      select c.id as coop_id, c.slug, ${saidOfCoop} as coop, people.id as person_id,
             people.language, case when contact.shared then people.preferred_name end as name
      from contact_points contact
      join people on people.coop_id = contact.coop_id and people.id = contact.person_id
      join coops c on c.id = people.coop_id
      where contact.kind = 'email' and contact.value = ${email} and contact.ended_at is null
        and (${coop ?? null}::text is null or c.slug = ${coop ?? null})
        and people.account_status not in ('suspended', 'closed')
        and (people.account_status <> 'invited' or exists (
          select from invitations i
          where i.coop_id = people.coop_id and i.to_person_id = people.id
            and i.state in ('sent', 'seen') and (i.expires_at is null or i.expires_at > ${now})))
    )
    select coop_id, coop, person_id, language, name
    from addressees a
    where case
      when exists (
        select from sign_in_links l
        where l.coop_id = a.coop_id and l.person_id = a.person_id and l.letter_id = ${letterId})
        then true
      when ${drawing('links_to_person', sql`a.coop_id || '/' || a.person_id`, now)} > 0 then false
      else ${drawing('links_of_coop', sql`a.coop_id::text`, now)} = 0
    end
    order by slug, person_id
  `.execute(tx);
  return rows;
}

/** An invited person who follows a link has shown that the address is theirs. */
export async function registerPerson(tx: Tx, personId: string, at: Temporal.Instant) {
  await tx
    .updateTable('people')
    .set({ accountStatus: 'registered', recordedAt: at, recordedBy: personId, method: 'self' })
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', personId)
    .where('accountStatus', 'in', ['placeholder', 'invited'])
    .execute();
}
