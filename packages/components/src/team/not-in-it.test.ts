import type { Kith } from '@kith/sdk';
import { expect } from 'chai';
import { larkmoor } from '../testing/given.js';
import { reaches, says, textOf } from '../testing/settle.js';
import '../notes/notes.define.js';
import '../rota/rota.define.js';
import './team.define.js';

/** Nothing of the team is changed here but by whoever joins it last. */
let here: Awaited<ReturnType<typeof larkmoor>>;
before(async () => {
  here = await larkmoor();
  await here.person({ name: 'Una Strange' });
});

const shown = new Set<Element>();
afterEach(() => {
  for (const element of shown) element.remove();
  shown.clear();
});

function show(tag: 'kith-team' | 'kith-rota' | 'kith-notes', client: Kith, lang = 'en') {
  const element = Object.assign(document.createElement(tag), { lang, client });
  element.teamId = here.teamId;
  document.body.append(element);
  shown.add(element);
  return element;
}

describe('whoever is not in a team', () => {
  for (const tag of ['kith-rota', 'kith-notes'] as const) {
    it(`is told in <${tag}> that they are invited and what to do, where they are`, async () => {
      const element = show(tag, here.ravi);
      await reaches(element, 'forbidden');
      expect(textOf(element)).to.contain('Open the invitation and say yes to see what is for you.');
      expect(textOf(element)).not.to.contain('Try again');
    });

    it(`is told in <${tag}> that it is not for them, where nobody invited them`, async () => {
      const element = show(tag, here.as('Una Strange'));
      await reaches(element, 'failed');
      expect(textOf(element)).to.contain(`You can't see th`);
      expect(textOf(element)).not.to.contain('invited').and.not.to.contain('Try again');
    });
  }

  it('is told in <kith-team> that there is no such team, and not to try again', async () => {
    const element = show('kith-team', here.as('Una Strange'));
    await reaches(element, 'failed');
    expect(textOf(element)).to.contain("We couldn't find this.").and.not.to.contain('Try again');
  });

  it('is told so in Welsh, and sees it once they have said yes', async () => {
    const { ravi, teamId } = here;
    const rota = show('kith-rota', ravi, 'cy');
    await says(rota, 'Agorwch y gwahoddiad a derbyn');
    for await (const { id, team } of ravi.invitations.listMine()) {
      if (team.id === teamId) await ravi.invitations.accept(id);
    }
    await rota.reload();
    await reaches(rota, 'complete');
  });
});
