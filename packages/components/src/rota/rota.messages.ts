import { catalogue } from '../messages/catalogue.js';
import { rotaMessagesCy } from './rota.messages.cy.js';
import { rotaMessagesEn } from './rota.messages.en.js';

export const rotaMessages = catalogue({ en: rotaMessagesEn, cy: rotaMessagesCy });
