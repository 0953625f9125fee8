import type { Kith } from '@kith/sdk';
import { failing } from '@kith/sdk/testing';
import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { LiveUpdates } from './live-updates.js';

/** A client that keeps count of the streams that are open. */
function counting() {
  const open = new Set<AbortSignal>();
  const client: Kith = {
    ...failing(503),
    // eslint-disable-next-line require-yield -- a stream on which nothing is said.
    async *live(_teamId, { signal = new AbortController().signal } = {}) {
      open.add(signal);
      await new Promise((resolve) => {
        signal.addEventListener('abort', resolve);
      });
      open.delete(signal);
    },
  };
  return { client, open };
}

class Hearing extends LitElement {
  client: Kith | undefined;
  readonly live = new LiveUpdates(this, {
    client: () => this.client,
    teamId: () => '0198a000-0000-7000-8000-000000000001',
    ignores: '',
    heard: () => {},
  });

  override render() {
    return html`<p>Hearing</p>`;
  }
}
customElements.define('test-hearing', Hearing);

async function placed(client: Kith): Promise<Hearing> {
  const element = Object.assign(new Hearing(), { client });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

describe('listening for changes in a team', () => {
  it('ends when the element leaves the page', async () => {
    const { client, open } = counting();
    const element = await placed(client);
    expect(open.size).to.equal(1);
    element.remove();
    await Promise.resolve();
    expect(open.size).to.equal(0);
  });

  it('does not begin again when an element that has left is drawn once more', async () => {
    const { client, open } = counting();
    const element = await placed(client);
    element.remove();
    element.requestUpdate();
    await element.updateComplete;
    expect(open.size).to.equal(0);
  });

  it('goes on when the element comes back, or is moved', async () => {
    const { client, open } = counting();
    const element = await placed(client);
    const place = document.createElement('div');
    document.body.append(place);
    place.append(element);
    await element.updateComplete;
    expect(open.size).to.equal(1);
    place.remove();
  });
});
