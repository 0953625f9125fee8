import { baseMessagesCy } from './base.cy.js';
import { baseMessagesEn } from './base.en.js';
import { catalogue } from './catalogue.js';

export const baseMessages = catalogue({ en: baseMessagesEn, cy: baseMessagesCy });
