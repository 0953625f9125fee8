/* global document, requestAnimationFrame -- what runs in the page */

import { Calendar } from '@fullcalendar/core';
import list from '@fullcalendar/list';
import { createTestKith } from '@kith/sdk/testing';
import '../src/rota/rota.define.js';

const teamId = '0198a000-0000-7000-8000-000000000001';
const words = ['Getting up', 'Lunch', 'Tea', 'Going to bed', 'Shopping', 'A walk to the river'];
const people = ['Sam Okoro', 'Jo Pell', 'Agnieszka Nowak', 'Beth Marsh-Llewelyn'];
const pad = (number) => String(number).padStart(2, '0');
const no = { allowed: false, code: 'not_yours', sentence: 'This visit is somebody else’s.' };
const yes = { allowed: true, code: 'open', sentence: 'You can take this visit.' };
const recorded = {
  recordedBy: teamId,
  recordedByName: 'Edie Marsh',
  onBehalfOf: null,
  method: 'self',
  recordedAt: '2026-08-01T09:00:00Z',
};

/** 200 visits of the week that begins on a Monday of August 2026. */
function visitsOf(monday) {
  return Array.from({ length: 200 }, (_, nth) => {
    const day = `2026-08-${pad(monday + (nth % 7))}`;
    const hour = 7 + Math.floor(nth / 14);
    const isOpen = nth % 5 === 0;
    const id = `0198a000-0000-7000-8000-${String(monday * 1000 + nth).padStart(12, '0')}`;
    return {
      id,
      teamId,
      seriesId: id,
      title: words[nth % words.length],
      kind: 'visit',
      date: day,
      startsAt: `${day}T${pad(hour - 1)}:00:00Z`,
      endsAt: `${day}T${pad(hour - 1)}:45:00Z`,
      localStart: `${day}T${pad(hour)}:00`,
      localEnd: `${day}T${pad(hour)}:45`,
      timeZone: 'Europe/London',
      minutes: 45,
      movedByClockChange: false,
      over: false,
      repeats: 'weekly',
      cancelled: false,
      slots: [
        {
          id,
          state: isOpen ? 'open' : 'accepted',
          yours: false,
          version: 1,
          recorded,
          person: isOpen ? null : { id: teamId, name: people[nth % people.length], pronouns: null },
          accept: isOpen ? yes : no,
          release: no,
          done: no,
          record: no,
          recordOf: null,
          attendance: null,
        },
      ],
      version: 1,
    };
  });
}

const weeks = new Map(
  [3, 10].map((monday) => [
    `2026-08-${pad(monday)}`,
    {
      teamId,
      timeZone: 'Europe/London',
      startsOn: `2026-08-${pad(monday)}`,
      endsOn: `2026-08-${pad(monday + 6)}`,
      today: '2026-08-03',
      previous: '2026-07-27',
      next: '2026-08-10',
      maySee: yes,
      mayArrange: yes,
      freshFor: 24 * 60 * 60,
      plannedUntil: '2026-12-31',
      visits: visitsOf(monday),
    },
  ]),
);

const plain = createTestKith();
const client = {
  ...plain,
  rota: { week: async (_team, { week = '2026-08-03' } = {}) => weeks.get(week) },
  async *live() {},
};

/** Until what was asked for is drawn: the frame after the one that holds it. */
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
async function timed(count, act) {
  const start = performance.now();
  await act();
  let screen;
  for (;;) {
    await frame();
    const there = count();
    if (there >= 16) screen ??= performance.now() - start;
    if (there === 200) return { screen, all: performance.now() - start };
  }
}

const place = document.querySelector('#place');
const visits = () => place.querySelector('kith-rota').shadowRoot.querySelectorAll('.visit');

const kith = {
  first: () =>
    timed(
      () => visits().length,
      () => {
        const rota = Object.assign(document.createElement('kith-rota'), {
          client,
          teamId,
          week: '2026-08-03',
        });
        place.replaceChildren(rota);
      },
    ),
  change: () =>
    timed(
      () => [...visits()].filter(({ id }) => id.includes('000010')).length,
      () => {
        place.querySelector('kith-rota').week = '2026-08-10';
      },
    ),
  again: () =>
    timed(
      () => visits().length,
      () => place.querySelector('kith-rota').reload(),
    ),
};

const events = (monday) =>
  visitsOf(monday).map(({ id, title, startsAt, endsAt, slots }) => ({
    id,
    title: `${title}: ${slots[0].person?.name ?? 'nobody yet'}`,
    start: startsAt,
    end: endsAt,
  }));
const all = [...events(3), ...events(10)];
let calendar;
const rows = () => place.querySelectorAll('.fc-list-event').length;
const secondWeek = () => (place.querySelector('[data-date="2026-08-10"]') ? rows() : 0);
const fullcalendar = {
  first: () =>
    timed(rows, () => {
      place.replaceChildren(document.createElement('div'));
      calendar = new Calendar(place.firstChild, {
        plugins: [list],
        initialView: 'listWeek',
        initialDate: '2026-08-03',
        firstDay: 1,
        events: (_, give) => give(all),
        height: 'auto',
      });
      calendar.render();
    }),
  change: () => timed(secondWeek, () => calendar.next()),
  again: () => timed(rows, () => calendar.refetchEvents()),
};
globalThis.bench = Object.fromEntries(
  Object.entries({ kith, fullcalendar }).flatMap(([library, things]) =>
    Object.entries(things).map(([what, act]) => [`${library} ${what}`, act]),
  ),
);
