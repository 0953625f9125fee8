import { html } from 'hono/html';
import { type Html, page } from '../http/page.js';
import type { Mailer } from '../mail/mailer.js';

const whereTheLinkIs: Record<Mailer['reaches'], string> = {
  people:
    'If we know this address, a letter with a link is on its way. The link works once, for 15 minutes.',
  terminal:
    'This is the demonstration, and it sends no e-mail. If we know this address, the link is shown in the terminal.',
  nobody: 'This website cannot send e-mail. The people who run it can give you a link.',
};

export const signInPage = (): Html =>
  page(
    'Sign in',
    html`
      <form method="post" action="/sign-in">
        <label for="email">Your e-mail address</label>
        <input id="email" name="email" type="email" autocomplete="email" required maxlength="254">
        <button>Send me a link</button>
      </form>`,
  );

/** What is true of every address alike: it does not say whether anybody has it. */
export const linkSentPage = (reaches: Mailer['reaches']): Html =>
  page(
    { people: 'Look in your e-mail', terminal: 'Look in the terminal', nobody: 'Ask for a link' }[
      reaches
    ],
    html`
      <p>${whereTheLinkIs[reaches]}</p>
      <p><a href="/sign-in">Use another address</a></p>`,
  );

/** A button, because programs that check e-mail for danger follow links, and would use it up. */
export const followLinkPage = (token: string): Html =>
  page(
    'Welcome',
    html`
      <form method="post" action="/sign-in/link">
        <input type="hidden" name="token" value="${token}">
        <button>Sign me in</button>
      </form>`,
  );

export const linkNotValidPage = (): Html =>
  page(
    'This link does not work any more',
    html`
      <p>It has been used, or it is too old. That is quickly put right.</p>
      <p><a href="/sign-in">Ask for a new link</a></p>`,
  );
