import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import type { SignInLinksTable } from './tables.js';

export async function insertSignInLink(tx: Tx, row: Insertable<SignInLinksTable>) {
  await tx.insertInto('signInLinks').values(row).execute();
}

/** Uses a link up. Of any number of simultaneous tries the database lets one through. */
export function useSignInLink(tx: Tx, tokenHash: Buffer, at: Temporal.Instant) {
  return tx
    .updateTable('signInLinks')
    .set({ usedAt: at })
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', at)
    .returning(['personId', 'invitationId'])
    .executeTakeFirst();
}

export interface Addressee {
  coopId: string;
  coopName: string;
  personId: string;
  language: 'en' | 'cy';
  email: string;
}

/** The people who sign in with an e-mail address: at most one in each co-op. */
export async function findAddressees(
  tx: Tx,
  email: string,
  coopSlug: string | undefined,
): Promise<Addressee[]> {
  const { rows } = await sql<Addressee>`
    select coops.id as coop_id, coops.name as coop_name, people.id as person_id,
           people.language, contact.email
    from contact_facts contact
    join people on people.coop_id = contact.coop_id and people.id = contact.person_id
    join coops on coops.id = people.coop_id
    where contact.email = ${email.toLowerCase()}
      and (${coopSlug ?? null}::text is null or coops.slug = ${coopSlug ?? null})
      and people.account_status not in ('suspended', 'closed')
    order by coops.slug
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
