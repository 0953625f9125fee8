import { catalogue } from '../messages/catalogue.js';
import { contractsMessagesCy } from './contracts.messages.cy.js';
import { contractsMessagesEn } from './contracts.messages.en.js';

export const contractsMessages = catalogue({ en: contractsMessagesEn, cy: contractsMessagesCy });

/** `1,250` */
export function written(count: number): string {
  return count.toLocaleString('en-GB');
}
