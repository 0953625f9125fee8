import { catalogue } from '../messages/catalogue.js';
import { notesMessagesEn } from './notes.messages.en.js';

export const notesMessages = catalogue({
  en: notesMessagesEn,
  cy: async () => (await import('./notes.messages.cy.js')).notesMessagesCy,
});
