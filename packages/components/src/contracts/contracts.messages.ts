import { writtenNumber } from '../format/number-format.js';
import { catalogue } from '../messages/catalogue.js';
import { contractsMessagesEn } from './contracts.messages.en.js';

export const contractsMessages = catalogue({
  en: contractsMessagesEn,
  cy: async () => (await import('./contracts.messages.cy.js')).contractsMessagesCy,
});

/** `1,250` */
export function written(count: number): string {
  return writtenNumber(count);
}
