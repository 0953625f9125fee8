import type { Capability } from '../../resources/teams.js';
import { decide, decideAll, type Outcome, type Standing } from '../access/decide.js';
import { say } from '../access/say.js';
import type { MembershipRow, PersonRow, TeamRow } from '../world/rows.js';
import type { World } from '../world/world.js';
import { inScope, requireScope, scopeSentence } from './reach.js';
import { refuse } from './refuse.js';
import type { Asked } from './route.js';

const hour = 3_600_000;

export function standingOf(world: World, row: MembershipRow): Standing {
  const { relationship, status, hats, grants } = row;
  return { relationship, status, hats, grants, aroundVisit: isAroundVisit(world, row) };
}

function isAroundVisit(world: World, { personId, teamId }: MembershipRow): boolean {
  return [...world.visits.values()].some(
    (visit) =>
      visit.teamId === teamId &&
      visit.slots.some((slot) => slot.personId === personId) &&
      world.now >= Date.parse(visit.startsAt) - 2 * hour &&
      world.now <= Date.parse(visit.endsAt) + 12 * hour,
  );
}

/** The team, and the caller's place in it. Who has none does not learn that it is there. */
export function inTeam(asked: Asked<unknown>, teamId: string): [TeamRow, MembershipRow] {
  const { world, person, session } = asked;
  const team = world.teams.get(teamId);
  const place = world.placeOf(person.id, teamId);
  if (!team || !place) return refuse('team_not_found');
  if (session.scope && session.scope.teamId !== teamId) return refuse('team_not_found');
  return [team, place];
}

/** Refuses, with the sentence that says why, unless the caller may do this in the team. */
export function require(asked: Asked<unknown>, team: TeamRow, capability: Capability): void {
  const place = asked.world.placeOf(asked.person.id, team.id) ?? refuse('team_not_found');
  const outcome = decide(standingOf(asked.world, place), capability);
  if (!outcome.allowed) refuse('forbidden', saidOf(asked, team, place, outcome).sentence);
  requireScope(asked, capability);
}

export const mayDo = (asked: Asked<unknown>, row: MembershipRow, capability: Capability) =>
  inScope(asked, capability) && decide(standingOf(asked.world, row), capability).allowed;

/** How the caller stands to a team, if they have a place in it. */
export function standingHere({ world, person }: Asked<unknown>, teamId: string) {
  const place = world.placeOf(person.id, teamId);
  return place && standingOf(world, place);
}

/** Everything a member may do, with the reasons, as one person reads it. */
export function accessOf(
  asked: Asked<unknown>,
  team: TeamRow,
  row: MembershipRow,
  reader: PersonRow = asked.person,
) {
  return decideAll(standingOf(asked.world, row)).map((outcome) => {
    const said = saidOf(asked, team, row, outcome, reader);
    const cut =
      said.allowed && row.personId === asked.person.id && !inScope(asked, outcome.capability);
    return cut ? { ...said, ...outsideSession(asked) } : said;
  });
}

const outsideSession = ({ language }: Asked<unknown>) => ({
  allowed: false,
  fixed: true,
  code: 'outside_session' as const,
  sentence: scopeSentence(language),
});

function saidOf(
  { world, language, person }: Asked<unknown>,
  team: TeamRow,
  row: MembershipRow,
  outcome: Outcome,
  reader = person,
) {
  return say(outcome, {
    member: { id: row.personId, name: world.nameOf(row.personId) ?? '' },
    owner: { id: team.ownerId, name: world.nameOf(team.ownerId) ?? '' },
    readerId: reader.id,
    language,
    timeZone: team.timeZone,
  });
}

/** The member through whose eyes the Owner looks; without `viewAs`, the caller. */
export function viewerOf(asked: Asked<unknown>, team: TeamRow, place: MembershipRow) {
  const wanted = asked.query.get('viewAs');
  if (wanted === null) return place;
  if (team.ownerId !== asked.person.id) {
    return refuse('forbidden', 'Only the Team Owner can look at the team as somebody else.');
  }
  const row = asked.world.memberships.get(wanted);
  return row?.teamId === team.id ? row : refuse('member_not_found');
}
