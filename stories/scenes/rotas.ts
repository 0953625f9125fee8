import { type Given, larkmoor, TeamScene } from '@kith/server/testing';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** Edie's rota in the week of a day on which the clocks change, as Edie sees it on that morning. */
export async function clockChangeRota(
  given: Given,
  { monday, sunday }: { monday: string; sunday: string },
): Promise<TeamScene> {
  const scene = await TeamScene.of(given, {
    name: "Edie's team",
    owner: { name: 'Edie Marsh' },
    now: `${monday}T00:00:00Z`,
  });
  await scene.joinedBy({ name: 'Sam Okoro' });
  await scene.joinedBy({ name: 'Agnieszka Nowak', relationship: 'personal_care_worker' });
  await scene.plans(
    { startsOn: monday, repeats: 'weekly', weekdays: everyDay },
    { takenBy: ['Sam Okoro'] },
  );
  await scene.plans(
    {
      title: 'Night visit',
      kind: 'sleep_in',
      startsOn: `${sunday.slice(0, 8)}${Number(sunday.slice(8)) - 1}`,
      startTime: '22:00',
      minutes: 540,
    },
    { takenBy: ['Agnieszka Nowak'] },
  );
  if (sunday === '2026-03-29') {
    await scene.plans({
      title: 'Turning in the night',
      startsOn: sunday,
      startTime: '01:30',
      minutes: 30,
    });
  }
  given.clock.set(`${sunday}T07:00:00Z`);
  return scene;
}

/** A full week with long names, several people to a visit, and visits over midnight. */
export async function fullRota(given: Given): Promise<TeamScene> {
  const scene = await larkmoor(given);
  given.clock.advance({ hours: -24 });
  const wilhelmina = 'Wilhelmina Featherstonehaugh-Cholmondeley Montgomery';
  const aberllech = 'Aberllechwedduchafgorwyddfawrycastell Evans';
  await scene.joinedBy({ name: wilhelmina });
  await scene.joinedBy({ name: aberllech });
  await scene.plans(
    {
      title: 'Appointment with the occupational therapist about the bathroom and the back step',
      kind: 'health',
      startsOn: '2026-08-04',
      startTime: '13:00',
      minutes: 90,
      slots: 3,
    },
    { takenBy: [wilhelmina, aberllech] },
  );
  for (const [title, startTime] of [
    ['Breakfast', '09:30'],
    ['Tablets', '11:00'],
    ['Afternoon tea', '15:15'],
    ['Tablets and supper', '18:00'],
    ['Going to bed', '20:45'],
  ] as const) {
    await scene.plans(
      { title, startTime, startsOn: '2026-08-03', repeats: 'weekly', weekdays: everyDay },
      { takenBy: [wilhelmina] },
    );
  }
  await scene.plans({
    title: 'Sleep-in',
    kind: 'sleep_in',
    startsOn: '2026-08-03',
    startTime: '22:30',
    minutes: 510,
    repeats: 'weekly',
    weekdays: everyDay,
  });
  return scene.begins();
}
