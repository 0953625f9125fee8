import { failing, forbidden, neverAnswering } from '@kith/sdk/testing';
import { oneEvent } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { describeActions } from '../testing/actions.js';
import { describeElement } from '../testing/conformance.js';
import {
  givenTeam,
  type Larkmoor,
  larkmoor,
  larkmoorNames,
  sendsNoEmail,
} from '../testing/given.js';
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
import './team.define.js';
import type { Kith } from '@kith/sdk';
import { asked, spokenFor, withTwoPlaces } from '../testing/larkmoor-later.js';
import { memberRow, openMember, shown } from '../testing/team-on-screen.js';
import type { KithTeam } from './team.js';

const someTeam = '0198a000-0000-7000-8000-000000000001';

function arranged(client: () => Kith) {
  return (element: HTMLElement) => {
    Object.assign(element, { client: client(), teamId: someTeam });
  };
}

/** Only looked at, so one for all. */
let scene: Promise<Larkmoor> | undefined;

describeElement('kith-team', {
  class: new URL('./team.ts', import.meta.url).href,
  define: new URL('./team.define.ts', import.meta.url).href,
  states: {
    pending: arranged(() => neverAnswering()),
    failed: arranged(() => failing(503)),
    forbidden: arranged(() =>
      forbidden("You can't see this team. Edie hasn't shared it with you."),
    ),
    complete: async (element) => {
      const speaks = () => (element.closest('[lang]')?.getAttribute('lang') === 'cy' ? 'cy' : 'en');
      const { as, teamId } = await (scene ??= larkmoor());
      Object.assign(element, { client: as('Edie Marsh', { language: speaks }), teamId });
    },
  },
  opened: {
    'the form to invite by e-mail and its faults': {
      open: async (element) => {
        buttonCalled(element, 'Invite someone').click();
        await says(element, 'Send the invitation');
        within(element, '[name=by][value=email]').click();
        within<HTMLSelectElement>(element, '#relationship').value = 'support_worker';
        within(element, '#relationship').dispatchEvent(new Event('change'));
        await drawn(element);
        buttonCalled(element, 'Send the invitation').click();
        await says(element, 'Write an e-mail address');
      },
    },
    'the question before an invitation is taken back': {
      open: (element) => buttonCalled(element, 'Take back').click(),
    },
    'two places of one person, each to be ended': {
      arrange: async (element) => {
        const { edie, teamId } = await withTwoPlaces();
        Object.assign(element, { client: edie, teamId });
      },
      open: (element) =>
        memberRow(element as KithTeam, 'Jo Pell')
          .querySelector('button')
          ?.click(),
    },
    'an invitation to another place': {
      arrange: async (element) => {
        const ready = await larkmoor();
        await asked(ready);
        Object.assign(element, { client: ready.jo, teamId: ready.teamId });
      },
      open: () => undefined,
    },
    'what was written down and can be undone': {
      arrange: async (element) => {
        const { edie, teamId } = await spokenFor();
        Object.assign(element, { client: edie, teamId });
      },
      open: () => undefined,
    },
    'an invitation to answer': {
      arrange: async (element) => {
        const { ravi, teamId } = await (scene ??= larkmoor());
        Object.assign(element, { client: ravi, teamId });
      },
      open: () => undefined,
    },
  },
  data: () => [
    "You can't see this team. Edie hasn't shared it with you.",
    ...larkmoorNames,
    ['she/her', 'he/him', 'they/them', 'test-1'],
    ['EM', 'SO', 'JP', 'BM', 'AN', 'DP'],
  ],
});

for (const who of ['Edie Marsh', 'Jo Pell', 'Ravi Anand']) {
  describeActions('kith-team', who, async (element) => {
    const { as, teamId } = await larkmoor();
    Object.assign(element, { client: as(who), teamId });
  });
}

function switchOf(row: HTMLElement, label: string): HTMLButtonElement {
  const grants = [...row.querySelectorAll('.grant')];
  const grant = grants.find(({ textContent }) => textContent.includes(label));
  const found = grant?.querySelector<HTMLButtonElement>('[role=switch]');
  if (!found) throw new Error(`there is no switch for ${label}`);
  return found;
}

function fill(element: KithTeam, selector: string, value: string): void {
  const field = within<HTMLInputElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

afterEach(() => document.querySelectorAll('kith-team').forEach((element) => element.remove()));

describe('a Team Owner looking at their team', () => {
  it('sees who is in it, what they wear and what they can see', async () => {
    const { edie, teamId } = await larkmoor();
    const element = await shown(edie, teamId);
    expect(textOf(element)).to.contain('In charge of this team');
    expect(memberRow(element, 'Sam Okoro').textContent).to.contain('Rota Holder');
    // What is decided about money is said where it is decided: Kith has none yet.
    expect(memberRow(element, 'Sam Okoro').textContent)
      .to.contain('Can see: rota')
      .and.not.to.match(/pay|money/);
  });

  it('sees the reason of every permission, and no switch where nothing can be switched', async () => {
    const { edie, teamId } = await larkmoor();
    const element = await shown(edie, teamId);
    const row = await openMember(element, 'Sam Okoro');
    expect(row.textContent).to.contain('You decided this on 3 May.');
    expect(row.textContent).to.contain('See the money (not in Kith yet)');
    expect(row.textContent).to.contain('Kith has no money in it yet.');
    const fixed = [...row.querySelectorAll('.grant')].filter(({ textContent }) =>
      textContent.includes('Always on'),
    );
    expect(fixed.length).to.be.greaterThan(0);
    expect(fixed.every((grant) => grant.querySelector('button') === null)).to.equal(true);
  });

  it('lets a member see the notes, and hears of it when it is done', async () => {
    const { edie, teamId, as } = await larkmoor();
    const element = await shown(edie, teamId);
    const notes = switchOf(await openMember(element, 'Beth Marsh-Llewelyn'), 'See the notes');
    expect(notes.getAttribute('aria-checked')).to.equal('false');
    setTimeout(() => notes.click());
    await oneEvent(element, 'kith-grant-changed');
    await element.updateComplete;
    const after = switchOf(memberRow(element, 'Beth Marsh-Llewelyn'), 'See the notes');
    expect(after.getAttribute('aria-checked')).to.equal('true');
    const { you } = await as('Beth Marsh-Llewelyn').teams.get(teamId);
    expect(you.access.find(({ capability }) => capability === 'see_notes')?.allowed).to.equal(true);
  });

  it('changes nothing when the page stops it', async () => {
    const { edie, teamId, memberCalled } = await larkmoor();
    const element = await shown(edie, teamId);
    const before = await memberCalled('Beth Marsh-Llewelyn');
    element.addEventListener('kith-grant-change-request', (event) => event.preventDefault());
    switchOf(await openMember(element, 'Beth Marsh-Llewelyn'), 'See the notes').click();
    await element.updateComplete;
    expect(await memberCalled('Beth Marsh-Llewelyn')).to.deep.equal(before);
  });

  it('is told when somebody else was faster, sees it as it is, and keeps the choice', async () => {
    const { edie, teamId, memberCalled, as } = await larkmoor();
    // A page that does not hear of changes as they happen.
    const deaf = as('Edie Marsh', {
      fetch: refusing(fetch, 403, ({ url }) => url.endsWith('/events')),
    });
    const element = await shown(deaf, teamId);
    const row = await openMember(element, 'Beth Marsh-Llewelyn');
    const { id, version } = await memberCalled('Beth Marsh-Llewelyn');
    await edie.teams.members(teamId).update(id, { grants: { see_rota: false } }, { version });
    switchOf(row, 'See the notes').click();
    await says(element, 'Your choice is kept');
    buttonCalled(element, 'Make this change').click();
    await oneEvent(element, 'kith-grant-changed');
    const { you } = await as('Beth Marsh-Llewelyn').teams.get(teamId);
    const allowed = you.access
      .filter((access) => access.allowed)
      .map((access) => access.capability);
    expect(allowed).to.include('see_notes').and.not.to.include('see_rota');
  });

  it('ends a membership after one clear question', async () => {
    const { edie, teamId, memberCalled } = await larkmoor();
    const { id } = await memberCalled('Jo Pell');
    const element = await shown(edie, teamId);
    await openMember(element, 'Jo Pell');
    buttonCalled(element, 'End Jo’s place').click();
    await element.updateComplete;
    expect(textOf(element)).to.contain('Visits Jo said yes to will need somebody else.');
    setTimeout(() => buttonCalled(element, 'Yes, end it').click());
    await oneEvent(element, 'kith-membership-ended');
    expect((await edie.teams.members(teamId).get(id)).status).to.equal('ended');
    await eventually(
      () => !within(element, '.rows').textContent.includes('Jo Pell'),
      'Jo stayed on the screen',
    );
  });
});

describe('inviting somebody', () => {
  async function form({ edie, teamId }: { edie: Kith; teamId: string }) {
    const element = await shown(edie, teamId);
    buttonCalled(element, 'Invite someone').click();
    await says(element, 'Send the invitation');
    return element;
  }

  it('finds a person of the co-op and sends what the Owner chose', async () => {
    const { edie, teamId, person } = await larkmoor();
    await person({ name: 'Mina Vale', introduction: 'I drive the library van.' });
    const element = await form({ edie, teamId });
    fill(element, '#search', 'Mina');
    buttonCalled(element, 'Find').click();
    await says(element, 'I drive the library van.');
    fill(element, '#relationship', 'volunteer');
    await element.updateComplete;
    within<HTMLInputElement>(element, '[value=see_rota]').click();
    fill(element, '#snippet', 'I like cards.');
    setTimeout(() => buttonCalled(element, 'Send the invitation').click());
    await oneEvent(element, 'kith-invitation-sent');
    await says(element, 'Mina Vale');
    const { items } = await edie.invitations.listForTeam(teamId);
    const sent = items.find(({ to }) => to.person?.name === 'Mina Vale');
    expect(sent?.grants).to.deep.equal({ see_rota: true });
    expect(sent?.snippet).to.equal('I like cards.');
  });

  it('shows what can be switched for such a place, as it usually is, and keeps to it', async () => {
    const { edie, teamId } = await larkmoor();
    const element = await form({ edie, teamId });
    const boxes = () =>
      [...rootOf(element).querySelectorAll<HTMLInputElement>('.form input[type=checkbox]')].map(
        ({ value, checked }) => `${value} ${checked ? 'on' : 'off'}`,
      );
    expect(boxes()).to.deep.equal([]);
    fill(element, '#relationship', 'family_or_friend');
    await element.updateComplete;
    expect(boxes()).to.include.members(['see_rota on', 'see_notes off', 'see_money off']);
    for (const value of ['see_notes', 'see_rota']) {
      within<HTMLInputElement>(element, `[value=${value}]`).click();
    }
    fill(element, '#relationship', 'volunteer');
    await element.updateComplete;
    expect(boxes()).to.include.members(['see_members on', 'see_rota off', 'write_notes on']);
    expect(boxes().join()).not.to.contain('see_notes');
    within<HTMLInputElement>(element, '[value=write_notes]').click();
    await element.updateComplete;

    within<HTMLInputElement>(element, '[value=email]').click();
    await element.updateComplete;
    fill(element, '#email', 'mina@example.org');
    setTimeout(() => buttonCalled(element, 'Send the invitation').click());
    await oneEvent(element, 'kith-invitation-sent');
    const { items } = await edie.invitations.listForTeam(teamId);
    const sent = items.find(({ to }) => to.email === 'mina@example.org');
    expect(sent?.grants).to.deep.equal({ see_rota: false, write_notes: false });
  });

  it('says beside each field what is missing, and sends nothing', async () => {
    const { edie, teamId } = await larkmoor();
    const element = await form({ edie, teamId });
    const before = await edie.invitations.listForTeam(teamId);
    buttonCalled(element, 'Send the invitation').click();
    await says(element, 'Choose what they will be to you.');
    expect(within(element, '#fault-search').textContent).to.contain('choose the person');
    expect(within(element, '#relationship').getAttribute('aria-invalid')).to.equal('true');
    expect(await edie.invitations.listForTeam(teamId)).to.deep.equal(before);
  });

  it('loses nothing that was written when it cannot be sent', async () => {
    const { as, teamId } = await larkmoor();
    const edie = as('Edie Marsh', {
      fetch: refusing(fetch, 503, ({ method }) => method === 'POST'),
    });
    const element = await form({ edie, teamId });
    within<HTMLInputElement>(element, '[value=email]').click();
    await element.updateComplete;
    fill(element, '#email', 'mina@example.org');
    fill(element, '#relationship', 'volunteer');
    fill(element, '#message', 'Do come.');
    buttonCalled(element, 'Send the invitation').click();
    await says(element, 'Nothing you wrote was lost.');
    expect(within<HTMLInputElement>(element, '#email').value).to.equal('mina@example.org');
    expect(within<HTMLTextAreaElement>(element, '#message').value).to.equal('Do come.');
  });

  it('says what became of the letter, and promises none where no e-mail is sent', async () => {
    for (const sendsEmail of [true, false]) {
      const ready = await larkmoor();
      if (!sendsEmail) await sendsNoEmail();
      const element = await form(ready);
      within<HTMLInputElement>(element, '[value=email]').click();
      await element.updateComplete;
      fill(element, '#email', 'mina@example.org');
      fill(element, '#relationship', 'volunteer');
      setTimeout(() => buttonCalled(element, 'Send the invitation').click());
      await oneEvent(element, 'kith-invitation-sent');
      const [said, unsaid] = ['We are sending the letter', "this website can't send e-mail"];
      await says(element, sendsEmail ? said : unsaid);
      expect(element.shadowRoot?.textContent).not.to.contain(sendsEmail ? unsaid : said);
    }
  });

  it('takes an invitation back after asking once', async () => {
    const { edie, teamId } = await larkmoor();
    const element = await shown(edie, teamId);
    buttonCalled(element, 'the invitation to Ravi Anand').click();
    await element.updateComplete;
    setTimeout(() => buttonCalled(element, 'Yes, take it back').click());
    await oneEvent(element, 'kith-invitation-withdrawn');
    await eventually(
      () => !within(element, '[part=invitations]').textContent.includes('Ravi'),
      'Ravi stayed on the screen',
    );
  });
});

describe('a member who may not do what an Owner may', () => {
  it('sees the names and their own permissions, and nothing to change', async () => {
    const { jo, teamId } = await larkmoor();
    const element = await shown(jo, teamId);
    expect(textOf(element)).to.contain('Sam Okoro').and.not.to.contain('Invite someone');
    expect(rootOf(element).querySelector('[role=switch]')).to.equal(null);
  });

  it('is told why when they may not see the team at all', async () => {
    const { as, teamId } = await givenTeam({
      name: "Tom's team",
      owner: { name: 'Tom Bright' },
      others: ['Nia Hope'],
    });
    const element = document.createElement('kith-team');
    Object.assign(element, { client: as('Nia Hope'), teamId });
    document.body.append(element);
    await eventually(
      () => element.matches(':state(failed)') || element.matches(':state(forbidden)'),
      'never said anything',
    );
    await element.updateComplete;
    expect(textOf(element)).to.match(/We couldn't find this|You can't see/);
  });
});
