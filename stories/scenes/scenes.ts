import { larkmoor } from '@kith/server/testing';
import { memberCalled, rota, team } from './asks.js';
import { looks, teamLookedAt } from './looks.js';
import { coachedTeam, notes, openedInStory, openedTeam, searches, teamWithNotes } from './notes.js';
import { clockChangeRota, fullRota } from './rotas.js';
import type { Scene } from './scene.js';
import { largeTeam, newTeam } from './teams.js';
import { rotaWithAttendance } from './what-happened.js';

/** What Edie writes in a story. */
export const writtenInStory = 'I would like fish on Friday.';

/** Every scene, by the name of its file. `npm run new -- scene quiet-week` adds one. */
export const scenes: Record<string, Scene> = {
  'edies-team-by-edie': {
    as: 'Edie Marsh',
    set: (given) => larkmoor(given),
    async asks(kith, teamId) {
      await team(kith, teamId);
      await rota(kith, teamId);
      const memberId = await memberCalled(kith, teamId, 'Jo Pell');
      kith.viewing.start({ teamId, memberId, name: 'Jo' });
      await team(kith, teamId);
      await rota(kith, teamId);
    },
  },
  'edies-team-by-sam': {
    as: 'Sam Okoro',
    set: (given) => larkmoor(given),
    async asks(kith, teamId) {
      await team(kith, teamId);
      const { visits, next } = await rota(kith, teamId);
      await kith.rota.week(teamId, { week: next });
      const lunch = visits.find(({ date, title }) => date === '2026-08-04' && title === 'Lunch');
      await kith.rota.accept(lunch?.slots[0]?.id ?? '');
      await rota(kith, teamId);
    },
  },
  'edies-team-by-ravi': {
    as: 'Ravi Anand',
    set: (given) => larkmoor(given),
    async asks(kith, teamId) {
      await kith.teams.get(teamId).catch(() => undefined);
      await kith.rota.week(teamId).catch(() => undefined);
      await notes(kith, teamId).catch(() => undefined);
      for await (const { id } of kith.invitations.listMine()) await kith.invitations.markSeen(id);
    },
  },
  'given-back-by-agnieszka': {
    as: 'Agnieszka Nowak',
    set: (given) => larkmoor(given, { now: '2026-08-08T08:00:00Z' }),
    asks: rota,
  },
  'new-team-by-tom': {
    as: 'Tom Bright',
    set: newTeam,
    async asks(kith, teamId) {
      await team(kith, teamId);
      await rota(kith, teamId);
      await notes(kith, teamId);
      await looks(kith, teamId);
    },
  },
  'looks-by-edie': { as: 'Edie Marsh', set: teamLookedAt, asks: looks },
  'looks-by-sam': { as: 'Sam Okoro', set: teamLookedAt, asks: looks },
  'notes-by-edie': {
    as: 'Edie Marsh',
    set: teamWithNotes,
    async asks(kith, teamId) {
      await notes(kith, teamId);
      await kith.notes.readers(teamId, { readership: { kind: 'team' } });
      await kith.notes.write(teamId, { text: writtenInStory, readership: { kind: 'team' } });
    },
  },
  'notes-by-jo': { as: 'Jo Pell', set: teamWithNotes, asks: notes },
  'notes-by-sam': {
    as: 'Sam Okoro',
    set: teamWithNotes,
    async asks(kith, teamId) {
      await notes(kith, teamId);
      await searches(kith, teamId);
    },
  },
  'notes-by-gwen': {
    as: 'Gwen Parry',
    set: coachedTeam,
    async asks(kith, teamId) {
      await notes(kith, teamId);
      await kith.emergencies.list(teamId, { limit: 1 });
      await kith.emergencies.open(teamId, openedInStory);
      await notes(kith, teamId);
    },
  },
  'opened-by-gwen': { as: 'Gwen Parry', set: openedTeam, asks: notes },
  'opened-by-edie': { as: 'Edie Marsh', set: openedTeam, asks: team },
  'large-team-by-edie': { as: 'Edie Marsh', set: largeTeam, asks: team },
  'what-happened-by-gwen': {
    as: 'Gwen Parry',
    set: rotaWithAttendance,
    async asks(kith, teamId) {
      const { visits } = await rota(kith, teamId);
      const thursday = visits.find(({ date }) => date === '2026-08-06')?.slots[0];
      await kith.rota.attendanceChoices(thursday?.id ?? '');
    },
  },
  'what-happened-by-sam': {
    as: 'Sam Okoro',
    set: rotaWithAttendance,
    asks: rota,
  },
  'full-rota-by-edie': { as: 'Edie Marsh', set: fullRota, asks: rota },
  'clocks-go-forward-by-edie': {
    as: 'Edie Marsh',
    set: (given) => clockChangeRota(given, { monday: '2026-03-23', sunday: '2026-03-29' }),
    asks: rota,
  },
  'clocks-go-back-by-edie': {
    as: 'Edie Marsh',
    set: (given) => clockChangeRota(given, { monday: '2026-10-19', sunday: '2026-10-25' }),
    asks: rota,
  },
};
