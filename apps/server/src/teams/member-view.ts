import { Temporal } from 'temporal-polyfill';
import { accessOf, decide } from '../access/access-of.js';
import type { Reading } from '../access/asking.js';
import { hasAccount } from '../access/on-behalf.js';
import { recordedOf } from '../access/recorded-of.js';
import { scopeAllows } from '../access/session-scope.js';
import type { MemberRow, Standing } from '../access/standing.sql.js';
import { instantText } from '../instant-text.js';

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
    places: placesView(member),
    hasAccount: hasAccount(member),
    since: member.since.toString(),
    endedAt: member.endedAt?.toString() ?? null,
    you,
    access: you || decide(viewer, 'change_grants').allowed ? accessOf(asking, member) : [],
    mayChange: {
      // Nobody decides about themselves.
      grants: live && decides && !isOwner && !you && !asking.preview,
      end: live && ends && !isOwner && !asking.preview,
    },
    version: member.version,
    recorded: recordedOf(member),
  };
}

/** The live places of somebody in a team, the oldest first. */
export function placesView({ places }: Pick<Standing, 'places'>) {
  return places
    .filter(({ status }) => status !== 'ended')
    .map(({ id, relationship, status, hats, since, version }) => ({
      id,
      relationship,
      status,
      hats,
      since: instantText(Temporal.Instant.from(since)),
      version,
    }));
}

function canDo(asking: Reading, viewer: Standing, capability: 'change_grants' | 'end_membership') {
  return decide(viewer, capability).allowed && scopeAllows(asking, capability);
}
