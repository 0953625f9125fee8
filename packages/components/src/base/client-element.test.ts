import { createTestKith } from '@kith/sdk/testing';
import { oneEvent } from '@open-wc/testing-helpers';
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { KithRota } from '../rota/rota.js';
import { drawn, eventually } from '../testing/settle.js';
import '../rota/rota.define.js';

const teamId = '0198a000-0000-7000-8000-000000000001';

/** A client that is answered at once, and what it was asked. */
function answered() {
  const asked: string[] = [];
  const plain = createTestKith();
  const client = {
    ...plain,
    rota: Object.assign(Object.create(plain.rota) as typeof plain.rota, {
      week: (...args: Parameters<typeof plain.rota.week>) => {
        asked.push('week');
        return plain.rota.week(...args);
      },
    }),
    // eslint-disable-next-line require-yield -- a stream on which nothing is said.
    async *live(_teamId: string, { signal }: { signal?: AbortSignal | undefined } = {}) {
      asked.push('live');
      await new Promise((resolve) => signal?.addEventListener('abort', resolve));
    },
  };
  return { client, asked };
}

async function placed(client = answered().client): Promise<KithRota> {
  const rota = Object.assign(document.createElement('kith-rota'), { client, teamId });
  document.body.append(rota);
  // Not by looking again and again: the timer that ends the looking would keep the element.
  await oneEvent(rota, 'kith-loaded');
  return rota;
}

describe('an element that has left the page', () => {
  it('is kept by nothing, though the page never has a session', async () => {
    const left: Array<WeakRef<Element>> = [];
    for (let count = 0; count < 30; count += 1) {
      const rota = await placed();
      left.push(new WeakRef(rota));
      rota.remove();
    }
    const kept = () => left.filter((each) => each.deref() !== undefined).length;
    for (let times = 0; times < 20 && kept() > 1; times += 1) {
      await executeServerCommand('kith-collect-garbage');
    }
    // The last one may still stand in a variable of the engine's.
    expect(kept()).to.be.at.most(1);
  });

  it('asks for nothing, whatever it is told', async () => {
    const rota = await placed();
    rota.remove();
    const { client, asked } = answered();
    Object.assign(rota, { client, week: '2026-08-10' });
    await drawn(rota);
    await rota.reload();
    expect(asked).to.deep.equal([]);
  });

  it('reads anew when it comes back, and shows meanwhile what it showed', async () => {
    const { client, asked } = answered();
    const rota = await placed(client);
    const before = asked.filter((what) => what === 'week').length;
    rota.remove();
    document.body.append(rota);
    await drawn(rota);
    expect(rota.matches(':state(complete)')).to.equal(true);
    await eventually(
      () => asked.filter((what) => what === 'week').length === before + 1,
      'it was not read anew',
    );
    rota.remove();
  });
});
