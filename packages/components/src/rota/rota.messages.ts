import { catalogue } from '../messages/catalogue.js';
import { rotaMessagesEn } from './rota.messages.en.js';

export const rotaMessages = catalogue({
  en: rotaMessagesEn,
  cy: async () => (await import('./rota.messages.cy.js')).rotaMessagesCy,
});
