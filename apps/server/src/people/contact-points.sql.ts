import { type ExpressionBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import type { Tables } from '../db/tables.js';
import type { ContactKind } from './tables.js';

/** The one of a kind by which somebody wants to be reached; of several, the first they gave. */
export function shownContact(eb: ExpressionBuilder<Tables, 'people'>, kind: ContactKind) {
  return eb
    .selectFrom('contactPoints as contact')
    .select('contact.value')
    .whereRef('contact.coopId', '=', 'people.coopId')
    .whereRef('contact.personId', '=', 'people.id')
    .where('contact.kind', '=', kind)
    .where('contact.endedAt', 'is', null)
    .orderBy('contact.preferred', 'desc')
    .orderBy('contact.id')
    .limit(1);
}

/** A person of a co-op. */
export interface Whose {
  coopId: string;
  personId: string;
}

interface Change {
  id: string;
  at: Temporal.Instant;
}

/** Puts a number in the place of the one that is shown; null leaves none there. */
export async function keepPhone(
  tx: Tx,
  { coopId, personId }: Whose,
  phone: string | null,
  { id, at }: Change,
): Promise<void> {
  const value = phone?.trim() || null;
  await sql`
    update contact_points set ended_at = ${at}
    where coop_id = ${coopId} and id = (
      select id from contact_points
      where coop_id = ${coopId} and person_id = ${personId} and kind = 'phone' and ended_at is null
      order by preferred desc, id limit 1)
    and value is distinct from ${value}`.execute(tx);
  if (value === null) return;
  await sql`
    insert into contact_points (coop_id, id, person_id, kind, value, preferred, added_at)
    values (${coopId}, ${id}, ${personId}, 'phone', ${value}, true, ${at})
    on conflict (coop_id, person_id, kind, value) where ended_at is null
    do update set preferred = true`.execute(tx);
}
