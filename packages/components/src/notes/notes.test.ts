import type { Kith } from '@kith/sdk';
import { failing, forbidden, neverAnswering } from '@kith/sdk/testing';
import { oneEvent } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { describeActions } from '../testing/actions.js';
import { describeElement } from '../testing/conformance.js';
import { type Larkmoor, larkmoor, larkmoorNames } from '../testing/given.js';
import { refusing } from '../testing/refusing.js';
import {
  buttonCalled,
  drawn,
  eventually,
  reaches,
  rootOf,
  says,
  textOf,
  within,
} from '../testing/settle.js';
import './notes.define.js';
import type { KithNotes } from './notes.js';

const someTeam = '0198a000-0000-7000-8000-000000000001';
const refusal = "You can't see Edie's notes. Edie hasn't shared them with you.";
const [ate, kept, own] = ['Ate all of her lunch.', 'Between Edie and me.', 'Fish on Friday.'];

const reading = (client: () => Kith) => (element: HTMLElement) => {
  Object.assign(element, { client: client(), teamId: someTeam });
};

/** Edie's team with two notes of Sam's, one for Edie alone, and one of hers. */
async function withNotes(): Promise<Larkmoor> {
  const team = await larkmoor();
  const { sam, edie, teamId } = team;
  await sam.notes.write(teamId, { text: ate });
  await sam.notes.write(teamId, { text: kept, readership: { kind: 'author_and_owner' } });
  await edie.notes.write(teamId, { text: own });
  return team;
}

/** Only looked at, so one for all. */
let scene: Promise<Larkmoor> | undefined;
const seen = () => (scene ??= withNotes());

describeElement('kith-notes', {
  class: new URL('./notes.ts', import.meta.url).href,
  define: new URL('./notes.define.ts', import.meta.url).href,
  states: {
    pending: reading(() => neverAnswering()),
    failed: reading(() => failing(503)),
    forbidden: reading(() => forbidden(refusal)),
    empty: async (element) => {
      const { edie, teamId } = await larkmoor();
      Object.assign(element, { client: edie, teamId });
    },
    complete: async (element) => {
      const { sam, teamId } = await seen();
      Object.assign(element, { client: sam, teamId });
    },
  },
  opened: {
    'the form for a note and its faults': {
      open: async (element) => {
        buttonCalled(element, 'Write a note').click();
        await says(element, 'can read this.');
        within(element, "input[value='people']").click();
        await says(element, 'Choose who it is for.');
        buttonCalled(element, 'Send this note').click();
        await says(element, 'Write something first.');
      },
    },
    'the question before a note is taken back': {
      open: (element) => buttonCalled(element, 'Take it back').click(),
    },
  },
  data: () => [refusal, 'test-1', ...larkmoorNames, ate, kept, own],
});

for (const who of ['Edie Marsh', 'Sam Okoro']) {
  describeActions('kith-notes', who, async (element) => {
    const { as, teamId } = await withNotes();
    Object.assign(element, { client: as(who), teamId });
  });
}

async function shown(client: Kith, teamId: string): Promise<KithNotes> {
  const element = document.createElement('kith-notes');
  Object.assign(element, { client, teamId });
  document.body.append(element);
  await reaches(element, 'complete');
  return element;
}

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

const textsOf = (element: KithNotes) =>
  [...rootOf(element).querySelectorAll('.text')].map(({ textContent }) => textContent);

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
    for (let number = 1; number <= 22; number += 1) {
      await edie.notes.write(teamId, { text: `Note ${number}` });
    }
    const element = await shown(edie, teamId);
    expect(textsOf(element)).to.have.lengthOf(20);
    buttonCalled(element, 'Show older notes').click();
    await says(element, 'Note 1');
    await eventually(() => textsOf(element).length === 22, 'the older notes never came');
    await drawn(element);
    expect(rootOf(element).activeElement?.textContent).to.contain('Note 2');
    expect(textOf(element)).not.to.contain('Show older notes');
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

  it('is told where there is nothing yet what will be there', async () => {
    const { edie, teamId } = await larkmoor();
    const element = document.createElement('kith-notes');
    Object.assign(element, { client: edie, teamId });
    document.body.append(element);
    await reaches(element, 'empty');
    expect(textOf(element)).to.contain('There are no notes here for you to read yet.');
  });

  it('is told so in a team that they are not in, and not asked whether the address is wrong', async () => {
    const { ravi, teamId } = await seen();
    const element = document.createElement('kith-notes');
    Object.assign(element, { client: ravi, teamId });
    document.body.append(element);
    await reaches(element, 'failed');
    expect(textOf(element)).to.contain("You can't see these notes.");
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
    await says(element, 'Choose who it is for.');
    buttonCalled(element, 'Send this note').click();
    await says(element, 'Write something first.');
    expect(within(element, '#people .wrong').textContent).to.equal('Choose who it is for.');
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
    await says(element, 'nobody reads its words any more but the Team Owner');
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
