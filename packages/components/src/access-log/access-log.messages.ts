import { catalogue } from '../messages/catalogue.js';
import { accessLogMessagesEn } from './access-log.messages.en.js';

export const accessLogMessages = catalogue({
  en: accessLogMessagesEn,
  cy: async () => (await import('./access-log.messages.cy.js')).accessLogMessagesCy,
});
