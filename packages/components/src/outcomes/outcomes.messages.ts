import { catalogue } from '../messages/catalogue.js';
import { outcomesMessagesCy } from './outcomes.messages.cy.js';
import { outcomesMessagesEn } from './outcomes.messages.en.js';

export const outcomesMessages = catalogue({ en: outcomesMessagesEn, cy: outcomesMessagesCy });
