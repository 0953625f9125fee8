import { z } from 'zod';
import { decide } from '../access/access-of.js';
import { type Asking, asActor } from '../access/asking.js';
import { requireCapability, requireStanding } from '../access/require-access.js';
import { requireScope, scopeAllows } from '../access/session-scope.js';
import { ownPlace, type Standing } from '../access/standing.sql.js';
import { viewedAs } from '../access/view-as.js';
import type { Actor } from '../actor.js';
import { idSchema } from '../contract/ids.js';
import { ask } from '../db/calls.js';
import type { Deps } from '../deps.js';
import { defaultLimit, keyIn, type PageRequest, pageFrom } from '../http/paging.js';
import { invitationView } from './invitation-view.js';
import { findInvitations, type InvitationRow, type InvitationsWanted } from './invitations.sql.js';
import { noteInvitations } from './note-invitations.js';
import type { InvitationState } from './tables.js';

export interface InvitationsRequest extends PageRequest {
  state?: InvitationState | undefined;
}

export interface TeamInvitationsRequest extends InvitationsRequest {
  viewAs?: string | undefined;
}

/** The invitations of a team: all to its Owner, and to others those they sent themselves. */
export function listTeamInvitations(
  deps: Deps,
  actor: Actor,
  teamId: string,
  { viewAs, ...request }: TeamInvitationsRequest,
) {
  return viewedAs(deps, actor, teamId, viewAs, async (asking) => {
    const standing = await requireStanding(asking, teamId);
    const owns = decide(standing, 'change_grants').allowed;
    if (owns) requireScope(asking, 'invite_others');
    else requireCapability(asking, standing, 'invite_others');
    const sending = scopeAllows(asking, 'invite_others') && !asking.preview;
    const page = await pageOf(asking, { teamId }, request, (row) => {
      return sending && (owns || row.fromPersonId === asking.principalId);
    });
    noteInvitations(asking, standing, page.items);
    return page;
  });
}

/** Invitations to whoever asks. */
export function listMyInvitations(deps: Deps, actor: Actor, request: InvitationsRequest) {
  return asActor(deps, actor, (asking) =>
    pageOf(asking, { toPersonId: actor.personId }, request, () => false),
  );
}

async function pageOf(
  asking: Asking,
  of: InvitationsWanted['of'],
  { cursor, limit = defaultLimit, state }: InvitationsRequest,
  mayWithdraw: (row: InvitationRow) => boolean,
) {
  const { tx, actor, now } = asking;
  const after = keyIn(cursor, z.tuple([idSchema]))?.[0];
  const wanted = { coopId: actor.coopId, of, state, now, after, limit: limit + 1 };
  const page = pageFrom(await findInvitations(tx, wanted), limit, ({ id }) => [id]);
  const held = await placesHeld(asking, page.items);
  return {
    items: page.items.map((row) =>
      invitationView(asking, row, mayWithdraw(row), held[row.teamId]?.places),
    ),
    nextCursor: page.nextCursor,
  };
}

/** What whoever asks is in the teams to which they are invited; most are in none of them. */
async function placesHeld({ tx, readerId }: Asking, rows: readonly InvitationRow[]) {
  const teamIds = new Set(
    rows.filter(({ toPersonId }) => toPersonId === readerId).map(({ teamId }) => teamId),
  );
  if (teamIds.size === 0) return {};
  return ask<Record<string, Standing | null>>(
    tx,
    Object.fromEntries([...teamIds].map((teamId) => [teamId, ownPlace(teamId)])),
  );
}
