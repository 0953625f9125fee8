import type { Language, LegalAuthority } from '@kith/core/access';
import { sql } from 'kysely';
import { type SaidOfCoop, saidOfCoop } from '../access/said-of-coop.js';
import type { Tx } from '../db/database.js';

export interface ToBeTold {
  personId: string;
  email: string;
  language: Language;
  coop: SaidOfCoop;
  /** Of somebody who shares the address; null where it is theirs alone. */
  name: string | null;
}

/** The Owner of a team and whoever decides for them by law, of those who have an account and an address. */
export async function findToBeTold(
  tx: Tx,
  { coopId, teamId, authority }: { coopId: string; teamId: string; authority: LegalAuthority },
): Promise<ToBeTold[]> {
  const { rows } = await sql<ToBeTold>`
    select p.id as person_id, point.value as email, p.language, ${saidOfCoop} as coop,
      case when point.shared then p.preferred_name end as name
    from memberships m
    join people p on p.coop_id = m.coop_id and p.id = m.person_id
    join coops c on c.id = p.coop_id
    join lateral (
      select value, shared from contact_points
      where coop_id = p.coop_id and person_id = p.id and kind = 'email' and ended_at is null
      order by preferred desc, id limit 1) point on true
    where m.coop_id = ${coopId} and m.team_id = ${teamId}
      and p.account_status in ('registered', 'verified')
      and (m.relationship = 'owner' or m.status = 'active' and exists (
        select from legal_authorities a
        where a.coop_id = m.coop_id and a.membership_id = m.id and a.ended_at is null
          and a.authority = ${authority}))
  `.execute(tx);
  return rows;
}
