import type { Kith } from '@kith/sdk';
import { type Given, larkmoor, type TeamScene } from '@kith/server/testing';

const wilhelmina = 'Wilhelmina Featherstonehaugh-Cholmondeley Montgomery';

const everybody = ['Sam Okoro', 'Agnieszka Nowak', 'Jo Pell', 'Dylan Price', wilhelmina];

/** Who looked when, by the clocks of Greenwich, and at what. */
const looked: Array<[at: string, who: string[], what: string[]]> = [
  ...['2026-07-28', '2026-07-29', '2026-07-30', '2026-07-31'].map(
    (day): [string, string[], string[]] => [`${day}T17:20:00Z`, everybody, ['rota', 'members']],
  ),
  ['2026-08-03T06:40:00Z', ['Sam Okoro'], ['rota', 'notes']],
  ['2026-08-03T09:05:00Z', ['Sam Okoro'], ['rota', 'notes']],
  ['2026-08-03T10:15:00Z', ['Jo Pell', wilhelmina], ['members', 'rota']],
  ['2026-08-04T08:10:00Z', ['Agnieszka Nowak'], ['rota']],
  ['2026-08-04T12:30:00Z', ['Agnieszka Nowak', 'Dylan Price'], ['rota', 'notes', 'members']],
  ['2026-08-04T19:50:00Z', ['Agnieszka Nowak'], ['rota']],
  ['2026-08-05T07:05:00Z', ['Sam Okoro', wilhelmina], ['rota', 'notes']],
];

/** Wednesday noon in Edie's team: who looked at what since Tuesday of last week. */
export async function teamLookedAt(given: Given): Promise<TeamScene> {
  const scene = await larkmoor(given);
  await scene.joinedBy({ name: wilhelmina });
  given.clock.set('2026-07-28T16:00:00Z');
  const note = { text: 'A good day, with cake.' };
  await scene.as('Sam Okoro').post(`/v1/teams/${scene.teamId}/notes`, note);
  for (const [at, people, kinds] of looked) {
    given.clock.set(at);
    for (const who of people) {
      for (const kind of kinds) await scene.as(who).get(`/v1/teams/${scene.teamId}/${kind}`);
    }
  }
  given.clock.set('2026-08-05T11:00:00Z');
  return scene;
}

/** What `<kith-access-log>` reads: the newest, those before, and what was looked at of one kind. */
export async function looks(kith: Kith, teamId: string): Promise<void> {
  const { nextCursor: cursor } = await kith.teams.accessLog(teamId, { limit: 25 });
  if (cursor !== null) await kith.teams.accessLog(teamId, { limit: 25, cursor });
  for (const kind of ['notes', 'invitations'] as const) {
    await kith.teams.accessLog(teamId, { kind, limit: 25 });
  }
}
