import { baseMessagesEn } from './base.en.js';
import { catalogue } from './catalogue.js';

export const baseMessages = catalogue({
  en: baseMessagesEn,
  cy: async () => (await import('./base.cy.js')).baseMessagesCy,
});
