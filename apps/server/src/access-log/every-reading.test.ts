import { lookKinds } from '@kith/core/access-log';
import { expect, it } from 'vitest';
import { createApp } from '../app.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';

/** For every operation that reads: what its looks are called, or why it shows nothing of others. */
const readings: Record<string, readonly (typeof lookKinds)[number][] | string> = {
  listMembers: ['members', 'permissions'],
  getMember: ['members', 'permissions'],
  getPerson: ['profile'],
  findPeople: ['members'],
  getRotaWeek: ['rota'],
  getAttendanceChoices: ['members'],
  listHistory: ['history'],
  listTeamInvitations: ['invitations'],
  getInvitation: ['invitations'],
  listAccessLog: ['access_log'],
  listNotes: ['notes'],
  getNote: ['notes'],
  listEmergencyAccess: ['emergencies'],
  listMyInvitations: 'a letter is its receiver’s own',
  getOwnProfile: 'of oneself',
  listTeams: 'one’s own teams, and whose they are',
  listMyVisits: 'one’s own visits, and whose they were',
  // One’s own team, and whose it is; of another member, where the Owner looks as they see it.
  getTeam: ['permissions'],
  getSession: 'of oneself',
  listSessions: 'of oneself',
  teamEvents: 'that something changed, and not what',
  listApiKeys: 'websites',
  listDemoPeople: 'invented people',
  listReleases: 'open to everybody',
  getRelease: 'open to everybody',
  listRecords: 'open to everybody',
  getRecord: 'open to everybody',
  listContracts: 'open to everybody',
};

describeOnEveryEngine('every operation that reads', (given) => {
  it('says what of others it shows, or why it shows nothing of them', () => {
    const names = createApp(given.deps).openAPIRegistry.definitions.flatMap((definition) =>
      definition.type === 'route' && definition.route.method === 'get'
        ? [String(definition.route.operationId)]
        : [],
    );
    expect(names.toSorted()).toEqual(Object.keys(readings).toSorted());
    const kinds = Object.values(readings).flatMap((looks) =>
      typeof looks === 'string' ? [] : looks,
    );
    expect(new Set(kinds)).toEqual(new Set(lookKinds));
  });
});
