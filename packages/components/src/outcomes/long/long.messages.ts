import { catalogue } from '../../messages/catalogue.js';
import { longMessagesEn } from './long.messages.en.js';

export const longMessages = catalogue({
  en: longMessagesEn,
  cy: async () => (await import('./long.messages.cy.js')).longMessagesCy,
});
