import type { GrantableCapability } from '../../resources/members.js';
import type { Grants, InvitationRow, MembershipRow } from '../world/rows.js';
import type { World } from '../world/world.js';
import type { Said } from './on-behalf.js';
import { refuse } from './refuse.js';

/** An open invitation whose time is over has expired. */
export function stateOf({ now }: World, { state, expiresAt }: InvitationRow) {
  const open = state === 'sent' || state === 'seen';
  return open && expiresAt !== null && Date.parse(expiresAt) <= now ? 'expired' : state;
}

export const isOpen = (world: World, row: InvitationRow): boolean =>
  ['sent', 'seen'].includes(stateOf(world, row));

export function requireOpen(world: World, row: InvitationRow): void {
  if (isOpen(world, row)) return;
  refuse(stateOf(world, row) === 'expired' ? 'invitation_expired' : 'invitation_not_open');
}

export function grantsOf({ grants, fromId }: InvitationRow, at: string): Grants {
  const made: Grants = {};
  for (const [capability, allowed] of Object.entries(grants)) {
    made[capability as GrantableCapability] = { allowed, at, byPersonId: fromId };
  }
  return made;
}

/** The invited person joins, with what the invitation granted. */
export function acceptInvitation(world: World, row: InvitationRow, said: Said = {}): void {
  if (row.toId === null) return;
  if (world.placeOf(row.toId, row.teamId)) refuse('already_a_member');
  row.state = 'accepted';
  row.answeredAt = world.nowText;
  const place: MembershipRow = {
    id: world.newId(),
    teamId: row.teamId,
    personId: row.toId,
    relationship: row.relationship,
    hats: [],
    status: 'active',
    grants: grantsOf(row, world.nowText),
    since: world.nowText,
    endedAt: null,
    version: 1,
    recorded: world.recordedBy(row.toId, said),
  };
  world.memberships.set(place.id, place);
  // Several members may have invited the same person, not knowing of each other.
  for (const other of world.invitations.values()) {
    const same = other.teamId === row.teamId && other.toId === row.toId;
    if (same && isOpen(world, other)) {
      Object.assign(other, { state: 'accepted', answeredAt: world.nowText });
    }
  }
}
