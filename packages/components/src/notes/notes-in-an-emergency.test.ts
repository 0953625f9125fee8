import type { Kith } from '@kith/sdk';
import { expect } from 'chai';
import { type GivenTeam, givenTeam, itIs } from '../testing/given.js';
import { shown, textsOf } from '../testing/notes.js';
import { refusing } from '../testing/refusing.js';
import { buttonCalled, drawn, eventually, rootOf, says, within } from '../testing/settle.js';
import type { KithNotes } from './notes.js';

const key = 'The key is under the mat.';

interface Coached extends GivenTeam {
  gwen: Kith;
  edie: Kith;
}

async function coached(): Promise<Coached> {
  const team = await givenTeam({
    ...{ name: "Edie's team", owner: { name: 'Edie Marsh' }, now: '2026-08-03T14:10:00Z' },
    members: [{ name: 'Gwen Parry', relationship: 'coach' }],
  });
  const [edie, gwen] = [team.as('Edie Marsh'), team.as('Gwen Parry')];
  await edie.notes.write(team.teamId, { text: key });
  return { ...team, edie, gwen };
}

async function asked(client: Kith, teamId: string): Promise<KithNotes> {
  const element = await shown(client, teamId, 'empty');
  buttonCalled(element, 'Open in an emergency').click();
  await says(element, 'Edie is told at once, with your reason');
  return element;
}

async function filled(element: KithNotes, reason = 'She does not answer the door.') {
  within<HTMLInputElement>(element, "input[value='missing_person']").click();
  const field = within<HTMLTextAreaElement>(element, '#reason');
  field.value = reason;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await drawn(element);
  buttonCalled(element, 'Open the notes now').click();
}

afterEach(() => document.querySelectorAll('kith-notes').forEach((element) => element.remove()));

describe('a coach to whom the notes are closed', () => {
  it('is told so, opens them in an emergency, and closes them again', async () => {
    const { gwen, edie, teamId } = await coached();
    const element = await asked(gwen, teamId);
    expect(textsOf(element)).to.deep.equal([]);
    await filled(element);
    await says(element, 'You opened this in an emergency at 3:10pm, until 7:10pm.');
    expect(textsOf(element)).to.deep.equal([key]);
    const { items } = await edie.emergencies.list(teamId);
    expect(items[0]?.reason).to.equal('She does not answer the door.');
    buttonCalled(element, 'Close them again now').click();
    await says(element, 'except in an emergency');
    expect(textsOf(element)).to.deep.equal([]);
  });

  it('is told beside each field what is missing', async () => {
    const { gwen, teamId } = await coached();
    const element = await asked(gwen, teamId);
    buttonCalled(element, 'Open the notes now').click();
    await says(element, 'Something is missing before we can open the notes.');
    expect(within(element, '#fault-category').textContent).to.equal(
      'Choose what the emergency is.',
    );
    await filled(element, 'aaaaaaaa aaaaaaaaaa');
    await eventually(
      () => rootOf(element).querySelector('#fault-reason') !== null,
      'the server is not heard',
    );
    expect(textsOf(element)).to.deep.equal([]);
  });

  it('keeps what they wrote where it cannot be sent, and is told that nothing was opened', async () => {
    const { as, teamId } = await coached();
    const isOpening = ({ method, url }: Request) => method === 'POST' && /access$/.test(url);
    const element = await asked(
      as('Gwen Parry', { fetch: refusing(fetch, 503, isOpening) }),
      teamId,
    );
    await filled(element);
    await says(element, "We couldn't do that.");
    expect(within<HTMLTextAreaElement>(element, '#reason').value).to.contain('answer the door');
  });

  it('has them on the screen no longer than they are open', async () => {
    const { gwen, teamId } = await coached();
    const opening = { capability: 'see_notes', category: 'danger' } as const;
    await gwen.emergencies.open(teamId, { ...opening, reason: 'The gas is on in the kitchen.' });
    const element = await shown(gwen, teamId);
    expect(textsOf(element)).to.deep.equal([key]);
    await itIs('2026-08-03T18:10:00Z');
    await element.reload();
    await says(element, 'except in an emergency');
    expect(textsOf(element)).to.deep.equal([]);
  });
});

describe('the Team Owner who looks at the notes as the coach', () => {
  it('reads why the coach sees none, and opens nothing for them', async () => {
    const { edie, teamId, memberCalled } = await coached();
    const { id: memberId } = await memberCalled('Gwen Parry');
    edie.viewing.start({ teamId, memberId, name: 'Gwen' });
    const element = await shown(edie, teamId, 'empty');
    await says(element, 'except in an emergency');
    expect(rootOf(element).querySelector('#emergency')).to.equal(null);
  });
});
