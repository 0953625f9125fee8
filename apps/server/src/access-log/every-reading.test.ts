import { lookKinds } from '@kith/core/access-log';
import { expect, it } from 'vitest';
import { createApp } from '../app.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';

/** They read too, and are asked in a body, which stands in no log. */
const readByPost = new Set(['searchNotes', 'askNoteReaders']);

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
  searchNotes: ['notes_search'],
  askNoteReaders: ['members'],
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
  getCoop: 'what the co-op says of itself',
  listDesk: 'how much needs somebody, and nothing of what is in a team',
  listDemoPeople: 'invented people',
  listReleases: 'open to everybody',
  getRelease: 'open to everybody',
  listRecords: 'open to everybody',
  getRecord: 'open to everybody',
  listContracts: 'open to everybody',
};

const reads = ({ method, operationId = '' }: { method: string; operationId?: string }) =>
  method === 'get' || readByPost.has(operationId);

describeOnEveryEngine('every operation that reads', (given) => {
  it('says what of others it shows, or why it shows nothing of them', () => {
    const names = createApp(given.deps).openAPIRegistry.definitions.flatMap((definition) =>
      definition.type === 'route' && reads(definition.route)
        ? [String(definition.route.operationId)]
        : [],
    );
    expect(names.toSorted()).toEqual(Object.keys(readings).toSorted());
    const kinds = Object.values(readings).flatMap((looks) =>
      typeof looks === 'string' ? [] : looks,
    );
    // A list of people is read by a command, and by no operation.
    expect(new Set([...kinds, 'people_list'])).toEqual(new Set(lookKinds));
  });
});
