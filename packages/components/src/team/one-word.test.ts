import { expect } from 'chai';
import { pageWordsCy } from '../../../../apps/server/src/pages/words.cy.js';
import { pageWordsEn } from '../../../../apps/server/src/pages/words.en.js';
import { relationshipLabel, relationships } from '../../../core/src/access/index.js';
import { teamMessagesCy } from './team.messages.cy.js';
import { teamMessagesEn } from './team.messages.en.js';

const spoken = [
  { language: 'en', element: teamMessagesEn, page: pageWordsEn },
  { language: 'cy', element: teamMessagesCy, page: pageWordsCy },
] as const;

describe('one word for one thing', () => {
  for (const { language, element, page } of spoken) {
    it(`calls a relationship the same in a sentence and on a card, in ${language}`, () => {
      for (const relationship of relationships) {
        expect(element.relationships[relationship]).to.equal(
          relationshipLabel(relationship, language),
        );
      }
    });

    it(`asks the same of whoever is invited, on our page and on a host's, in ${language}`, () => {
      const asked = ['messageFor', 'wouldSee', 'wouldSeeNothing', 'accept', 'decline', 'noReason'];
      const wordsOf = (all: object) =>
        asked.map((name) => [name, (all as Record<string, unknown>)[name]]);
      expect(wordsOf(page)).to.deep.equal(wordsOf(element));
    });
  }
});
