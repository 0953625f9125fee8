import { html } from 'hono/html';
import { type Html, page } from '../http/page.js';
import type { Mailer } from '../mail/mailer.js';
import type { Spoken } from './words.js';

/** @param wrong What was written, where it is no e-mail address. */
export function signInPage(spoken: Spoken, wrong?: string): Html {
  const { words, language } = spoken;
  const isWrong = wrong !== undefined;
  const title = words.signIn;
  return page(
    title,
    html`
      ${
        isWrong
          ? html`<div class="problem" role="alert" aria-labelledby="problem">
              <p id="problem">${words.checkThis}</p>
              <a href="#email">${words.emailWrong}</a>
            </div>`
          : ''
      }
      <form method="post" action="/sign-in" novalidate>
        <label for="email">${words.emailLabel}</label>
        ${isWrong ? html`<p class="wrong" id="email-wrong">${words.emailWrong}</p>` : ''}
        <input id="email" name="email" type="email" autocomplete="email" required maxlength="254"
          value="${wrong ?? ''}"
          ${isWrong ? html` aria-invalid="true" aria-describedby="email-wrong" autofocus` : ''}>
        <button>${words.sendLink}</button>
      </form>`,
    { language, ...(isWrong && { windowTitle: words.errorIn(title) }) },
  );
}

/** What is true of every address alike: it does not say whether anybody has it. */
export function linkSentPage({ words, language }: Spoken, reaches: Mailer['reaches']): Html {
  const { title, text } = words.linkIs[reaches];
  return page(
    title,
    html`
      <p>${text}</p>
      <p><a href="/sign-in">${words.anotherAddress}</a></p>`,
    { language },
  );
}

/** A button, because programs that check e-mail for danger follow links, and would use it up. */
export const followLinkPage = ({ words, language }: Spoken, token: string): Html =>
  page(
    words.welcome,
    html`
      <form method="post" action="/sign-in/link">
        <input type="hidden" name="token" value="${token}">
        <button>${words.signMeIn}</button>
      </form>`,
    { language },
  );

export const linkNotValidPage = ({ words, language }: Spoken): Html =>
  page(
    words.linkOver,
    html`
      <p>${words.whyLinkOver}</p>
      <p><a href="/sign-in">${words.newLink}</a></p>`,
    { language },
  );
