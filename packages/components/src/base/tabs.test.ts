import { waitUntil } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { type GivenTeam, givenTeam, larkmoor } from '../testing/given.js';
import { eventually, reaches, textOf } from '../testing/settle.js';
import { openTab, type Tab, type TabDetails } from '../testing/tab.js';

/** A browser opens no more connections than this to a server by HTTP/1.1. */
const connections = 6;

async function tab(
  { baseUrl, teamId, sessionOf }: GivenTeam,
  name: string,
  tags?: TabDetails['tags'],
): Promise<Tab> {
  const session = await sessionOf(name);
  const opened = await openTab({ baseUrl, teamId, session, tags });
  for (const element of opened.elements) await reaches(element, 'complete');
  return opened;
}

const streamsOf = (tabs: Tab[]) =>
  tabs.flatMap(({ open }) => [...open]).filter((path) => path.endsWith('/events'));

const closeTabs = () => document.querySelectorAll('.tab').forEach((frame) => frame.remove());

const readsOf = ({ asked }: Tab) => asked.filter((path) => path.endsWith('/rota')).length;

const tea = (title: string) => ({ title, startsOn: '2026-08-05', startTime: '16:00', minutes: 30 });

describe('more tabs than a browser has connections', () => {
  afterEach(closeTabs);

  it('all show a team, over one stream, and each reads a change once', async () => {
    const here = await larkmoor();
    const tabs: Tab[] = [];
    for (let count = 0; count < connections + 1; count += 1) {
      tabs.push(await tab(here, 'Edie Marsh'));
    }
    await eventually(() => streamsOf(tabs).length === 1, 'there is not one stream');
    const hasListened = () => readsOf(tabs[0] as Tab) === 2;
    await eventually(hasListened, 'what changed before the stream stood was not read');
    const before = tabs.map(readsOf);
    await here.edie.rota.arrange(here.teamId, tea('Cake with Jo'));
    const shows = ({ elements: [rota] }: Tab) => textOf(rota as Element).includes('Cake with Jo');
    await eventually(() => tabs.every(shows), 'not every tab shows the visit');
    expect(tabs.map((each, index) => readsOf(each) - (before[index] ?? 0))).to.deep.equal(
      tabs.map(() => 1),
    );
    expect(streamsOf(tabs)).to.have.length(1);
  });

  it('are all cleared at once when their person signs out in one of them, and no other’s are', async () => {
    const here = await larkmoor();
    const edies = [
      await tab(here, 'Edie Marsh', ['kith-rota', 'kith-team']),
      await tab(here, 'Edie Marsh', ['kith-team']),
    ];
    const sams = await tab(here, 'Sam Okoro', ['kith-team']);
    await edies[0]?.signOut();
    for (const element of edies.flatMap(({ elements }) => elements)) {
      await reaches(element, 'failed');
      expect(textOf(element)).to.contain('You have signed out.').and.not.to.contain('Sam Okoro');
    }
    for (const element of sams.elements) expect(textOf(element)).to.contain('Edie Marsh');
  });

  it('hear of seven teams as well, which take turns', async () => {
    const teams: Array<[GivenTeam, Tab]> = [];
    for (let count = 0; count < connections + 1; count += 1) {
      const team = await givenTeam({
        name: `Team ${count}`,
        owner: { name: 'Ann Lark' },
        visits: [{ title: 'Lunch', startsOn: '2026-08-04' }],
      });
      teams.push([team, await tab(team, 'Ann Lark')]);
    }
    const tabs = teams.map(([, each]) => each);
    await Promise.all(
      teams.map(([team]) => team.as('Ann Lark').rota.arrange(team.teamId, tea('Cake with Jo'))),
    );
    const shows = ({ elements: [rota] }: Tab) => textOf(rota as Element).includes('Cake with Jo');
    await waitUntil(() => tabs.every(shows), 'not every team is shown', { timeout: 30_000 });
    expect(streamsOf(tabs).length).to.be.at.most(4);
  }).timeout(60_000);

  it('go on hearing when the tab that listened for them is closed', async () => {
    const here = await larkmoor();
    const [first, second, third] = [
      await tab(here, 'Edie Marsh'),
      await tab(here, 'Edie Marsh'),
      await tab(here, 'Edie Marsh'),
    ];
    await eventually(() => streamsOf([first]).length === 1, 'the first does not listen');
    first.close();
    await here.edie.rota.arrange(here.teamId, tea('Cake with Jo'));
    const shows = ({ elements: [rota] }: Tab) => textOf(rota as Element).includes('Cake with Jo');
    await eventually(() => [second, third].every(shows), 'not every tab shows the visit');
    expect(streamsOf([second, third])).to.have.length(1);
  });
});

describe('a change of the rota', () => {
  afterEach(closeTabs);

  it('is read once by all elements of a page that show the rota, and not by the others', async () => {
    const here = await larkmoor();
    const page = await tab(here, 'Edie Marsh', ['kith-rota', 'kith-rota', 'kith-team']);
    await eventually(() => streamsOf([page]).length === 1, 'nobody listens');
    const hasListened = () => readsOf(page) === 2 && page.open.size === 1;
    await eventually(hasListened, 'what changed before the stream stood was not read');
    const before = page.asked.length;
    await here.edie.rota.arrange(here.teamId, tea('Cake with Jo'));
    const rotas = page.elements.slice(0, 2);
    await eventually(
      () => rotas.every((rota) => textOf(rota).includes('Cake with Jo')),
      'not both show it',
    );
    expect(page.asked.slice(before)).to.deep.equal([`/v1/teams/${here.teamId}/rota`]);
  });
});
