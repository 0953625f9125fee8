import type { Context } from 'hono';
import type { App } from '../http/app-type.js';
import { languageAsked } from '../http/language-asked.js';
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
export const spokenTo = (c: Context<App>): Spoken => spokenIn(languageAsked(c) ?? 'en');
