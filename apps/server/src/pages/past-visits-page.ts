import { dayInWords } from '@kith/core/access';
import { html } from 'hono/html';
import { type Html, page } from '../http/page.js';
import type { listMyVisits } from '../rota/list-my-visits.js';
import type { Spoken } from './words.js';

type PastVisits = Awaited<ReturnType<typeof listMyVisits>>;

/** The visits that whoever is signed in had, also in teams they have left. */
export function pastVisitsPage(spoken: Spoken, { items, nextCursor }: PastVisits): Html {
  const { words, language } = spoken;
  return page(
    words.pastVisits,
    html`
      <p>${words.whyPastVisits}</p>
      ${
        items.length === 0
          ? html`<p>${words.noPastVisits}</p>`
          : html`<ul>${items.map((visit) => pastVisit(spoken, visit))}</ul>`
      }
      ${
        nextCursor === null
          ? ''
          : html`<p><a href="/past-visits?cursor=${nextCursor}">${words.olderVisits}</a></p>`
      }
      <p><a href="/">${words.toStart}</a></p>`,
    { language },
  );
}

function pastVisit({ words, language }: Spoken, visit: PastVisits['items'][number]) {
  const { title, team, startsAt, localStart, localEnd, timeZone, sentence } = visit;
  const day = dayInWords(startsAt, language, timeZone, undefined);
  const time = words.pastVisitAt(day, clock(localStart), clock(localEnd));
  return html`
    <li>
      <p><strong>${title}</strong>, ${team.name}<br>${time}<br>${sentence ?? words.nobodySaid}</p>
    </li>`;
}

/** `08:30` of `2026-08-03T08:30:00`. */
const clock = (local: string) => local.slice(11, 16);
