import { html } from 'hono/html';
import type { listDesk } from '../desk/list-desk.js';
import { type Html, page } from '../http/page.js';
import type { Spoken } from './words.js';

type Desk = Awaited<ReturnType<typeof listDesk>>;

interface More {
  /** Those that need nobody as well. */
  all: boolean;
  /** Where the co-op shows teams. */
  site: string | undefined;
}

/** The teams of a coordinator or a coach, and what needs somebody in each. */
export function deskPage({ words, language }: Spoken, desk: Desk, { all, site }: More): Html {
  const { items, nextCursor } = desk;
  const show = all ? '?show=all' : '';
  return page(
    words.desk,
    html`
      <p>${words.whyDesk}</p>
      ${site === undefined ? '' : html`<p><a href="${site}">${words.toSite}</a></p>`}
      ${items.length === 0 ? html`<p>${all ? words.noTeams : words.needsNobody}</p>` : ''}
      ${items.map((team) => deskTeam(words, team))}
      ${
        nextCursor === null
          ? ''
          : html`<p><a href="/desk${show}${all ? '&' : '?'}cursor=${nextCursor}">${words.moreTeams}</a></p>`
      }
      <p>${
        all
          ? html`<a href="/desk">${words.teamsNeeding}</a>`
          : html`<a href="/desk?show=all">${words.allTeams}</a>`
      }</p>
      <p><a href="/">${words.toStart}</a></p>`,
    { language },
  );
}

const deskTeam = (words: Spoken['words'], { name, needs }: Desk['items'][number]) => html`
  <h2>${name}</h2>
  ${
    needs.length === 0
      ? html`<p>${words.teamNeedsNobody}</p>`
      : html`<ul>${needs.map(({ sentence }) => html`<li>${sentence}</li>`)}</ul>`
  }`;

/** To somebody who has none. */
export const noDeskPage = ({ words, language }: Spoken): Html =>
  page(
    words.noDesk,
    html`
      <p>${words.noDeskText}</p>
      <p><a href="/">${words.toStart}</a></p>`,
    { language },
  );
