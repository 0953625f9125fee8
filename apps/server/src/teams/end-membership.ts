import { type Decision, keepsVisits } from '@kith/core/access';
import { isTheirs, questionOf } from '../access/access-of.js';
import { type Asking, asActor, recordedAs, type SaidRecording } from '../access/asking.js';
import { onBehalf } from '../access/on-behalf.js';
import { requireCapability, requireStanding } from '../access/require-access.js';
import type { MemberRow } from '../access/standing.sql.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse, refuseOn } from '../domain-error.js';
import { record } from '../events/record.js';
import { requireVersion } from '../http/versions.js';
import { releaseFutureSlots } from '../rota/release-future-slots.js';
import { memberInTurn } from './get-member.js';
import { memberView } from './member-view.js';
import { changeMembership, hasLeft } from './memberships.sql.js';

export interface EndOfMembership extends SaidRecording {
  /** The version that was read. */
  version: number;
}

/**
 * Ends a place in a team: its holder gives it up, or is asked to. In one transaction what was
 * granted in it ends, and the visits they had taken need someone again, unless another place of
 * theirs keeps them; what they wrote stays.
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
      const own = isTheirs(standing, membershipId);
      const allowed = own ? undefined : requireCapability(asking, standing, 'end_membership');
      const member = await memberInTurn(asking, teamId, membershipId);
      return endNow(asking, member, { version, allowed, ...said });
    });
    return memberView(outer, viewer, { ...ended, recordedByName: viewer.name });
  }).catch(refuseOn({ owner_cannot_be_removed: 'owner_cannot_be_removed' }));
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
  const after = { ...member, places: placesAfter(member) };
  const left = questionOf(after).places.filter((place) => place.membershipStatus !== 'ended');
  // Slots first: once the place has ended, its holder may no longer touch them. The grants end with
  // it, which the database sees to.
  if (!keepsVisits(member.relationship, left)) {
    await releaseFutureSlots(asking, { teamId, personId, allowed }, said);
  }
  const values = { status: 'ended' as const, endedAt: now, hats: [], ...recordedAs(asking, said) };
  const changed = await changeMembership(tx, { coopId, id: membershipId, version }, values);
  if (!changed) refuse('version_mismatch');
  const own = personId === asking.principalId;
  await record(asking, teamId, said, [
    {
      ...(left.length === 0
        ? { type: 'member.left' as const }
        : {
            type: 'member.place_ended' as const,
            details: { relationship: member.relationship },
          }),
      subjectId: membershipId,
      ...(allowed && { allowed }),
      ...(!own && { aboutPersonId: personId }),
    },
  ]);
  return { ...after, ...values, version: version + 1 };
}

/** What was refused in it stands while they have another; with the last of them, nothing does. */
function placesAfter({ places, membershipId }: MemberRow): MemberRow['places'] {
  const ended = { status: 'ended' as const, hats: [], legalAuthorities: [] };
  return places.map((place) =>
    place.id === membershipId ? { ...place, ...ended, grants: refusalsOf(place) } : place,
  ) as MemberRow['places'];
}

const refusalsOf = ({ grants }: MemberRow['places'][number]) =>
  Object.fromEntries(Object.entries(grants ?? {}).filter(([, { allowed }]) => !allowed));
