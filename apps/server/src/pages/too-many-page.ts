import { html } from 'hono/html';
import { type Html, page } from '../http/page.js';
import { tooMany } from '../limits/sentences.js';
import type { Spoken } from './words.js';

export const tooManyPage = ({ words, language }: Spoken, seconds: number): Html =>
  page(
    words.tooMany,
    html`
      <p>${tooMany(language, seconds)}</p>
      <p><a href="/">${words.toStart}</a></p>`,
    { language },
  );
