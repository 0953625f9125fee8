import { expect } from 'chai';
import { spokenFor } from '../testing/larkmoor-later.js';
import { says, within } from '../testing/settle.js';
import './team.define.js';
import { shown } from '../testing/team-on-screen.js';

afterEach(() => document.querySelectorAll('#room').forEach((room) => room.remove()));

describe('the choice of a member to view the team as', () => {
  for (const [language, label] of [
    ['en', 'View as'],
    ['cy', 'Gweld fel'],
  ] as const) {
    it(`has room for a name at every width, in ${language}`, async () => {
      const room = document.createElement('div');
      room.id = 'room';
      room.lang = language;
      document.body.append(room);
      const { as, teamId } = await spokenFor();
      const element = await shown(as('Edie Marsh', { language }), teamId);
      room.append(element);
      await says(element, label);
      for (const width of [280, 320, 480, 520, 600, 684, 768, 1100]) {
        room.style.width = `${width}px`;
        await element.updateComplete;
        const choice = within(element, '#view-as').getBoundingClientRect();
        expect(choice.width, `${width}px`).to.be.at.least(150);
        const form = within(element, '.view-as');
        expect(form.scrollWidth, `${width}px`).to.be.at.most(form.clientWidth);
        expect(element.scrollWidth, `${width}px`).to.be.at.most(width);
      }
    });
  }
});
