import type { GrantableCapability } from '@kith/core/access';
import type { Insertable } from 'kysely';
import type {
  GrantsTable,
  LegalAuthoritiesTable,
  MembershipsTable,
  TeamsTable,
} from '../../teams/tables.js';
import { teams } from '../teams/index.js';
import type { DemoMember, DemoTeam } from '../teams/team.js';
import { type Calendar, demonstrationZone } from './calendar.js';
import { handOf } from './hands.js';
import { demonstrationCoopId, type Ids } from './ids.js';
import { recorded } from './row.js';

export function teamRows(ids: Ids, calendar: Calendar): Insertable<TeamsTable>[] {
  return teams.map((team) => ({
    coopId: demonstrationCoopId,
    id: ids('team', team.key),
    name: team.name,
    timeZone: demonstrationZone,
    state: team.state,
    ...recorded(handOf(ids, team.owner), calendar.daysAgo(team.formed)),
  }));
}

export function membershipRows(ids: Ids, calendar: Calendar): Insertable<MembershipsTable>[] {
  return teams.flatMap((team) => [
    {
      ...membershipOf(ids, team, team.owner),
      relationship: 'owner' as const,
      since: calendar.daysAgo(team.formed),
      ...recorded(handOf(ids, team.owner), calendar.daysAgo(team.formed)),
    },
    ...team.members.map((member) => memberRow(ids, calendar, team, member)),
  ]);
}

export const membershipId = (ids: Ids, team: DemoTeam, person: string) =>
  ids('membership', team.key, person);

function membershipOf(ids: Ids, team: DemoTeam, person: string) {
  return {
    coopId: demonstrationCoopId,
    id: membershipId(ids, team, person),
    teamId: ids('team', team.key),
    personId: ids('person', person),
    hats: [],
    status: 'active' as const,
    endedAt: null,
  };
}

function memberRow(
  ids: Ids,
  calendar: Calendar,
  team: DemoTeam,
  { person, relationship, hats, since, ended }: DemoMember,
): Insertable<MembershipsTable> {
  const joined = calendar.daysAgo(since, '11:00');
  const left = ended === undefined ? null : calendar.daysAgo(ended, '17:00');
  return {
    ...membershipOf(ids, team, person),
    relationship,
    hats: [...hats],
    status: left === null ? 'active' : 'ended',
    since: joined,
    endedAt: left,
    ...recorded(handOf(ids, person), left ?? joined, left === null ? 1 : 2),
  };
}

/** What representatives may decide by law, since they came. */
export function authorityRows(ids: Ids, calendar: Calendar): Insertable<LegalAuthoritiesTable>[] {
  return teams.flatMap((team) =>
    team.members.flatMap(({ person, authority, since }) => {
      if (authority === undefined) return [];
      const at = calendar.daysAgo(since, '11:00');
      return [
        {
          coopId: demonstrationCoopId,
          id: ids('legal authority', team.key, person, authority),
          teamId: ids('team', team.key),
          membershipId: membershipId(ids, team, person),
          authority,
          since: at,
          ...recorded(handOf(ids, person), at),
        },
      ];
    }),
  );
}

/** What Owners decided; where they have no account, as they told it to the helper. */
export function grantRows(ids: Ids, calendar: Calendar): Insertable<GrantsTable>[] {
  return teams.flatMap((team) =>
    team.members.flatMap((member) =>
      Object.entries(member.grants).map(([capability, [allowed, daysAgo]]) => {
        const decidedAt = calendar.daysAgo(daysAgo, '15:30');
        return {
          coopId: demonstrationCoopId,
          id: ids('grant', team.key, member.person, capability),
          teamId: ids('team', team.key),
          membershipId: membershipId(ids, team, member.person),
          capability: capability as GrantableCapability,
          allowed,
          decidedAt,
          decidedBy: ids('person', team.owner),
          endedAt: member.ended === undefined ? null : calendar.daysAgo(member.ended, '17:00'),
          ...recorded(handOf(ids, team.owner), decidedAt, member.ended === undefined ? 1 : 2),
        };
      }),
    ),
  );
}
