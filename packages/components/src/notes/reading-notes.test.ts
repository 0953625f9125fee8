import type { Kith } from '@kith/sdk';
import { expect } from 'chai';
import { larkmoor } from '../testing/given.js';
import { ate, kept, own, seen, shown, textsOf, withNotes } from '../testing/notes.js';
import { refusing } from '../testing/refusing.js';
import {
  buttonCalled,
  drawn,
  eventually,
  reaches,
  rootOf,
  says,
  textOf,
} from '../testing/settle.js';

/** One after the other: each has its own time, on a machine that is busy. */
async function many(client: Kith, teamId: string, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) await client.notes.write(teamId, { text: `Note ${at}` });
}

afterEach(() => document.querySelectorAll('kith-notes').forEach((element) => element.remove()));

describe('whoever reads the notes of a team', () => {
  it('reads those that are for them, the newest first, by whom and for whom they are', async () => {
    const { edie, as, teamId } = await seen();
    const element = await shown(edie, teamId);
    expect(textsOf(element)).to.deep.equal([own, kept, ate]);
    expect(textOf(element)).to.contain('For the Team Owner and whoever wrote it');
    const agnieszka = await shown(as('Agnieszka Nowak'), teamId);
    expect(textsOf(agnieszka)).to.deep.equal([own, ate]);
    expect(textOf(agnieszka)).to.contain('For everyone who can see the notes');
  });

  it('reads older ones page by page, and the focus goes on with them', async () => {
    const { edie, teamId } = await larkmoor();
    await many(edie, teamId, 22);
    const element = await shown(edie, teamId);
    expect(textsOf(element)).to.have.lengthOf(20);
    buttonCalled(element, 'Show older notes').click();
    await eventually(() => textsOf(element).length === 22, 'the older notes never came');
    await drawn(element);
    const notes = [...rootOf(element).querySelectorAll('.note')];
    expect(rootOf(element).activeElement).to.equal(notes[20]);
    expect(textOf(element)).not.to.contain('Show older notes');
  });

  it('reads older ones though all is read again meanwhile', async () => {
    const { edie, as, teamId } = await larkmoor();
    await many(edie, teamId, 21);
    const isOlder = ({ url }: Request) => url.includes('cursor=');
    let again = () => Promise.resolve();
    const slow: typeof fetch = async (input, init) => {
      const request = new Request(input, init);
      if (isOlder(request)) await again();
      return fetch(request);
    };
    const element = await shown(as('Edie Marsh', { fetch: slow }), teamId);
    again = async () => {
      again = () => Promise.resolve();
      await element.reload();
    };
    buttonCalled(element, 'Show older notes').click();
    await eventually(() => textsOf(element).length === 21, 'the older notes never came');
  });

  it('reads the beginning of a long note, and all of it at one press', async () => {
    const { edie, teamId } = await larkmoor();
    await edie.notes.write(teamId, {
      text: 'It rained a little, and then the sun came. '.repeat(110),
    });
    const element = await shown(edie, teamId);
    const height = () =>
      rootOf(element).querySelector('.text')?.getBoundingClientRect().height ?? 0;
    const folded = height();
    buttonCalled(element, 'Read the whole note').click();
    await eventually(() => height() > 2 * folded, 'it stayed folded');
    expect(rootOf(element).activeElement).to.equal(rootOf(element).querySelector('.note'));
    expect(textOf(element)).not.to.contain('Read the whole note');
  });

  it('keeps what is there where the older ones cannot be read, and says so', async () => {
    const { edie, as, teamId } = await larkmoor();
    await many(edie, teamId, 21);
    const isOlder = ({ url }: Request) => url.includes('cursor=');
    const element = await shown(as('Edie Marsh', { fetch: refusing(fetch, 503, isOlder) }), teamId);
    buttonCalled(element, 'Show older notes').click();
    await says(element, "We couldn't read the older notes.");
    expect(textsOf(element)).to.have.lengthOf(20);
  });

  it('sees what somebody else writes, without doing anything, and hears of it', async () => {
    const { edie, sam, teamId } = await withNotes();
    const element = await shown(edie, teamId);
    await sam.notes.write(teamId, { text: 'A good afternoon.' });
    await says(element, 'A good afternoon.');
    await says(element, 'The notes have changed.');
  });

  it('reads that a note was taken back, and not what it said', async () => {
    const { edie, sam, teamId } = await withNotes();
    const { items } = await sam.notes.list(teamId);
    const mine = items.find(({ text }) => text === ate);
    await sam.notes.withdraw(teamId, mine?.id ?? '', { version: 1 });
    const element = await shown(edie, teamId);
    expect(textOf(element)).to.contain('Sam Okoro took this note back.').and.not.to.contain(ate);
    const takenBack = rootOf(element).querySelector('.withdrawn');
    expect(takenBack?.textContent).not.to.contain('For everyone who can see the notes');
  });

  it('reads who wrote it down for whom, and how they were told', async () => {
    const { edie, as, teamId } = await withNotes();
    const { you } = await edie.teams.get(teamId);
    const owner = (await edie.teams.get(teamId)).owner.id;
    expect(you.relationship).to.equal('owner');
    const said = { text: 'I slept badly.', onBehalfOf: owner, method: 'phone' } as const;
    await as('Dylan Price').notes.write(teamId, said);
    const element = await shown(edie, teamId);
    expect(textOf(element)).to.contain('Written down by Dylan Price, by telephone');
  });

  it('is not told that there is nothing where they may not read, but why', async () => {
    const { as, teamId } = await seen();
    const element = document.createElement('kith-notes');
    Object.assign(element, { client: as('Dylan Price'), teamId });
    document.body.append(element);
    await reaches(element, 'forbidden');
    expect(textOf(element)).to.contain("You can't see Edie's notes.");
  });

  it('is told why they read only their own, and so is the Owner who looks as they do', async () => {
    const { jo, edie, teamId, memberCalled } = await withNotes();
    const why = "You can't see Edie's notes.";
    const element = document.createElement('kith-notes');
    Object.assign(element, { client: edie, teamId });
    document.body.append(element);
    await reaches(element, 'complete');
    const { id: memberId } = await memberCalled('Jo Pell');
    edie.viewing.start({ teamId, memberId, name: 'Jo' });
    await reaches(element, 'empty');
    expect(textOf(element))
      .to.contain(why)
      .and.contain('Notes that you write yourself appear here');
    expect(textOf(element)).not.to.contain('There are no notes');
    await jo.notes.write(teamId, { text: 'The cat came back.' });
    await says(element, 'The cat came back.');
    expect(textOf(element)).to.contain(`${why} `).and.contain('that you wrote yourself');
    expect(textsOf(element)).to.deep.equal(['The cat came back.']);
  });

  it('is told where there is nothing yet what will be there', async () => {
    const { edie, teamId } = await larkmoor();
    const element = document.createElement('kith-notes');
    Object.assign(element, { client: edie, teamId });
    document.body.append(element);
    await reaches(element, 'empty');
    expect(textOf(element)).to.contain('There are no notes here for you to read yet.');
  });

  it('sees what a member sees while the Owner looks as they do, and can write nothing', async () => {
    const { edie, teamId, memberCalled } = await withNotes();
    const element = await shown(edie, teamId);
    const { id: memberId } = await memberCalled('Agnieszka Nowak');
    edie.viewing.start({ teamId, memberId, name: 'Agnieszka' });
    await eventually(() => textsOf(element).length === 2, 'it never followed');
    expect(textsOf(element)).to.deep.equal([own, ate]);
    expect(textOf(element)).not.to.contain('Write a note').and.not.to.contain('Change the words');
    edie.viewing.stop();
    await says(element, kept);
  });
});
