import { oneEvent } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { larkmoor } from '../testing/given.js';
import { asked, withTwoPlaces } from '../testing/larkmoor-later.js';
import { buttonCalled, eventually, says, textOf } from '../testing/settle.js';
import './team.define.js';
import { memberRow, openMember, shown } from '../testing/team-on-screen.js';

afterEach(() => document.querySelectorAll('kith-team').forEach((element) => element.remove()));

describe('a member who is asked to be something else besides', () => {
  it('reads the invitation above their team, and says yes', async () => {
    const ready = await larkmoor();
    await asked(ready);
    const element = await shown(ready.jo, ready.teamId);
    expect(textOf(element)).to.contain("to take another place in Edie's team");
    expect(textOf(element)).to.contain('You would be: Family, friend or neighbour');
    expect(textOf(element)).to.contain('Sam Okoro');
    setTimeout(() => buttonCalled(element, 'Yes, I take it').click());
    await oneEvent(element, 'kith-invitation-answered');
    await says(element, "You have another place in Edie's team now.");
    buttonCalled(element, 'See the team').click();
    await says(element, 'Volunteer · Family, friend or neighbour');
    expect(textOf(element)).not.to.contain('Yes, I take it');
  });
});

describe('a member with two places', () => {
  it('is one person on the screen, with both in words, in English and in Welsh', async () => {
    const { as, teamId } = await withTwoPlaces();
    for (const [language, words] of [
      ['en', 'Volunteer · Family, friend or neighbour'],
      ['cy', 'Gwirfoddolwr · Teulu, ffrind neu gymydog'],
    ] as const) {
      const host = document.createElement('div');
      host.lang = language;
      document.body.append(host);
      const element = await shown(as('Edie Marsh', { language }), teamId);
      host.append(element);
      await says(element, words);
      const rows = [...(element.shadowRoot?.querySelectorAll('.member') ?? [])];
      expect(rows.filter(({ textContent }) => textContent.includes('Jo Pell'))).to.have.length(1);
      host.remove();
    }
  });

  it('gives up one of them after one clear question, and keeps the other', async () => {
    const { edie, teamId, memberCalled } = await withTwoPlaces();
    const element = await shown(edie, teamId);
    await openMember(element, 'Jo Pell');
    buttonCalled(element, 'End this place of Jo’s: Volunteer').click();
    await says(element, 'Jo stays in the team as what else they are.');
    setTimeout(() => buttonCalled(element, 'Yes, end it').click());
    await oneEvent(element, 'kith-membership-ended');
    await eventually(
      () => !memberRow(element, 'Jo Pell').textContent.includes('Volunteer'),
      'Jo was still shown as a volunteer',
    );
    const { places } = await memberCalled('Jo Pell');
    expect(places.map(({ relationship }) => relationship)).to.deep.equal(['family_or_friend']);
  });

  it('is decided about once, whatever their places are', async () => {
    const { edie, jo, teamId } = await withTwoPlaces();
    const element = await shown(edie, teamId);
    const row = await openMember(element, 'Jo Pell');
    const writing = [...row.querySelectorAll('.grant')].filter(({ textContent }) =>
      textContent.includes('Write notes'),
    );
    expect(writing).to.have.length(1);
    setTimeout(() => writing[0]?.querySelector('button')?.click());
    await oneEvent(element, 'kith-grant-changed');
    const { you } = await jo.teams.get(teamId);
    const access = you.access.find(({ capability }) => capability === 'write_notes');
    expect(access?.allowed).to.equal(false);
    expect(access?.sentence).to.contain('Edie decided this');
  });
});
