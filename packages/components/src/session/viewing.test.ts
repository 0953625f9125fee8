import { expect } from 'chai';
import { describeActions } from '../testing/actions.js';
import { faultsIn } from '../testing/axe.js';
import { misfitsOf } from '../testing/fit.js';
import { givenTeam, type Larkmoor, larkmoor } from '../testing/given.js';
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
import { openTab } from '../testing/tab.js';
import type { KithSession } from './session.js';
import './session.define.js';
import '../rota/rota.define.js';
import '../team/team.define.js';

interface PageOfEdie {
  session: KithSession;
  team: HTMLElement;
  rota: HTMLElement;
}

afterEach(() => document.querySelectorAll('.page, .tab').forEach((page) => page.remove()));

/** A page of Edie's with her team and its rota in one session. */
async function pageOf(here: Larkmoor, lang = 'en'): Promise<PageOfEdie> {
  const page = Object.assign(document.createElement('div'), { className: 'page', lang });
  const session = document.createElement('kith-session');
  session.client = here.as('Edie Marsh', { language: lang === 'cy' ? 'cy' : 'en' });
  const team = Object.assign(document.createElement('kith-team'), { teamId: here.teamId });
  const rota = Object.assign(document.createElement('kith-rota'), { teamId: here.teamId });
  session.append(team, rota);
  page.append(session);
  document.body.append(page);
  await reaches(team, 'complete');
  await reaches(rota, 'complete');
  return { session, team, rota };
}

/** Chooses a member whose view to see, and waits until both elements show it. */
async function lookAs(name: string, { team, rota }: PageOfEdie, words: [string, string]) {
  const select = within<HTMLSelectElement>(team, '#view-as');
  select.value = [...select.options].find(({ text }) => text === name)?.value ?? '';
  buttonCalled(team, words[0]).click();
  for (const element of [team, rota]) {
    await says(element, words[1]);
    await reaches(element, 'complete');
  }
}

const asSam = (page: PageOfEdie) =>
  lookAs('Sam Okoro', page, ['Show what they see', 'This is what Sam sees']);

/** What can be pressed, but for what opens the words about a member. */
const pressable = (element: HTMLElement) =>
  [...rootOf(element).querySelectorAll('button, select, input')]
    .filter((each) => !each.matches('.summary') && each.checkVisibility())
    .map((each) => each.getAttribute('aria-label') ?? each.textContent.trim());

/** The visits of a rota in words, without what can be pressed. */
function visitsOf(rota: HTMLElement): string[] {
  return [...rootOf(rota).querySelectorAll('.visit')].map((visit) => {
    const copy = visit.cloneNode(true) as Element;
    copy.querySelectorAll('button').forEach((button) => button.remove());
    return copy.textContent.replace(/\s+/g, ' ').trim();
  });
}

describe('a Team Owner who looks at her team as a member does', () => {
  it('sees it so in every element of the session, with nothing that changes anything', async () => {
    const here = await larkmoor();
    const page = await pageOf(here);
    const own = visitsOf(page.rota);
    await asSam(page);
    expect(pressable(page.team)).to.deep.equal(['Stop']);
    expect(pressable(page.rota)).to.deep.equal(['Stop', 'Previous week', 'This week', 'Next week']);
    const sams = document.createElement('kith-rota');
    Object.assign(sams, { client: here.sam, teamId: here.teamId });
    page.session.append(sams);
    await reaches(sams, 'complete');
    expect(visitsOf(page.rota)).to.deep.equal(visitsOf(sams));
    expect(visitsOf(page.rota)).not.to.deep.equal(own);
  });

  it('sees why a member sees only their own visits, and not that there are none', async () => {
    const { as, teamId, memberCalled } = await givenTeam({
      name: "Ann's team",
      owner: { name: 'Ann Lark' },
      members: [{ name: 'Vi Long', relationship: 'volunteer' }],
      visits: [{ startsOn: '2026-08-05' }],
    });
    const ann = as('Ann Lark');
    const { id: memberId } = await memberCalled('Vi Long');
    ann.viewing.start({ teamId, memberId, name: 'Vi' });
    const rota = Object.assign(document.createElement('kith-rota'), { client: ann, teamId });
    rota.className = 'page';
    document.body.append(rota);
    await reaches(rota, 'empty');
    expect(textOf(rota)).to.contain("You can't see Ann's rota.");
    expect(textOf(rota)).not.to.contain('No visits');
  });

  it('ends it from any element, and each is again as it was', async () => {
    const page = await pageOf(await larkmoor());
    const own = [pressable(page.team), pressable(page.rota)];
    await asSam(page);
    buttonCalled(page.rota, 'Stop').focus();
    buttonCalled(page.rota, 'Stop').click();
    await says(page.team, 'Invite someone');
    await says(page.rota, 'Add a visit');
    expect([pressable(page.team), pressable(page.rota)]).to.deep.equal(own);
    await eventually(() => document.activeElement === page.rota, 'the focus was lost');
    expect(rootOf(page.rota).activeElement?.localName).to.equal('h2');
    expect(within(page.rota, '[role=status]').textContent).to.contain('your own view again');
    expect(within(page.team, '[role=status]').textContent).to.contain('your own view again');
  });

  it('finds the focus on the bar that says so, and then where she chose', async () => {
    const page = await pageOf(await larkmoor());
    await asSam(page);
    await eventually(
      () => rootOf(page.team).activeElement?.matches('.viewing') === true,
      'the bar never had the focus',
    );
    buttonCalled(page.team, 'Stop').click();
    await eventually(
      () => rootOf(page.team).activeElement?.id === 'view-as',
      'the focus never came back',
    );
  });

  it('sees nothing of what she had opened to change', async () => {
    const page = await pageOf(await larkmoor());
    buttonCalled(page.rota, 'Add a visit').click();
    await says(page.rota, 'Add this visit');
    await drawn(page.rota);
    within<HTMLInputElement>(page.rota, '#title').value = 'Half written';
    await asSam(page);
    expect(rootOf(page.rota).querySelector('form')).to.equal(null);
    buttonCalled(page.team, 'Stop').click();
    await says(page.rota, 'Add a visit');
    expect(rootOf(page.rota).querySelector('form')).to.equal(null);
  });

  it('follows what changes, as that member sees it', async () => {
    const here = await larkmoor();
    const page = await pageOf(here);
    await asSam(page);
    const { visits } = await here.sam.rota.week(here.teamId);
    const open = visits.flatMap(({ slots }) => slots).find(({ accept }) => accept.allowed);
    if (!open) throw new Error('nothing is open');
    const before = visitsOf(page.rota).filter((visit) => visit.includes('Your visit')).length;
    await here.sam.rota.accept(open.id);
    const mine = () => visitsOf(page.rota).filter((visit) => visit.includes('Your visit')).length;
    await eventually(() => mine() === before + 1, 'the rota never followed');
    expect(pressable(page.rota)).not.to.contain("I can't any more");
  });

  it('does so in this tab alone', async () => {
    const here = await larkmoor();
    const session = await here.sessionOf('Edie Marsh');
    const other = await openTab({ baseUrl: here.baseUrl, teamId: here.teamId, session });
    const [rota] = other.elements as [HTMLElement];
    await reaches(rota, 'complete');
    const page = await pageOf(here);
    await asSam(page);
    const { visits } = await here.sam.rota.week(here.teamId);
    const open = visits.flatMap(({ slots }) => slots).find(({ accept }) => accept.allowed);
    await here.sam.rota.accept(open?.id ?? '');
    // Both hear of it, by the one stream that they share.
    await says(rota, 'The rota has changed');
    expect(textOf(rota)).to.contain('Add a visit').and.not.contain('This is what Sam sees');
    expect(textOf(page.rota)).to.contain('This is what Sam sees');
    other.close();
  });

  it('sees nothing of any other team meanwhile', async () => {
    const here = await larkmoor();
    const page = await pageOf(here);
    const elsewhere = await givenTeam({ name: "Ann's team", owner: { name: 'Ann Lark' } });
    const other = document.createElement('kith-rota');
    other.teamId = elsewhere.teamId;
    await asSam(page);
    page.session.append(other);
    await reaches(other, 'failed');
    await says(other, 'not shown while you look at a team');
    expect(pressable(other)).to.deep.equal(['Stop']);
    buttonCalled(other, 'Stop').click();
    // Edie is not in it: what she would read of it by herself.
    await says(other, "You can't see these visits");
  });

  it('stops when her session is over', async () => {
    const page = await pageOf(await larkmoor());
    await asSam(page);
    await page.session.signOut();
    for (const element of [page.team, page.rota]) {
      await says(element, 'You have signed out');
      expect(textOf(element)).not.to.contain('This is what Sam sees');
    }
  });

  it('stops when that member leaves the team', async () => {
    const here = await larkmoor();
    const page = await pageOf(here);
    await asSam(page);
    const { id, version } = await here.memberCalled('Sam Okoro');
    await here.sam.teams.members(here.teamId).end(id, {}, { version });
    await says(page.rota, 'Add a visit');
    await says(page.team, 'Invite someone');
    expect(textOf(page.team)).not.to.contain('Sam Okoro');
  });

  it('stops where the session becomes that of another client', async () => {
    const here = await larkmoor();
    const page = await pageOf(here);
    await asSam(page);
    page.session.client = here.jo;
    await says(page.team, 'Jo Pell');
    for (const element of [page.team, page.rota]) {
      await reaches(element, 'complete');
      expect(textOf(element)).not.to.contain('This is what Sam sees');
    }
  });

  it('can read it in Welsh, on a phone, and with a screen reader', async () => {
    const page = await pageOf(await larkmoor(), 'cy');
    await lookAs('Sam Okoro', page, ['Dangos yr hyn', 'Dyma beth mae Sam yn ei weld']);
    const place = document.querySelector<HTMLElement>('.page') as HTMLElement;
    for (const element of [page.team, page.rota]) {
      expect(textOf(element)).to.contain('Does dim modd newid dim byd yma');
      expect(await faultsIn(element)).to.deep.equal([]);
      expect(misfitsOf(element, place)).to.deep.equal([]);
    }
  });
});

/** Nothing in it can be changed while she looks, so one for all. */
let scene: Promise<Larkmoor> | undefined;

describeActions('kith-rota', 'Edie Marsh, who looks as Sam Okoro does,', async (element) => {
  const { as, teamId, memberCalled } = await (scene ??= larkmoor());
  const client = as('Edie Marsh');
  client.viewing.start({ teamId, memberId: (await memberCalled('Sam Okoro')).id, name: 'Sam' });
  Object.assign(element, { client, teamId });
});
