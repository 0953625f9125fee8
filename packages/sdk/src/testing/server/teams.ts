import { createTeamCheck, updateTeamCheck } from '../../generated/requests.js';
import type { Team } from '../../resources/teams.js';
import { reference } from '../views/recorded.js';
import type { MembershipRow, TeamRow } from '../world/rows.js';
import { standingFor } from './on-behalf.js';
import { pageOf } from './paging.js';
import { requireVersion } from './read-request.js';
import { refuse } from './refuse.js';
import { type Asked, reading, writing } from './route.js';
import { accessOf, inTeam, mayDo, require } from './standing.js';

export const teamRoutes = [
  reading('/v1/teams', (asked) => {
    const { world, person, session } = asked;
    const rows = [...world.teams.values()].filter(
      ({ id }) => world.placeOf(person.id, id) && (!session.scope || session.scope.teamId === id),
    );
    return pageOf(rows, asked.query, (team) => {
      const place = world.placeOf(person.id, team.id) ?? refuse('team_not_found');
      return teamView(asked, team, place);
    });
  }),

  writing('POST', '/v1/teams', { check: createTeamCheck, status: 201 }, (asked) => {
    const { world, person, body } = asked;
    const team: TeamRow = {
      id: world.newId(),
      name: body.name,
      ownerId: person.id,
      timeZone: body.timeZone,
      state: 'forming',
      version: 1,
    };
    const place: MembershipRow = {
      id: world.newId(),
      teamId: team.id,
      personId: person.id,
      relationship: 'owner',
      hats: [],
      status: 'active',
      grants: {},
      since: world.nowText,
      endedAt: null,
      version: 1,
      recorded: world.recordedBy(person.id, body),
    };
    world.teams.set(team.id, team);
    world.memberships.set(place.id, place);
    return teamView(asked, team, place);
  }),

  reading('/v1/teams/:teamId', (asked) => {
    const [team, place] = inTeam(asked, asked.params['teamId'] ?? '');
    return teamView(asked, team, place);
  }),

  writing('PATCH', '/v1/teams/:teamId', { check: updateTeamCheck, versioned: true }, (asked) => {
    const [team, place] = inTeam(asked, asked.params['teamId'] ?? '');
    require(standingFor(asked, team.id), team, 'change_grants');
    requireVersion(team, asked.version);
    team.name = asked.body.name;
    team.version += 1;
    asked.world.tell(team.id, 'members.changed');
    return teamView(asked, team, place);
  }),
];

function teamView(asked: Asked<unknown>, team: TeamRow, place: MembershipRow): Team {
  const { world } = asked;
  const { id, name, timeZone, state, version } = team;
  const active = world.membershipsIn(id).filter(({ status }) => status !== 'ended');
  return {
    id,
    name,
    owner: reference(world, team.ownerId),
    timeZone,
    state,
    you: {
      membershipId: place.id,
      relationship: place.relationship,
      access: accessOf(asked, team, place),
    },
    memberCount: mayDo(asked, place, 'see_members') ? active.length : null,
    version,
  };
}
