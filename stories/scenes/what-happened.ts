import { type Given, TeamScene } from '@kith/server/testing';

interface WeekSeen {
  visits: Array<{ title: string; date: string; slots: Array<{ id: string; version: number }> }>;
}

/**
 * Thursday noon in Edie's team: what happened since Monday is written down, by whoever did it and by
 * Gwen, who coaches the team and whom Edie rings. Nobody has said anything yet of Thursday morning.
 */
export async function rotaWithAttendance(given: Given): Promise<TeamScene> {
  const scene = await TeamScene.of(given, {
    name: "Edie's team",
    owner: { name: 'Edie Marsh' },
    now: '2026-08-03T06:00:00Z',
  });
  await scene.joinedBy({ name: 'Sam Okoro' });
  await scene.joinedBy({ name: 'Agnieszka Nowak', relationship: 'personal_care_worker' });
  await scene.joinedBy({ name: 'Gwen Parry', relationship: 'coach' });
  await scene.plans(
    { startsOn: '2026-08-03', repeats: 'weekly', weekdays: [1, 2, 3, 4, 5] },
    { takenBy: ['Sam Okoro'] },
  );
  await scene.plans(
    {
      title: 'Lunch',
      startsOn: '2026-08-03',
      startTime: '12:30',
      repeats: 'weekly',
      weekdays: [1, 2, 3, 4, 5],
    },
    { takenBy: ['Agnieszka Nowak'] },
  );
  scene.begins();
  const said = { onBehalfOf: scene.person('Edie Marsh').id, method: 'phone' };
  const agnieszka = scene.person('Agnieszka Nowak').id;
  const write = async (who: string, date: string, title: string, body: object) => {
    given.clock.set(`${date}T14:00:00Z`);
    const path = `/v1/teams/${scene.teamId}/rota?week=${date}`;
    const { visits } = (await scene.as(who).get(path)).body as unknown as WeekSeen;
    const slot = visits.find((visit) => visit.date === date && visit.title === title)?.slots[0];
    const headers = { 'if-match': `"${slot?.version}"` };
    const reply = await scene.as(who).post(`/v1/slots/${slot?.id}/attendance`, body, { headers });
    if (reply.status !== 200) throw new Error(`It was refused: ${JSON.stringify(reply.body)}`);
  };
  await write('Sam Okoro', '2026-08-03', 'Getting up', { happened: 'done' });
  await write('Agnieszka Nowak', '2026-08-03', 'Lunch', { happened: 'no_access' });
  await write('Gwen Parry', '2026-08-04', 'Getting up', {
    ...said,
    happened: 'done',
    personId: agnieszka,
  });
  await write('Agnieszka Nowak', '2026-08-04', 'Lunch', { happened: 'done' });
  await write('Sam Okoro', '2026-08-05', 'Getting up', { happened: 'done' });
  await write('Gwen Parry', '2026-08-05', 'Getting up', { ...said, happened: 'missed' });
  await write('Gwen Parry', '2026-08-05', 'Lunch', { ...said, happened: 'done', personId: null });
  given.clock.set('2026-08-06T11:00:00Z');
  return scene;
}
