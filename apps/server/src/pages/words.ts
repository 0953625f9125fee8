import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { App } from '../http/app-type.js';
import type { Language } from '../people/tables.js';
import { pageWordsCy } from './words.cy.js';
import { pageWordsEn } from './words.en.js';

const words = { en: pageWordsEn, cy: pageWordsCy };

/** In which language a page speaks, and its words. */
export interface Spoken {
  language: Language;
  words: typeof pageWordsEn;
}

export const spokenIn = (language: Language): Spoken => ({ language, words: words[language] });

/** Of whoever is not known: the language that their browser asks for first. */
export function spokenTo(c: Context<App>): Spoken {
  return spokenIn(accepts(c, asked) as Language);
}

const asked: Parameters<typeof accepts>[1] = {
  header: 'Accept-Language',
  supports: ['en', 'cy'],
  default: 'en',
  match(wanted, { supports, default: usual }) {
    const byLiking = wanted.filter(({ q }) => q > 0).sort((one, other) => other.q - one.q);
    const spoken = byLiking.map(({ type }) => type.toLowerCase().split('-')[0] ?? '');
    return spoken.find((language) => supports.includes(language)) ?? usual;
  },
};
