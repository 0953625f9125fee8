import { type Insertable, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import type { InvitationState, InvitationsTable } from './tables.js';

export async function insertInvitation(tx: Tx, row: Insertable<InvitationsTable>) {
  await tx.insertInto('invitations').values(row).execute();
}

/**
 * Invitations with the names of both sides and of who wrote them down. Who has the address that one
 * was sent to is not known before they have joined.
 */
function selectInvitations(tx: Tx) {
  return tx
    .selectFrom('invitations as i')
    .innerJoin('people as f', (join) =>
      join.onRef('f.coopId', '=', 'i.coopId').onRef('f.id', '=', 'i.fromPersonId'),
    )
    .leftJoin('people as p', (join) =>
      join.onRef('p.coopId', '=', 'i.coopId').onRef('p.id', '=', 'i.toPersonId'),
    )
    .leftJoin('people as r', (join) =>
      join.onRef('r.coopId', '=', 'i.coopId').onRef('r.id', '=', 'i.recordedBy'),
    )
    .selectAll('i')
    .select([
      'f.preferredName as fromName',
      'f.pronouns as fromPronouns',
      'p.preferredName as toName',
      'p.pronouns as toPronouns',
      'r.preferredName as recordedByName',
    ]);
}

/** One row of it. */
export type InvitationRow = Awaited<
  ReturnType<ReturnType<typeof selectInvitations>['executeTakeFirstOrThrow']>
>;

export function findInvitation(
  tx: Tx,
  coopId: string,
  id: string,
): Promise<InvitationRow | undefined> {
  return selectInvitations(tx)
    .where('i.coopId', '=', coopId)
    .where('i.id', '=', id)
    .executeTakeFirst();
}

/** An open invitation into a team, to this person or this address, that whoever asks may see. */
export function findOpenInvitation(
  tx: Tx,
  {
    coopId,
    teamId,
    now,
    ...to
  }: { coopId: string; teamId: string; now: Temporal.Instant } & (
    | { toPersonId: string }
    | { toEmail: string }
  ),
): Promise<{ id: string } | undefined> {
  const open = tx
    .selectFrom('invitations')
    .select('id')
    .where('coopId', '=', coopId)
    .where('teamId', '=', teamId)
    .where('state', 'in', ['sent', 'seen'])
    .where(sql<boolean>`(expires_at is null or expires_at > ${now})`);
  const those =
    'toEmail' in to
      ? open.where('toEmail', '=', to.toEmail)
      : open.where('toEmail', 'is', null).where('toPersonId', '=', to.toPersonId);
  return those.limit(1).executeTakeFirst();
}

export interface InvitationsWanted {
  coopId: string;
  /** Those of a team, or those to a person. */
  of: { teamId: string } | { toPersonId: string };
  state: InvitationState | undefined;
  /** An open one whose time is over counts as expired. */
  now: Temporal.Instant;
  after: string | undefined;
  limit: number;
}

/** Invitations, the newest first. Ids sort by time. */
export function findInvitations(
  tx: Tx,
  { coopId, of, state, now, after, limit }: InvitationsWanted,
): Promise<InvitationRow[]> {
  const shown = sql<string>`case when i.state in ('sent', 'seen') and i.expires_at <= ${now}
    then 'expired' else i.state end`;
  let query = selectInvitations(tx).where('i.coopId', '=', coopId);
  query =
    'teamId' in of
      ? query.where('i.teamId', '=', of.teamId)
      : query.where('i.toPersonId', '=', of.toPersonId);
  if (state) query = query.where(shown, '=', state);
  if (after) query = query.where('i.id', '<', after);
  return query.orderBy('i.id', 'desc').limit(limit).execute();
}

export type InvitationChange = Pick<
  Insertable<InvitationsTable>,
  'state' | 'recordedBy' | 'onBehalfOf' | 'method' | 'recordedAt'
> &
  Partial<Pick<Insertable<InvitationsTable>, 'seenAt' | 'answeredAt' | 'membershipId'>>;

/**
 * Moves an invitation that is still in one of these states. Of any number of simultaneous tries
 * the database lets one through; false for the others.
 */
export async function moveInvitation(
  tx: Tx,
  { coopId, id, from }: { coopId: string; id: string; from: InvitationState[] },
  values: InvitationChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('invitations')
    .set({ ...values, version: sql<number>`version + 1` })
    .where('coopId', '=', coopId)
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Whoever has taken a place has answered every open invitation to it. */
export async function acceptOthers(
  tx: Tx,
  {
    coopId,
    teamId,
    toPersonId,
    relationship,
    now,
    ...values
  }: InvitationChange & {
    coopId: string;
    teamId: string;
    toPersonId: string;
    relationship: InvitationsTable['relationship'];
    now: Temporal.Instant;
  },
): Promise<void> {
  await tx
    .updateTable('invitations')
    .set({ ...values, version: sql<number>`version + 1` })
    .where('coopId', '=', coopId)
    .where('teamId', '=', teamId)
    .where('toPersonId', '=', toPersonId)
    .where('relationship', '=', relationship)
    .where('state', 'in', ['sent', 'seen'])
    .where(sql<boolean>`(expires_at is null or expires_at > ${now})`)
    .execute();
}

/** Expires, in every co-op, what is still open and too old. */
export function expireOpenInvitations(tx: Tx, now: Temporal.Instant) {
  return tx
    .updateTable('invitations')
    .set({ state: 'expired', version: sql<number>`version + 1` })
    .where('state', 'in', ['sent', 'seen'])
    .where('expiresAt', '<=', now)
    .returning(['coopId', 'teamId', 'id'])
    .execute();
}
