import { endMembershipCheck, updateMemberCheck } from '../../generated/requests.js';
import type { GrantableCapability, Member, UpdateMember } from '../../resources/members.js';
import { decide } from '../access/decide.js';
import { recorded, reference } from '../views/recorded.js';
import type { MembershipRow, TeamRow } from '../world/rows.js';
import { requireGrantable } from './grantable.js';
import { type Said, standingFor } from './on-behalf.js';
import { pageOf } from './paging.js';
import { requireVersion } from './read-request.js';
import { refuse } from './refuse.js';
import { type Asked, reading, writing } from './route.js';
import { accessOf, inTeam, mayDo, require, standingOf, viewerOf } from './standing.js';

export const memberRoutes = [
  reading('/v1/teams/:teamId/members', (asked) => {
    const [team, place] = inTeam(asked, asked.params['teamId'] ?? '');
    const viewer = viewerOf(asked, team, place);
    require(seenBy(asked, viewer), team, 'see_members');
    return pageOf(ownerFirst(asked, team), asked.query, (row) =>
      memberView(asked, team, row, viewer),
    );
  }),

  reading('/v1/teams/:teamId/members/:membershipId', (asked) => {
    const [team, place, row] = find(asked);
    if (row.id !== place.id) require(asked, team, 'see_members');
    return memberView(asked, team, row, place);
  }),

  writing(
    'PATCH',
    '/v1/teams/:teamId/members/:membershipId',
    { check: updateMemberCheck, versioned: true },
    (asked) => {
      const [team, place, row] = find(asked);
      const acting = standingFor(asked, team.id);
      const { world, person, body } = acting;
      if (row.personId !== person.id || !onlyTakesHatsOff(row, body)) {
        require(acting, team, 'change_grants');
      }
      if (row.status === 'ended') refuse('membership_ended');
      requireVersion(row, asked.version);
      const grants = Object.entries(body.grants ?? {}) as Array<[GrantableCapability, boolean]>;
      requireGrantable(row.relationship, grants);
      for (const [capability, allowed] of grants) {
        row.grants[capability] = { allowed, at: world.nowText, byPersonId: person.id };
      }
      if (body.hats) row.hats = [...body.hats];
      changed(asked, row, body);
      return memberView(asked, team, row, place);
    },
  ),

  writing(
    'POST',
    '/v1/teams/:teamId/members/:membershipId/end',
    { check: endMembershipCheck, versioned: true },
    (asked) => {
      const [team, place, row] = find(asked);
      const acting = standingFor(asked, team.id);
      if (row.personId !== acting.person.id) require(acting, team, 'end_membership');
      if (row.relationship === 'owner') refuse('owner_cannot_be_removed');
      if (row.status === 'ended') refuse('membership_ended');
      requireVersion(row, asked.version);
      row.status = 'ended';
      row.endedAt = asked.world.nowText;
      row.grants = {};
      row.hats = [];
      giveBackVisits(asked, row);
      changed(asked, row, asked.body);
      return memberView(asked, team, row, place);
    },
  ),
];

function find(asked: Asked<unknown>): [TeamRow, MembershipRow, MembershipRow] {
  const [team, place] = inTeam(asked, asked.params['teamId'] ?? '');
  const row = asked.world.memberships.get(asked.params['membershipId'] ?? '');
  return row?.teamId === team.id ? [team, place, row] : refuse('member_not_found');
}

function changed(asked: Asked<unknown>, row: MembershipRow, body: Said) {
  row.version += 1;
  row.recorded = asked.world.recordedBy(asked.person.id, body);
  asked.world.tell(
    row.teamId,
    'members.changed',
    ...(row.status === 'ended' ? ['rota.changed' as const] : []),
  );
}

function giveBackVisits({ world }: Asked<unknown>, { personId, teamId }: MembershipRow): void {
  for (const visit of world.visits.values()) {
    if (visit.teamId !== teamId || Date.parse(visit.startsAt) <= world.now) continue;
    for (const slot of visit.slots) {
      if (slot.personId !== personId || slot.state !== 'accepted') continue;
      slot.state = 'released';
      slot.personId = null;
      slot.version += 1;
    }
  }
}

function ownerFirst({ world }: Asked<unknown>, team: TeamRow): MembershipRow[] {
  const nameOf = ({ relationship, personId }: MembershipRow) =>
    `${relationship === 'owner' ? 0 : 1} ${world.nameOf(personId) ?? ''}`;
  return world
    .membershipsIn(team.id)
    .filter(({ status }) => status !== 'ended')
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en') || a.id.localeCompare(b.id));
}

/** Anyone may take off a hat of theirs. */
function onlyTakesHatsOff({ hats }: MembershipRow, body: UpdateMember): boolean {
  const grants = Object.keys(body.grants ?? {});
  return grants.length === 0 && (body.hats ?? hats).every((hat) => hats.includes(hat));
}

/** The same question, asked by the member through whose eyes the Owner looks. */
function seenBy<Body>(asked: Asked<Body>, { personId }: MembershipRow): Asked<Body> {
  return { ...asked, person: asked.world.people.get(personId) ?? asked.person };
}

/** The Owner sees every permission of every member; anyone else their own, and the names. */
function memberView(
  asked: Asked<unknown>,
  team: TeamRow,
  row: MembershipRow,
  viewer: MembershipRow,
): Member {
  const { world } = asked;
  const own = row.id === viewer.id;
  const preview = viewer.personId !== asked.person.id;
  const seesAll = decide(standingOf(world, viewer), 'change_grants').allowed;
  const person = world.people.get(row.personId) ?? refuse('person_not_found');
  const reader = world.people.get(viewer.personId) ?? person;
  const open = row.status !== 'ended' && row.relationship !== 'owner' && !preview;
  return {
    id: row.id,
    teamId: team.id,
    person: reference(world, row.personId),
    introduction: person.introduction,
    relationship: row.relationship,
    hats: row.hats,
    status: row.status,
    hasAccount: person.hasAccount,
    since: row.since,
    endedAt: row.endedAt,
    you: own,
    access: seesAll || own ? accessOf(asked, team, row, reader) : [],
    mayChange: {
      grants: open && mayDo(asked, viewer, 'change_grants'),
      end: open && (own || mayDo(asked, viewer, 'end_membership')),
    },
    version: row.version,
    recorded: recorded(world, row.recorded),
  };
}
