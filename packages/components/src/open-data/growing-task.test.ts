import { expect } from 'chai';
import type { ReactiveController } from 'lit';
import type { DataHost } from '../base/data-task.js';
import { restOfPage } from '../base/in-slices.js';
import { GrowingTask } from './growing-task.js';

/** A host that draws nothing. */
class PlainHost implements DataHost {
  readonly updateComplete = Promise.resolve(true);
  addController(_controller: ReactiveController): void {}
  removeController(_controller: ReactiveController): void {}
  requestUpdate(): void {}
  dataStateChanged(): void {}
}

const soon = () => new Promise((resolve) => setTimeout(resolve)).then(restOfPage);

function given() {
  const asked = { source: 'one' };
  const signals: AbortSignal[] = [];
  const further: (() => void)[] = [];
  const task = new GrowingTask<readonly [string], string>(new PlainHost(), {
    args: () => [asked.source],
    run: async function* ([source], { signal }) {
      signals.push(signal);
      yield `${source}: some`;
      await new Promise<void>((resolve) => further.push(resolve));
      yield `${source}: all`;
    },
  });
  return { asked, signals, further, task };
}

describe('data that grows', () => {
  it('is shown at once and then grows', async () => {
    const { further, task } = given();
    task.hostUpdate();
    await soon();
    expect([task.state, task.data]).to.deep.equal(['complete', 'one: some']);
    further[0]?.();
    await soon();
    expect(task.data).to.equal('one: all');
  });

  it('grows no more when something else is asked for', async () => {
    const { asked, signals, further, task } = given();
    task.hostUpdate();
    await soon();
    asked.source = 'two';
    task.hostUpdate();
    await soon();
    further[0]?.();
    await soon();
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
    expect(task.data).to.equal('two: some');
  });

  it('grows no more when the element leaves the page', async () => {
    const { signals, task } = given();
    task.hostUpdate();
    await soon();
    task.hostDisconnected();
    expect(signals[0]?.aborted).to.equal(true);
  });
});
