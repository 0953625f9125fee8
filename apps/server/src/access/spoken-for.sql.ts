import type { Language } from '@kith/core/access';
import { sql } from 'kysely';
import type { Tx } from '../db/database.js';
import { type SaidOfCoop, saidOfCoop } from './said-of-coop.js';

export interface SpokenFor {
  email: string;
  language: Language;
  coop: SaidOfCoop;
  /** Of somebody who shares the address; null where it is theirs alone. */
  name: string | null;
}

/**
 * Where to write to somebody for whom something was written down: nowhere where they have no account
 * or no address.
 */
export async function findSpokenFor(
  tx: Tx,
  { coopId, personId }: { coopId: string; personId: string },
): Promise<SpokenFor | undefined> {
  const { rows } = await sql<SpokenFor>`
    select point.value as email, p.language, ${saidOfCoop} as coop,
      case when point.shared then p.preferred_name end as name
    from people p
    join coops c on c.id = p.coop_id
    join lateral (
      select value, shared from contact_points
      where coop_id = p.coop_id and person_id = p.id and kind = 'email' and ended_at is null
      order by preferred desc, id limit 1) point on true
    where p.coop_id = ${coopId} and p.id = ${personId}
      and p.account_status in ('registered', 'verified')
  `.execute(tx);
  return rows[0];
}
