import type { Kith, Note } from '@kith/sdk';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { ate, kept, own, shown, textsOf, withNotes } from '../testing/notes.js';
import { refusing } from '../testing/refusing.js';
import {
  buttonCalled,
  drawn,
  eventually,
  rootOf,
  says,
  textOf,
  within,
} from '../testing/settle.js';
import type { KithNotes } from './notes.js';

async function searched(client: Kith, teamId: string, words: string): Promise<KithNotes> {
  const element = await shown(client, teamId);
  await type(element, words);
  return element;
}

async function type(element: KithNotes, words: string): Promise<void> {
  const field = within<HTMLInputElement>(element, '#sought');
  field.focus();
  field.select();
  await (words === '' ? sendKeys({ press: 'Backspace' }) : sendKeys({ type: words }));
  await sendKeys({ press: 'Enter' });
  await drawn(element);
}

const finds = (element: KithNotes, ...texts: string[]) =>
  eventually(
    () => JSON.stringify(textsOf(element)) === JSON.stringify(texts),
    `it never found ${texts.join(', ')}`,
  );

afterEach(() => document.querySelectorAll('kith-notes').forEach((element) => element.remove()));

describe('whoever looks for words in the notes', () => {
  it('finds them by keyboard, is told how many, and keeps the focus', async () => {
    const { edie, teamId } = await withNotes();
    const element = await searched(edie, teamId, 'FRIDAY fish');
    await finds(element, own);
    expect(textOf(element)).to.contain('1 note found for “FRIDAY fish”.');
    expect(within(element, '.said').textContent).to.contain('1 note found');
    expect(rootOf(element).activeElement?.id).to.equal('sought');
  });

  it('is told that nothing was found in what they can read, and no more', async () => {
    const { as, teamId } = await withNotes();
    const element = await searched(as('Agnieszka Nowak'), teamId, 'between');
    await says(element, 'Nothing found for “between” in what you can read.');
    expect(textsOf(element)).to.deep.equal([]);
    expect(textOf(element)).not.to.contain(kept);
  });

  it('sees all notes again when they clear the search, by button or with an empty field', async () => {
    const { edie, teamId } = await withNotes();
    const element = await searched(edie, teamId, 'lunch');
    await finds(element, ate);
    buttonCalled(element, 'Show all notes').click();
    await finds(element, own, kept, ate);
    await says(element, 'All notes are shown again.');
    expect(rootOf(element).activeElement?.id).to.equal('sought');
    expect(textOf(element)).not.to.contain('Show all notes');
    await type(element, 'lunch');
    await finds(element, ate);
    await type(element, '');
    await finds(element, own, kept, ate);
  });

  it('is told what to write where there is no word', async () => {
    const { edie, teamId } = await withNotes();
    const element = await searched(edie, teamId, '?!');
    await says(element, 'Write a word to look for.');
    const field = within(element, '#sought');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(textsOf(element)).to.have.lengthOf(3);
  });

  it('sees what somebody writes meanwhile, if it says what they look for', async () => {
    const { edie, sam, teamId } = await withNotes();
    const element = await searched(edie, teamId, 'lunch');
    await finds(element, ate);
    await sam.notes.write(teamId, { text: 'A nap.' });
    await sam.notes.write(teamId, { text: 'Lunch in the garden.' });
    await finds(element, 'Lunch in the garden.', ate);
    expect(textOf(element)).to.contain('2 notes found for “lunch”.');
  });

  it('sees what they write themselves, first among all notes', async () => {
    const { sam, teamId } = await withNotes();
    const element = await searched(sam, teamId, 'lunch');
    await finds(element, ate);
    buttonCalled(element, 'Write a note').click();
    await says(element, 'can read this.');
    const field = within<HTMLTextAreaElement>(element, '#text');
    field.value = 'A nap.';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    buttonCalled(element, 'Send this note').click();
    await finds(element, 'A nap.', own, kept, ate);
    expect(textOf(element)).not.to.contain('found for');
  });

  it('looks further back where not all was looked through, and is told how far it was', async () => {
    const { sam, as, teamId } = await withNotes();
    for (let at = 1; at <= 21; at += 1) await sam.notes.write(teamId, { text: `Tea ${at}.` });
    const element = await searched(as('Edie Marsh'), teamId, 'tea');
    await says(element, '20 notes found for “tea”. We looked back as far as');
    buttonCalled(element, 'Look further back').click();
    await says(element, '21 notes found for “tea”.');
    expect(textOf(element)).not.to.contain('Look further back');
  });

  it('keeps what is there where nothing can be searched, and says so', async () => {
    const { as, teamId } = await withNotes();
    const isSearch = ({ url }: Request) => url.includes('/search');
    const broken = as('Edie Marsh', { fetch: refusing(fetch, 503, isSearch) });
    const element = await searched(broken, teamId, 'lunch');
    await eventually(() => rootOf(element).querySelector('[part=stale]') !== null, 'says nothing');
    expect(textsOf(element)).to.deep.equal([own, kept, ate]);
    buttonCalled(element, 'Show all notes').click();
    await eventually(() => rootOf(element).querySelector('[part=stale]') === null, 'stays stale');
  });

  it('reads that a note cannot be opened, and reads the others', async () => {
    const { as, teamId } = await withNotes();
    const damaging: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init);
      if (!answer.url.includes('/notes')) return answer;
      const page = (await answer.json()) as { items: Note[] };
      const items = page.items.map((note) =>
        note.text === ate ? { ...note, text: null, damaged: true } : note,
      );
      return Response.json({ ...page, items });
    };
    const element = await shown(as('Edie Marsh', { fetch: damaging }), teamId);
    expect(textOf(element)).to.contain("We can't open what this note says.");
    expect(textsOf(element)).to.deep.equal([own, kept]);
  });
});
