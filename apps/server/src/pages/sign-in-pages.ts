import { html } from 'hono/html';
import { type Html, page } from './page.js';

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

export const linkSentPage = (): Html =>
  page(
    'Look in your e-mail',
    html`
      <p>If we know this address, a letter with a link is on its way. The link works once, for 15
        minutes.</p>
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
