import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { type SaidOfCoop, saidOfCoop } from '../access/said-of-coop.js';
import type { Tx } from '../db/database.js';
import type { AccountStatus, Language } from '../people/tables.js';

export interface InvitationToSend {
  personId: string;
  email: string;
  expiresAt: Temporal.Instant;
  language: Language;
  accountStatus: AccountStatus;
  coop: SaidOfCoop;
  /** Of somebody who shares the address; null where it is theirs alone. */
  name: string | null;
  /** In the place that is offered already, or the Owner. */
  isMember: boolean;
}

/** What its letter takes, as long as an invitation is open. */
export async function findInvitationToSend(
  tx: Tx,
  { coopId, invitationId, now }: { coopId: string; invitationId: string; now: Temporal.Instant },
): Promise<InvitationToSend | undefined> {
  const { rows } = await sql<InvitationToSend>`
    select p.id as person_id, i.to_email as email, i.expires_at, p.language, p.account_status,
      ${saidOfCoop} as coop,
      (select p.preferred_name from contact_points point
        where point.coop_id = p.coop_id and point.person_id = p.id and point.kind = 'email'
          and point.value = i.to_email and point.shared and point.ended_at is null) as name,
      exists (
        select from memberships m
        where m.coop_id = i.coop_id and m.team_id = i.team_id and m.person_id = i.to_person_id
          and m.status <> 'ended' and m.relationship in (i.relationship, 'owner')) as is_member
    from invitations i
    join people p on p.coop_id = i.coop_id and p.id = i.to_person_id
    join coops c on c.id = i.coop_id
    where i.coop_id = ${coopId} and i.id = ${invitationId}
      and i.state in ('sent', 'seen') and i.expires_at > ${now}
  `.execute(tx);
  return rows[0];
}

/** Says how it went with a letter that was waiting; the team, if that changed anything. */
export async function markLetter(
  tx: Tx,
  { coopId, invitationId, as }: { coopId: string; invitationId: string; as: 'sent' | 'failed' },
): Promise<string | undefined> {
  const row = await tx
    .updateTable('invitations')
    .set({ letter: as })
    .where('coopId', '=', coopId)
    .where('id', '=', invitationId)
    .where('letter', 'in', ['queued', 'failed'])
    .returning('teamId')
    .executeTakeFirst();
  return row?.teamId;
}
