import { html } from 'hono/html';
import { type Html, page } from '../http/page.js';
import type { Language } from '../people/tables.js';

interface Home {
  /** Whoever is signed in. */
  signedInAs: { name: string; language: Language } | undefined;
  /** In the demonstration: whom a visitor may become. */
  demoPeople: Array<{ id: string; name: string; description: string }> | undefined;
}

export function homePage({ signedInAs, demoPeople }: Home): Html {
  return page(
    'Kith server',
    html`
      <p>This is a Kith server. Care Teams, their rotas and open contracting data live here; people
        use them on the websites of their co-op and their council.</p>
      ${signedInAs === undefined ? signIn : signOut(signedInAs)}
      <ul>
        <li><a href="/docs">How to call the API</a></li>
        <li><a href="/openapi.json">The contract of the API, as OpenAPI</a></li>
        <li><a href="/health/ready">Is this server ready?</a></li>
      </ul>
      ${demoPeople === undefined ? '' : becomeSomebody(demoPeople)}
    `,
  );
}

const signIn = html`<p><a href="/sign-in">Sign in</a></p>`;

/** In the language of whoever is signed in: what it does must be understood. */
const signOut = ({ name, language }: NonNullable<Home['signedInAs']>) => {
  const words = wordsOf[language];
  return html`
  <div lang="${language}">
    <form method="post" action="/sign-out">
      <p>${words.signedIn(name)} <button>${words.here}</button></p>
    </form>
    <form method="post" action="/sign-out-everywhere">
      <p>${words.why} <button>${words.everywhere}</button></p>
    </form>
  </div>`;
};

const wordsOf = {
  en: {
    signedIn: (name: string) => `You are signed in as ${name}.`,
    here: 'Sign out',
    why: 'Lost a phone, or used a computer that is not yours? Sign out of Kith there too.',
    everywhere: 'Sign out everywhere',
  },
  cy: {
    signedIn: (name: string) => `Rydych chi wedi mewngofnodi fel ${name}.`,
    here: 'Allgofnodi',
    why: 'Wedi colli ffôn, neu wedi defnyddio cyfrifiadur nad yw’n eiddo i chi? Allgofnodwch o Kith yno hefyd.',
    everywhere: 'Allgofnodi ym mhobman',
  },
};

const becomeSomebody = (people: NonNullable<Home['demoPeople']>) => html`
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
  </form>`;
