import { catalogue } from '../messages/catalogue.js';
import { teamMessagesEn } from './team.messages.en.js';

export const teamMessages = catalogue({
  en: teamMessagesEn,
  cy: async () => (await import('./team.messages.cy.js')).teamMessagesCy,
});
