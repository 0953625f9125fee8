import { endMembershipCheck, updateMemberCheck } from '../../generated/requests.js';
import type { GrantableCapability, Member } from '../../resources/members.js';
import { ownerDecides } from '../access/decide.js';
import { recorded, reference, saying } from '../views/recorded.js';
import type { MembershipRow, TeamRow } from '../world/rows.js';
import { pageOf } from './paging.js';
import { requireVersion } from './read-request.js';
import { refuse } from './refuse.js';
import { type Asked, reading, writing } from './route.js';
import { accessOf, inTeam, mayDo, require, viewerOf } from './standing.js';

export const memberRoutes = [
  reading('/v1/teams/:teamId/members', (asked) => {
    const [team, place] = inTeam(asked, asked.params['teamId'] ?? '');
    const viewer = viewerOf(asked, team, place);
    require(seenBy(asked, viewer), team, 'see_members');
    const rows = asked.world.membershipsIn(team.id).filter(({ status }) => status !== 'ended');
    return pageOf(rows, asked.query, (row) => memberView(asked, team, row, viewer));
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
      require(asked, team, 'change_grants');
      requireVersion(row, asked.version);
      if (row.status === 'ended') refuse('membership_ended');
      const { world, person, body } = asked;
      const grants = Object.entries(body.grants ?? {}) as Array<[GrantableCapability, boolean]>;
      if (grants.some(([capability]) => !ownerDecides(row.relationship, capability))) {
        refuse('grant_fixed');
      }
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
      if (row.relationship === 'owner') refuse('owner_cannot_leave');
      if (row.id !== place.id) require(asked, team, 'end_membership');
      requireVersion(row, asked.version);
      if (row.status === 'ended') refuse('membership_ended');
      row.status = 'ended';
      row.endedAt = asked.world.nowText;
      row.grants = {};
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

function changed(asked: Asked<unknown>, row: MembershipRow, body: Parameters<typeof saying>[0]) {
  row.version += 1;
  row.recorded = asked.world.recordedBy(asked.person.id, saying(body));
  asked.world.tell(row.teamId, 'members', ...(row.status === 'ended' ? ['rota' as const] : []));
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
  const viewerIsOwner = viewer.relationship === 'owner';
  const own = row.id === viewer.id;
  const person = world.people.get(row.personId) ?? refuse('person_not_found');
  const reader = world.people.get(viewer.personId) ?? person;
  const open = row.status !== 'ended' && row.relationship !== 'owner';
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
    access: viewerIsOwner || own ? accessOf(asked, team, row, reader) : [],
    mayChange: {
      grants: open && mayDo(asked, viewer, 'change_grants'),
      end: open && (own || mayDo(asked, viewer, 'end_membership')),
    },
    version: row.version,
    recorded: recorded(world, row.recorded),
  };
}
