import { catalogue } from './catalogue.js';
import { sessionWordsEn } from './session-words.en.js';

export const sessionWords = catalogue({
  en: sessionWordsEn,
  cy: async () => (await import('./session-words.cy.js')).sessionWordsCy,
});
