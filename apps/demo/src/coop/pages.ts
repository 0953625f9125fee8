import { html } from 'hono/html';
import type { DemoPerson } from '../kith.js';
import { type Language, type Words, words } from './words.js';

type Html = ReturnType<typeof html>;

/** What every page of the co-op's site needs to know of its visitor. */
export interface Page {
  language: Language;
  path: string;
  kithUrl: string;
  councilUrl: string;
}

/** `/my-team` in English, `/cy/my-team` in Welsh. */
export function link(language: Language, path: string): string {
  return language === 'cy' ? `/cy${path === '/' ? '' : path}` : path;
}

export function layout(page: Page, title: string, main: Html) {
  const w = words[page.language];
  const other = page.language === 'cy' ? 'en' : 'cy';
  const here = (path: string) => (page.path === path ? html` aria-current="page"` : '');
  return html`<!doctype html>
<html lang="${page.language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title} · ${w.name}</title>
    <link rel="icon" href="/assets/lark.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/assets/site.css">
    <script type="module" src="/kith/kith.js"></script>
  </head>
  <body>
    <a class="skip" href="#main">${w.skip}</a>
    <header class="top">
      <a class="brand" href="${link(page.language, '/')}">
        <img src="/assets/lark.svg" alt="" width="44" height="44">
        <span>${w.name}</span>
      </a>
      <nav aria-label="${w.name}">
        <a href="${link(page.language, '/')}"${here('/')}>${w.nav.home}</a>
        <a href="${link(page.language, '/my-team')}"${here('/my-team')}>${w.nav.myTeam}</a>
        <a href="${promisesOf(page)}">${w.nav.promises}</a>
        <a class="language" lang="${other}" hreflang="${other}" href="${link(other, page.path)}">${w.switchLanguage}</a>
      </nav>
    </header>
    <main id="main">${main}</main>
    <footer class="foot">
      <p>${w.footer}</p>
    </footer>
  </body>
</html>`;
}

export function homePage(page: Page) {
  const w = words[page.language];
  return layout(
    page,
    w.tagline,
    html`
      <section class="hero">
        <div>
          <h1>${w.tagline}</h1>
          <p>${w.lead}</p>
          <p><a class="button" href="${link(page.language, '/my-team')}">${w.openMyTeam}</a></p>
        </div>
        <img src="/assets/moor.svg" alt="" width="560" height="420">
      </section>
      <section class="steps">
        ${w.steps.map(([title, text]) => html`<div class="step"><h2>${title}</h2><p>${text}</p></div>`)}
      </section>
      <section class="band">
        <h2>${w.promisesTitle}</h2>
        <p>${w.promises}</p>
        <p><a href="${promisesOf(page)}">${w.seePromises}</a></p>
      </section>
    `,
  );
}

/** At the council, in the language of this page. */
const promisesOf = ({ councilUrl, language }: Page) =>
  `${councilUrl}/adult-social-care/larkmoor-care-co-op${language === 'cy' ? '?lang=cy' : ''}`;

export function pickPage(page: Page, people: DemoPerson[]) {
  const w = words[page.language];
  const start = people.filter((person) =>
    person.teams.some((team) => team.name.startsWith('Edie')),
  );
  const rest = people.filter((person) => !start.includes(person));
  const list = (group: DemoPerson[]) => html`<ul class="people">
    ${group.map(
      (person) => html`<li>
        <form method="post" action="${link(page.language, '/become')}">
          <input type="hidden" name="personId" value="${person.id}">
          <button><strong>${person.name}</strong> <span>${person.description}</span></button>
        </form>
      </li>`,
    )}
  </ul>`;
  return layout(
    page,
    w.myTeamTitle,
    html`<div class="column">
      <h1>${w.pickTitle}</h1>
      <p class="lead">${w.pickLead}</p>
      <h2>${w.showcase}</h2>
      ${list(start)}
      <h2>${w.everyone}</h2>
      ${list(rest)}
    </div>`,
  );
}

export function teamPage(page: Page, person: DemoPerson, teamId: string | undefined) {
  const w = words[page.language];
  const here = link(page.language, '/my-team');
  return layout(
    page,
    w.myTeamTitle,
    html`<div class="visitor">
        <p>${w.youAre(person.name)}</p>
        <form method="post" action="${link(page.language, '/leave')}"><button>${w.beSomeoneElse}</button></form>
      </div>
      ${
        teamId === undefined
          ? html`<div class="column"><h1>${w.myTeamTitle}</h1><p>${w.noTeam}</p></div>`
          : html`<kith-session base-url="${page.kithUrl}" session-url="/kith-session" team-id="${teamId}">
              ${person.teams.length > 1 ? teamChoice(person, teamId, here, w.whichTeam) : ''}
              <h1>${w.myTeamTitle}</h1>
              <div class="widgets">
                ${isInvited(person, teamId) ? [team(w, teamId), rota(w, teamId)] : [rota(w, teamId), team(w, teamId)]}
                ${notes(w, teamId)} ${looks(w, teamId)}
              </div>
            </kith-session>`
      }`,
  );
}

/** Who comes today is what people look for; whoever is only invited has an answer to give first. */
const isInvited = ({ teams }: DemoPerson, teamId: string) =>
  teams.some(({ id, relationship }) => id === teamId && relationship === 'invited');

const rota = (w: Words, teamId: string) => html`<section aria-labelledby="rota-title">
  <h2 id="rota-title">${w.rotaTitle}</h2>
  <kith-rota team-id="${teamId}"><p class="fallback">${w.noScriptRota}</p></kith-rota>
</section>`;

const team = (w: Words, teamId: string) => html`<section aria-labelledby="team-title">
  <h2 id="team-title">${w.whoIsInIt}</h2>
  <kith-team team-id="${teamId}"><p class="fallback">${w.noScript}</p></kith-team>
</section>`;

/** The element has this heading of its own. */
const notes = (w: Words, teamId: string) => html`<section aria-label="${w.notesTitle}">
  <kith-notes team-id="${teamId}"><p class="fallback">${w.noScriptNotes}</p></kith-notes>
</section>`;

/** This one too. */
const looks = (w: Words, teamId: string) => html`<section aria-label="${w.looksTitle}">
  <kith-access-log team-id="${teamId}"><p class="fallback">${w.noScriptLooks}</p></kith-access-log>
</section>`;

function teamChoice(person: DemoPerson, teamId: string, here: string, label: string) {
  return html`<nav class="teams" aria-label="${label}">
    ${person.teams.map(
      (team) =>
        html`<a href="${here}?team=${team.id}"${team.id === teamId ? html` aria-current="true"` : ''}>${team.name}</a>`,
    )}
  </nav>`;
}

export function faultPage(page: Page) {
  const w = words[page.language];
  return layout(page, w.name, html`<div class="column"><h1>${w.name}</h1><p>${w.fault}</p></div>`);
}
