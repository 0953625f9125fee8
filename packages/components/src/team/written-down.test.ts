import { oneEvent } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { refusing } from '../testing/refusing.js';
import { buttonCalled, rootOf, says, textOf, within } from '../testing/settle.js';
import './team.define.js';
import { spokenFor } from '../testing/larkmoor-later.js';
import { shown } from '../testing/team-on-screen.js';

afterEach(() => document.querySelectorAll('kith-team').forEach((element) => element.remove()));

describe('what somebody else wrote down for the Owner', () => {
  it('stands with who wrote it and how, and is undone with one word', async () => {
    const { edie, teamId, as } = await spokenFor();
    const element = await shown(edie, teamId);
    const told = within(element, '[part=written-down]');
    expect(told.textContent).to.contain('You switched on “See the notes” for Beth.');
    expect(told.textContent).to.match(/Dylan wrote it down, by telephone\.\s+On 3 August 2026\./);
    expect(told.textContent.match(/by telephone/g)).to.have.length(1);
    setTimeout(() => buttonCalled(element, 'Undo this').click());
    const event: Event = await oneEvent(element, 'kith-written-down-undone');
    expect(event).to.have.property('number');
    await says(element, 'This has changed since, so there is nothing to undo.');
    const { you } = await as('Beth Marsh-Llewelyn').teams.get(teamId);
    const notes = you.access.find(({ capability }) => capability === 'see_notes');
    expect(notes?.allowed).to.equal(false);
  });

  it('is left as it is when the page stops it', async () => {
    const { edie, teamId, as } = await spokenFor();
    const element = await shown(edie, teamId);
    element.addEventListener('kith-written-down-undo-request', (event) => event.preventDefault());
    buttonCalled(element, 'Undo this').click();
    await element.updateComplete;
    const { you } = await as('Beth Marsh-Llewelyn').teams.get(teamId);
    const notes = you.access.find(({ capability }) => capability === 'see_notes');
    expect(notes?.allowed).to.equal(true);
  });

  it('stays as it was where it cannot be undone, and says so', async () => {
    const { teamId, as } = await spokenFor();
    const away = refusing(fetch, 503, ({ method }) => method === 'POST');
    const element = await shown(as('Edie Marsh', { fetch: away }), teamId);
    buttonCalled(element, 'Undo this').click();
    await says(element, "We couldn't undo that. It stays as it was.");
    const { you } = await as('Beth Marsh-Llewelyn').teams.get(teamId);
    const notes = you.access.find(({ capability }) => capability === 'see_notes');
    expect(notes?.allowed).to.equal(true);
  });

  it('says why where it was changed meanwhile, and is shown to nobody else', async () => {
    const { edie, sam, teamId, bethId } = await spokenFor();
    const { version } = await edie.teams.members(teamId).get(bethId);
    const grants = { see_notes: false };
    await edie.teams.members(teamId).update(bethId, { grants }, { version });
    const element = await shown(edie, teamId);
    expect(textOf(element)).to.contain('This has changed since');
    expect(textOf(element)).not.to.contain('Undo this');
    const others = await shown(sam, teamId);
    expect(rootOf(others).querySelector('[part=written-down]')).to.equal(null);
  });
});
