import { executeServerCommand } from '@web/test-runner-commands';
import { larkmoor } from '../testing/given.js';
import { eventually, reaches, textOf } from '../testing/settle.js';
import '../rota/rota.define.js';

const cutOff = (files: string | false) => executeServerCommand('kith-cut-off', files);

/** In a page of its own, that has never listened before. */
describe('a page that could not fetch what it takes to listen', () => {
  after(async () => {
    await cutOff(false);
    document.querySelectorAll('kith-rota').forEach((element) => element.remove());
  });

  it('fetches it as soon as it can, and shows what has changed meanwhile', async () => {
    const { edie, sam, jo, teamId } = await larkmoor();
    await cutOff('*/sdk/src/live.ts*');
    const element = document.createElement('kith-rota');
    Object.assign(element, { client: edie, teamId });
    document.body.append(element);
    await reaches(element, 'complete');
    const open = async () => {
      const { visits } = await sam.rota.week(teamId);
      return visits.filter(({ slots }) => slots[0]?.accept.allowed);
    };
    const before = textOf(element).split('Nobody yet').length;
    const gaps = () => textOf(element).split('Nobody yet').length;
    const [first, second] = await open();
    await sam.rota.accept(first?.slots[0]?.id ?? '');
    await cutOff(false);
    window.dispatchEvent(new Event('online'));
    await eventually(() => gaps() === before - 1, 'what changed meanwhile was never shown');
    await jo.rota.accept(second?.slots[0]?.id ?? '');
    await eventually(() => gaps() === before - 2, 'what changed then was never shown');
  });
});
