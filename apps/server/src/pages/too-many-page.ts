import { html } from 'hono/html';
import { type Html, page } from '../http/page.js';

export const tooManyPage = (sentence: string): Html =>
  page(
    'Please wait a little',
    html`
      <p>${sentence}</p>
      <p><a href="/">Back to the start</a></p>`,
  );
