import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { larkmoor } from '../testing/given.js';
import { asked, spokenFor } from '../testing/larkmoor-later.js';
import { shown } from '../testing/team-on-screen.js';
import './team.define.js';

/** Whoever comes into a kitchen reads what hangs on its door. */
describe('a team on paper', () => {
  const print = (isOnPaper: boolean) => executeServerCommand('kith-print', isOnPaper);
  afterEach(async () => {
    document.querySelectorAll('kith-team').forEach((element) => element.remove());
    await print(false);
  });

  /** What can be read of an element as it stands there. */
  const read = (element: HTMLElement) =>
    element.shadowRoot?.querySelector<HTMLElement>('.kith')?.innerText ?? '';

  it('is who is in it and as what, and nothing of who was invited or what they may see', async () => {
    const { as, teamId } = await spokenFor();
    const element = await shown(as('Edie Marsh'), teamId);
    element.shadowRoot?.querySelectorAll<HTMLElement>('button.summary')[0]?.click();
    await element.updateComplete;
    const onScreen = read(element);
    const kept = ["Edie's team", 'Edie Marsh', 'Team Owner', 'Sam Okoro', 'Support worker'];
    const left = ['nurse@example.org', 'Ravi Anand', 'Can see', 'by telephone'];
    for (const words of [...kept, ...left]) expect(onScreen).to.contain(words);
    await print(true);
    const onPaper = read(element);
    for (const words of kept) expect(onPaper).to.contain(words);
    for (const words of left) expect(onPaper).not.to.contain(words);
    expect(onPaper).not.to.match(/@|you/i);
  });

  it('says nothing of what somebody in it is asked to be besides', async () => {
    const ready = await larkmoor();
    await asked(ready);
    const element = await shown(ready.jo, ready.teamId);
    expect(read(element)).to.contain('Edie Marsh has invited you');
    await print(true);
    expect(read(element)).to.contain('Jo Pell').and.not.to.contain('invited');
  });
});
