import { html } from 'hono/html';
import { type Html, page } from '../http/page.js';
import type { Spoken } from './words.js';

interface Home {
  /** Whoever is signed in, and what waits for their answer. */
  signedIn: { name: string; hasDesk: boolean; invitations: OpenInvitation[] } | undefined;
  /** In the demonstration: whom a visitor may become. */
  demoPeople: Array<{ id: string; name: string; description: string }> | undefined;
}

export interface OpenInvitation {
  id: string;
  from: { name: string };
  team: { name: string };
}

export function homePage(spoken: Spoken, { signedIn, demoPeople }: Home): Html {
  const { words, language } = spoken;
  return page(
    words.home,
    html`
      <p>${words.what}</p>
      ${
        signedIn === undefined
          ? html`<p><a href="/sign-in">${words.signIn}</a></p>`
          : html`${invited(spoken, signedIn.invitations)}${signedIn.hasDesk ? toDesk(spoken) : ''}${toPastVisits(spoken)}${signOut(spoken, signedIn.name)}`
      }
      ${forDevelopers}
      ${demoPeople === undefined ? '' : becomeSomebody(demoPeople)}
    `,
    { language },
  );
}

const invited = ({ words }: Spoken, invitations: OpenInvitation[]) =>
  invitations.length === 0
    ? ''
    : html`
      <h2>${words.invitations}</h2>
      <ul>${invitations.map(
        ({ id, from, team }) =>
          html`<li><a href="/invitations/${id}">${words.invitedYou(from.name, team.name)}</a></li>`,
      )}</ul>`;

const toDesk = ({ words }: Spoken) => html`<p><a href="/desk">${words.desk}</a></p>`;

const toPastVisits = ({ words }: Spoken) =>
  html`<p><a href="/past-visits">${words.pastVisits}</a></p>`;

/** In the language of whoever is signed in: what it does must be understood. */
const signOut = ({ words }: Spoken, name: string) => html`
  <form method="post" action="/sign-out">
    <p>${words.signedIn(name)} <button class="quiet">${words.signOut}</button></p>
  </form>
  <form method="post" action="/sign-out-everywhere">
    <p>${words.whyEverywhere} <button class="quiet">${words.signOutEverywhere}</button></p>
  </form>`;

const forDevelopers = html`
  <ul lang="en">
    <li><a href="/docs">How to call the API</a></li>
    <li><a href="/openapi.json">The contract of the API, as OpenAPI</a></li>
    <li><a href="/health/ready">Is this server ready?</a></li>
  </ul>`;

const becomeSomebody = (people: NonNullable<Home['demoPeople']>) => html`
  <div lang="en">
    <h2>Become somebody</h2>
    <p>This is a demonstration. Everybody in it is invented, so you may be any of them.</p>
    <form method="post" action="/demo/become">
      <ul class="people">${people.map(
        ({ id, name, description }) => html`
          <li>
            <span><strong>${name}</strong><br>${description}</span>
            <button name="personId" value="${id}" aria-label="Become ${name}">Become</button>
          </li>`,
      )}</ul>
    </form>
  </div>`;
