import { catalogue } from '../messages/catalogue.js';
import { oneContractMessagesEn } from './one-contract.messages.en.js';

export const oneContractMessages = catalogue({
  en: oneContractMessagesEn,
  cy: async () => (await import('./one-contract.messages.cy.js')).oneContractMessagesCy,
});
