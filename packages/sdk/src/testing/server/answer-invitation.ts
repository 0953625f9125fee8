import type { GrantableCapability } from '../../resources/members.js';
import type { Grants, InvitationRow, MembershipRow } from '../world/rows.js';
import type { World } from '../world/world.js';
import type { Said } from './on-behalf.js';
import { refuse } from './refuse.js';

export function isOpen({ now }: World, { state, expiresAt }: InvitationRow): boolean {
  return (
    (state === 'sent' || state === 'seen') && (expiresAt === null || Date.parse(expiresAt) > now)
  );
}

export function requireOpen(world: World, row: InvitationRow): void {
  if (isOpen(world, row)) return;
  refuse(
    row.state === 'sent' || row.state === 'seen' ? 'invitation_expired' : 'invitation_not_open',
  );
}

/** The invited person joins, with what the invitation granted. */
export function acceptInvitation(
  world: World,
  row: InvitationRow,
  said: Said = {},
): MembershipRow | undefined {
  if (row.toId === null) return undefined;
  row.state = 'accepted';
  row.answeredAt = world.nowText;
  const grants: Grants = {};
  for (const [capability, allowed] of Object.entries(row.grants)) {
    grants[capability as GrantableCapability] = {
      allowed,
      at: row.sentAt,
      byPersonId: row.fromId,
    };
  }
  const place: MembershipRow = {
    id: world.newId(),
    teamId: row.teamId,
    personId: row.toId,
    relationship: row.relationship,
    hats: [],
    status: 'active',
    grants,
    since: world.nowText,
    endedAt: null,
    version: 1,
    recorded: world.recordedBy(row.toId, said),
  };
  world.memberships.set(place.id, place);
  return place;
}
