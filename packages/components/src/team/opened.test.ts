import { expect } from 'chai';
import { givenTeam } from '../testing/given.js';
import { buttonCalled, rootOf, says, within } from '../testing/settle.js';
import './team.define.js';
import { shown } from '../testing/team-on-screen.js';

afterEach(() => document.querySelectorAll('kith-team').forEach((element) => element.remove()));

const opening = {
  capability: 'see_notes',
  category: 'danger',
  reason: 'The gas is on in the kitchen.',
} as const;

const coached = () =>
  givenTeam({
    ...{ name: "Edie's team", owner: { name: 'Edie Marsh' }, now: '2026-08-03T14:10:00Z' },
    members: [{ name: 'Gwen Parry', relationship: 'coach' }, { name: 'Sam Okoro' }],
  });

describe('what a coach opened in an emergency', () => {
  it('is told to the Owner as it is opened, with until when and why', async () => {
    const { as, teamId } = await coached();
    const element = await shown(as('Edie Marsh'), teamId);
    expect(rootOf(element).querySelector('[part=opened]')).to.equal(null);
    buttonCalled(element, 'Gwen Parry').click();
    await says(element, 'Off for now');

    await as('Gwen Parry').emergencies.open(teamId, opening);
    await says(element, 'Opened in an emergency');
    expect(within(element, '[part=opened]').textContent.replace(/\s+/g, ' ')).to.contain(
      'Gwen opened “See the notes” in an emergency, until Monday 3 August 2026 at 7:10pm. Somebody may be in danger. “The gas is on in the kitchen.” On 3 August 2026.',
    );
    await says(element, 'Gwen opened this in an emergency at 3:10pm, until 7:10pm.');
    await says(element, 'On for now');
  });

  it('is told to nobody else', async () => {
    const { as, teamId } = await coached();
    await as('Gwen Parry').emergencies.open(teamId, opening);
    const element = await shown(as('Sam Okoro'), teamId);
    expect(rootOf(element).querySelector('[part=opened]')).to.equal(null);
  });
});
