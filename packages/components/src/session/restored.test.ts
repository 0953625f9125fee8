import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { type Larkmoor, larkmoor } from '../testing/given.js';

/** What stands in a tab of its own. */
interface Seen {
  /** Was it kept as it stood, and shown again? */
  isRestored: boolean;
  /** Why it was not, as far as the browser says. */
  whyNot: string;
  texts: [rota: string, team: string];
  states: string[];
}

type Step = { act: 'open' | 'leave'; address: string } | { act: 'back' | 'look' | 'close' };

interface Skippable {
  test?: { title: string } | undefined;
  skip(): never;
}

const tab = (step: Step) => executeServerCommand<Seen, Step>('kith-own-tab', step);

const hostSignsIn = (session: object | undefined) =>
  fetch('/host/signs-in', { method: 'POST', body: JSON.stringify(session) ?? '' });

/** As long as the test may take: how often it can look says nothing on a busy machine. */
const patience = 60_000;

async function becomes(check: (seen: Seen) => boolean, otherwise: string): Promise<Seen> {
  const until = performance.now() + patience / 2;
  for (;;) {
    const seen = await tab({ act: 'look' });
    if (check(seen)) return seen;
    if (performance.now() > until) throw new Error(`${otherwise}: ${JSON.stringify(seen)}`);
  }
}

/** A browser keeps a page that is left, and shows it again as it stood to whoever presses Back. */
describe('a page that somebody comes back to', function () {
  this.timeout(patience);
  let here: Larkmoor;
  beforeEach(async () => {
    here = await larkmoor();
    await hostSignsIn(await here.sessionOf('Edie Marsh'));
    const { baseUrl, teamId } = here;
    const query = new URLSearchParams({ server: baseUrl, team: teamId });
    await tab({ act: 'open', address: `${location.origin}/signed-in.html?${query}` });
    const isShown = ({ states }: Seen) => states.every((state) => state === 'complete');
    await becomes(isShown, 'the elements were never shown');
  });
  afterEach(async () => {
    await tab({ act: 'close' });
    await hostSignsIn(undefined);
  });

  /** Where this browser keeps no pages it is loaded anew, and there is nothing to try: it says why. */
  async function comesBack(test: Skippable): Promise<Seen> {
    const seen = await tab({ act: 'back' });
    if (seen.isRestored) return seen;
    if (test.test) test.test.title += ` (this browser did not keep the page: ${seen.whyNot})`;
    return test.skip();
  }

  it('shows nothing of whoever was signed in, once nobody is', async function () {
    await tab({ act: 'leave', address: `${location.origin}/tab.html` });
    await hostSignsIn(undefined);
    const { texts } = await comesBack(this);
    expect(texts.join(' ')).not.to.contain('Sam Okoro').and.not.to.contain('Lunch');
    const isOver = ({ states }: Seen) => states.every((state) => state === 'failed');
    const over = await becomes(isOver, 'it never said that nobody is signed in');
    expect(over.texts[0]).to.contain('Sign in again');
    expect(over.texts[1]).to.contain('Sign in again');
  });

  it('shows what has changed since, and goes on hearing of changes', async function () {
    await tab({ act: 'leave', address: `${location.origin}/tab.html` });
    const tea = { title: 'Tea with Jo', startsOn: '2026-08-05', startTime: '16:00', minutes: 30 };
    await here.edie.rota.arrange(here.teamId, tea);
    await comesBack(this);
    await becomes(({ texts }) => texts[0].includes('Tea with Jo'), 'it shows what was before');
    await here.edie.rota.arrange(here.teamId, { ...tea, title: 'Cake with Jo' });
    await becomes(({ texts }) => texts[0].includes('Cake with Jo'), 'it hears of nothing more');
  });
});
