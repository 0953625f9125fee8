import { oneEvent } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { larkmoor } from '../testing/given.js';
import { buttonCalled, rootOf, says, textOf } from '../testing/settle.js';
import './team.define.js';
import { shown } from '../testing/team-on-screen.js';

afterEach(() => document.querySelectorAll('kith-team').forEach((element) => element.remove()));

describe('somebody who is invited', () => {
  it('reads what the Owner chose to show, joins, and sees the team', async () => {
    const { ravi, teamId } = await larkmoor();
    const element = await shown(ravi, teamId);
    expect(textOf(element)).to.contain('Edie Marsh has invited you');
    expect(textOf(element)).to.contain('She likes company at tea time.');
    setTimeout(() => buttonCalled(element, 'Yes, join the team').click());
    await oneEvent(element, 'kith-invitation-answered');
    await says(element, "You are now in Edie's team.");
    buttonCalled(element, 'See the team').click();
    await says(element, 'Ravi Anand');
  });

  it('says no without being asked why', async () => {
    const { ravi, teamId, edie } = await larkmoor();
    const element = await shown(ravi, teamId);
    expect(rootOf(element).querySelector('input, textarea')).to.equal(null);
    buttonCalled(element, 'No thanks').click();
    await says(element, 'You said no thanks.');
    const { items } = await edie.invitations.listForTeam(teamId, { state: 'declined' });
    expect(items.map(({ to }) => to.person?.name)).to.deep.equal(['Ravi Anand']);
  });
});
