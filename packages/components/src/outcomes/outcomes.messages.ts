import { catalogue } from '../messages/catalogue.js';
import { outcomesMessagesEn } from './outcomes.messages.en.js';

export const outcomesMessages = catalogue({
  en: outcomesMessagesEn,
  cy: async () => (await import('./outcomes.messages.cy.js')).outcomesMessagesCy,
});
