import { catalogue } from '../messages/catalogue.js';
import { teamMessagesCy } from './team.messages.cy.js';
import { teamMessagesEn } from './team.messages.en.js';

export const teamMessages = catalogue({ en: teamMessagesEn, cy: teamMessagesCy });
