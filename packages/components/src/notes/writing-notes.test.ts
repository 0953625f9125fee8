import type { Kith } from '@kith/sdk';
import { oneEvent } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { kept, seen, shown, textsOf, withNotes } from '../testing/notes.js';
import { refusing } from '../testing/refusing.js';
import { buttonCalled, drawn, eventually, rootOf, says, within } from '../testing/settle.js';
import type { KithNotes } from './notes.js';

async function opened(client: Kith, teamId: string): Promise<KithNotes> {
  const element = await shown(client, teamId);
  buttonCalled(element, 'Write a note').click();
  await says(element, 'can read this.');
  return element;
}

function type(element: KithNotes, text: string): void {
  const field = within<HTMLTextAreaElement>(element, '#text');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

afterEach(() => document.querySelectorAll('kith-notes').forEach((element) => element.remove()));

describe('whoever writes a note', () => {
  it('is told by name who will read it, and sends it', async () => {
    const { sam, edie, teamId } = await withNotes();
    const element = await opened(sam, teamId);
    const readers = within(element, '.readers').textContent;
    expect(readers).to.match(/^You, .*Edie.* can read this\..*Jo.* can't\.$/);
    type(element, 'We planted the beans.');
    await drawn(element);
    setTimeout(() => buttonCalled(element, 'Send this note').click());
    await oneEvent(element, 'kith-note-written');
    await says(element, 'Your note is written.');
    expect(textsOf(element)[0]).to.equal('We planted the beans.');
    const { items } = await edie.notes.list(teamId);
    expect(items[0]?.text).to.equal('We planted the beans.');
  });

  it('sends it to some people by name, and sees anew who they are', async () => {
    const { sam, teamId, as } = await withNotes();
    const element = await opened(sam, teamId);
    within(element, "input[value='people']").click();
    await eventually(() => rootOf(element).querySelector('#people input') !== null, 'no people');
    const label = [...rootOf(element).querySelectorAll('#people label')].find(({ textContent }) =>
      textContent.includes('Agnieszka'),
    );
    label?.querySelector('input')?.click();
    await says(element, 'You, Agnieszka and Edie can read this.');
    type(element, 'For Agnieszka.');
    buttonCalled(element, 'Send this note').click();
    await says(element, 'Your note is written.');
    const { items } = await as('Agnieszka Nowak').notes.list(teamId);
    expect(items[0]?.text).to.equal('For Agnieszka.');
  });

  it('is told beside each field what is missing', async () => {
    const { sam, teamId } = await seen();
    const element = await opened(sam, teamId);
    within(element, "input[value='people']").click();
    await says(element, 'Tick who it is for.');
    buttonCalled(element, 'Send this note').click();
    await says(element, 'Write something first.');
    const fault = within(element, '#people .wrong');
    expect(fault.textContent).to.equal('Choose who it is for.');
    expect(within(element, '#people').getAttribute('aria-describedby')).to.equal(fault.id);
  });

  it('keeps what was written where it cannot be sent, and says so', async () => {
    const { as, teamId } = await withNotes();
    const isSent = ({ method, url }: Request) => method === 'POST' && url.endsWith('/notes');
    const broken = as('Sam Okoro', { fetch: refusing(fetch, 503, isSent) });
    const element = await opened(broken, teamId);
    type(element, 'Keep me.');
    buttonCalled(element, 'Send this note').click();
    await says(element, "We couldn't save that.");
    expect(within<HTMLTextAreaElement>(element, '#text').value).to.equal('Keep me.');
  });

  it('finds what was set aside again, and for whom it was', async () => {
    const { sam, teamId } = await seen();
    const element = await opened(sam, teamId);
    type(element, 'For Edie alone.');
    within(element, "input[value='author_and_owner']").click();
    await drawn(element);
    buttonCalled(element, 'Cancel').click();
    await drawn(element);
    buttonCalled(element, 'Write a note').click();
    await says(element, 'You and Edie can read this.');
    expect(within<HTMLTextAreaElement>(element, '#text').value).to.equal('For Edie alone.');
    const chosen = within<HTMLInputElement>(element, "input[value='author_and_owner']");
    expect(chosen.checked).to.equal(true);
  });

  it('sends it also where nobody can be named, and is told that', async () => {
    const { as, teamId } = await withNotes();
    const isAsked = ({ url }: Request) => url.endsWith('/readers');
    const unnamed = as('Sam Okoro', { fetch: refusing(fetch, 403, isAsked) });
    const element = await shown(unnamed, teamId);
    buttonCalled(element, 'Write a note').click();
    await says(element, "We can't show you by name who will read this.");
    type(element, 'To whom it may concern.');
    buttonCalled(element, 'Send this note').click();
    await says(element, 'Your note is written.');
  });

  it('changes the words of their own, and reads that they were changed', async () => {
    const { sam, teamId } = await withNotes();
    const element = await shown(sam, teamId);
    buttonCalled(element, 'Change the words').click();
    await drawn(element);
    type(element, 'Between the two of us.');
    setTimeout(() => buttonCalled(element, 'Save the words').click());
    await oneEvent(element, 'kith-note-amended');
    await says(element, 'The words were changed after it was written.');
    expect(textsOf(element)).to.contain('Between the two of us.');
  });

  it('takes their own back after one question', async () => {
    const { sam, teamId } = await withNotes();
    const element = await shown(sam, teamId);
    buttonCalled(element, 'Take it back').click();
    await says(element, 'Only the Team Owner');
    setTimeout(() => buttonCalled(element, 'Yes, take it back').click());
    await oneEvent(element, 'kith-note-withdrawn');
    await says(element, 'You took this note back.');
    expect(textsOf(element)).not.to.contain(kept);
  });

  it('says anew who can read it, and so does the Owner', async () => {
    const { edie, teamId, as } = await withNotes();
    const element = await shown(edie, teamId);
    buttonCalled(element, `Change who can read it: ${kept}`).click();
    await says(element, 'can read this.');
    within(element, "input[value='team']").click();
    await says(element, 'Agnieszka');
    await eventually(
      () => within(element, '.readers').textContent.includes('Agnieszka'),
      'it is never said who will read it',
    );
    setTimeout(() => buttonCalled(element, 'Save who can read it').click());
    await oneEvent(element, 'kith-note-shared');
    const { items } = await as('Agnieszka Nowak').notes.list(teamId);
    expect(items.map(({ text }) => text)).to.contain(kept);
  });

  it('is told that a note has changed meanwhile, and sees how it is now', async () => {
    const { as, sam, teamId } = await withNotes();
    const deaf = as('Sam Okoro', {
      fetch: refusing(fetch, 403, ({ url }) => url.endsWith('/events')),
    });
    const element = await shown(deaf, teamId);
    buttonCalled(element, 'Change the words').click();
    await drawn(element);
    const { items } = await sam.notes.list(teamId);
    const mine = items.find(({ text }) => text === kept);
    await sam.notes.amend(teamId, mine?.id ?? '', { text: 'Said elsewhere.' }, { version: 1 });
    type(element, 'Said here.');
    buttonCalled(element, 'Save the words').click();
    await says(element, 'This note has changed since you opened it.');
  });
});
