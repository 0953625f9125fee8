import { accessOf, decide } from '../access/access-of.js';
import type { Reading } from '../access/asking.js';
import { hasAccount } from '../access/on-behalf.js';
import { recordedOf } from '../access/recorded-of.js';
import { scopeAllows } from '../access/session-scope.js';
import type { MemberRow, Standing } from '../access/standing.sql.js';

/** A member as `viewer` sees them: all of their access to the Owner and to themselves, else none. */
export function memberView(asking: Reading, viewer: Standing, member: MemberRow) {
  const you = member.personId === viewer.personId;
  const live = member.status !== 'ended';
  const decides = canDo(asking, viewer, 'change_grants');
  const ends = you || canDo(asking, viewer, 'end_membership');
  const isOwner = member.relationship === 'owner';
  return {
    id: member.membershipId,
    teamId: member.teamId,
    person: { id: member.personId, name: member.name, pronouns: member.pronouns },
    introduction: member.introduction,
    relationship: member.relationship,
    hats: member.hats,
    status: member.status,
    hasAccount: hasAccount(member),
    since: member.since.toString(),
    endedAt: member.endedAt?.toString() ?? null,
    you,
    access: you || decide(viewer, 'change_grants').allowed ? accessOf(asking, member) : [],
    mayChange: {
      grants: live && decides && !isOwner && !asking.preview,
      end: live && ends && !isOwner && !asking.preview,
    },
    version: member.version,
    recorded: recordedOf(member),
  };
}

function canDo(asking: Reading, viewer: Standing, capability: 'change_grants' | 'end_membership') {
  return decide(viewer, capability).allowed && scopeAllows(asking, capability);
}
