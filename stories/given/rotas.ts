import type { Kith } from '@kith/sdk';
import { createTestKith, larkmoor } from '@kith/sdk/testing';

export interface Rota {
  client: Kith;
  teamId: string;
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** Edie's rota in the week of a day on which the clocks change, as Edie sees it on that morning. */
export function clockChangeRota(sunday: '2026-03-29' | '2026-10-25'): Rota {
  const { given, kith } = createTestKith({ now: `${sunday}T07:00:00Z`, as: 'Edie Marsh' });
  const date = `${sunday.slice(0, 8)}01`;
  const team = given.team({ name: "Edie's team", owner: 'Edie Marsh' });
  team
    .member({ name: 'Sam Okoro' })
    .member({ name: 'Agnieszka Nowak', relationship: 'personal_care_worker' })
    .visit({
      title: 'Getting up',
      date,
      repeats: 'weekly',
      weekdays: everyDay,
      acceptedBy: 'Sam Okoro',
    })
    .visit({
      title: 'Night visit',
      kind: 'sleep_in',
      date: `${sunday.slice(0, 8)}${Number(sunday.slice(8)) - 1}`,
      startTime: '22:00',
      minutes: 540,
      acceptedBy: 'Agnieszka Nowak',
    });
  if (sunday === '2026-03-29') {
    team.visit({ title: 'Turning in the night', date: sunday, startTime: '01:30', minutes: 30 });
  }
  return { client: kith, teamId: team.id };
}

/** A full week with long names, several people to a visit, and visits over midnight. */
export function fullRota(): Rota {
  const { team, teamId, edie } = larkmoor();
  team
    .member({ name: 'Wilhelmina Featherstonehaugh-Cholmondeley Montgomery' })
    .member({ name: 'Aberllechwedduchafgorwyddfawrycastell Evans' })
    .visit({
      title: 'Appointment with the occupational therapist about the bathroom and the back step',
      kind: 'health',
      date: '2026-08-04',
      startTime: '11:15',
      minutes: 90,
      slots: 3,
      acceptedBy: [
        'Wilhelmina Featherstonehaugh-Cholmondeley Montgomery',
        'Aberllechwedduchafgorwyddfawrycastell Evans',
      ],
    });
  for (const [title, startTime] of [
    ['Breakfast', '09:30'],
    ['Tablets', '11:00'],
    ['Afternoon tea', '15:15'],
    ['Tablets and supper', '18:00'],
    ['Going to bed', '20:45'],
  ] as const) {
    team.visit({
      title,
      startTime,
      date: '2026-08-03',
      repeats: 'weekly',
      weekdays: everyDay,
      acceptedBy: 'Wilhelmina Featherstonehaugh-Cholmondeley Montgomery',
    });
  }
  team.visit({
    title: 'Sleep-in',
    kind: 'sleep_in',
    date: '2026-08-03',
    startTime: '22:30',
    minutes: 510,
    repeats: 'weekly',
    weekdays: everyDay,
  });
  return { client: edie, teamId };
}
