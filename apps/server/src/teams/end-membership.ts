import type { Decision } from '@kith/core/access';
import { type Asking, asActor, recordedAs, type SaidRecording } from '../access/asking.js';
import { onBehalf } from '../access/on-behalf.js';
import { requireCapability, requireStanding } from '../access/require-access.js';
import type { MemberRow } from '../access/standing.sql.js';
import type { Actor } from '../actor.js';
import { takeTurn } from '../db/turn.sql.js';
import type { Deps } from '../deps.js';
import { refuse, refuseOn } from '../domain-error.js';
import { record } from '../events/record.js';
import { requireVersion } from '../http/versions.js';
import { releaseFutureSlots } from '../rota/release-future-slots.js';
import { requireMember } from './get-member.js';
import { memberView } from './member-view.js';
import { changeMembership, hasLeft } from './memberships.sql.js';

export interface EndOfMembership extends SaidRecording {
  /** The version that was read. */
  version: number;
}

/**
 * Leaves a team, or asks a member to leave. In one transaction their grants end and the visits
 * they had taken need someone again; what they wrote stays.
 */
export function endMembership(
  deps: Deps,
  actor: Actor,
  teamId: string,
  membershipId: string,
  { version, ...said }: EndOfMembership,
) {
  return asActor(deps, actor, async (outer) => {
    // Whoever has left may know that they have, though the team is there for them no more.
    const { personId } = actor;
    if (await hasLeft(outer.tx, { coopId: actor.coopId, membershipId, personId })) {
      refuse('membership_ended');
    }
    const viewer = await requireStanding(outer, teamId);
    const ended = await onBehalf(outer, teamId, said, async (asking) => {
      const standing = await requireStanding(asking, teamId);
      const own = standing.membershipId === membershipId;
      const allowed = own ? undefined : requireCapability(asking, standing, 'end_membership');
      const member = await memberInTurn(asking, teamId, membershipId);
      return endNow(asking, member, { version, allowed, ...said });
    });
    return memberView(outer, viewer, { ...ended, recordedByName: viewer.name });
  }).catch(refuseOn({ owner_cannot_be_removed: 'owner_cannot_be_removed' }));
}

/** Read once nothing else can change what this person holds. */
async function memberInTurn(asking: Asking, teamId: string, membershipId: string) {
  const { personId } = await requireMember(asking, teamId, membershipId);
  await takeTurn(asking.tx, asking.actor.coopId, [personId]);
  return requireMember(asking, teamId, membershipId);
}

async function endNow(
  asking: Asking,
  member: MemberRow,
  { version, allowed, ...said }: EndOfMembership & { allowed: Decision | undefined },
): Promise<MemberRow> {
  const { tx, actor, now } = asking;
  const { coopId } = actor;
  const { teamId, personId, membershipId } = member;
  if (member.relationship === 'owner') refuse('owner_cannot_be_removed');
  if (member.status === 'ended') refuse('membership_ended');
  requireVersion(member.version, version);
  // Slots first: once the place has ended, its holder may no longer touch them. The grants end with
  // it, which the database sees to.
  await releaseFutureSlots(asking, { teamId, personId, allowed }, said);
  const values = { status: 'ended' as const, endedAt: now, hats: [], ...recordedAs(asking, said) };
  const changed = await changeMembership(tx, { coopId, id: membershipId, version }, values);
  if (!changed) refuse('version_mismatch');
  const own = personId === asking.principalId;
  await record(asking, teamId, said, [
    {
      type: 'member.left',
      subjectId: membershipId,
      ...(allowed && { allowed }),
      ...(!own && { aboutPersonId: personId }),
    },
  ]);
  return { ...member, ...values, grants: null, version: version + 1 };
}
