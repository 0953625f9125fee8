import { expect } from 'chai';
import type { ReactiveController } from 'lit';
import { eventually } from '../testing/settle.js';
import { type DataHost, type DataState, DataTask } from './data-task.js';
import { restOfPage } from './in-slices.js';

/** A host that draws nothing and remembers every state it was told. */
class PlainHost implements DataHost {
  readonly shown: DataState[] = [];
  readonly updateComplete = Promise.resolve(true);
  addController(_controller: ReactiveController): void {}
  removeController(_controller: ReactiveController): void {}
  requestUpdate(): void {}
  dataStateChanged(state: DataState): void {
    this.shown.push(state);
  }
}

const refused = (status: number, code: string) => Object.assign(new Error(code), { status, code });

function given(run: (week: number, signal: AbortSignal) => Promise<string[]>) {
  const host = new PlainHost();
  const told: { week: number | undefined } = { week: 1 };
  const task = new DataTask<readonly [number], string[]>(host, {
    args: () => (told.week === undefined ? undefined : [told.week]),
    run: ([week], { signal }) => run(week, signal),
    isEmpty: (visits) => visits.length === 0,
    pause: 1,
  });
  const update = async () => {
    task.hostUpdate();
    await new Promise((resolve) => setTimeout(resolve));
    await restOfPage();
  };
  return { host, told, task, update };
}

describe('what an element reads', () => {
  it('is pending and then complete', async () => {
    const { host, task, update } = given(async () => ['Getting up']);
    await update();
    expect(host.shown).to.deep.equal(['pending', 'complete']);
    expect(task.data).to.deep.equal(['Getting up']);
  });

  it('is read and drawn in two turns, and the page has its own between them', async () => {
    const { port1, port2 } = new MessageChannel();
    const { host, task } = given(async () => {
      port2.postMessage('a touch');
      return ['Getting up'];
    });
    port1.onmessage = () => {
      host.dataStateChanged('waiting');
      port1.close();
    };
    task.hostUpdate();
    await eventually(() => task.state === 'complete', 'was never read');
    expect(host.shown).to.deep.equal(['pending', 'waiting', 'complete']);
  });

  it('is read once while nothing changes, and again when the question changes', async () => {
    const asked: number[] = [];
    const { told, update } = given(async (week) => {
      asked.push(week);
      return [];
    });
    await update();
    await update();
    told.week = 2;
    await update();
    expect(asked).to.deep.equal([1, 2]);
  });

  it('is there when reading again is over, though a change overtook that reading', async () => {
    const answers: Array<(visits: string[]) => void> = [];
    const { task, update } = given(
      (_week, signal) =>
        new Promise((resolve, reject) => {
          answers.push(resolve);
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    );
    await update();
    answers[0]?.(['Lunch']);
    let isOver = false;
    const again = task.reload().then(() => (isOver = true));
    void task.reload();
    await update();
    expect(isOver).to.equal(false);
    answers[2]?.(['Supper']);
    await again;
    expect(task.data).to.deep.equal(['Supper']);
  });

  it('is empty when there is nothing', async () => {
    const { task, update } = given(async () => []);
    await update();
    expect(task.state).to.equal('empty');
  });

  it('waits until it is told what to read', async () => {
    const { host, told, task, update } = given(async () => ['Lunch']);
    told.week = undefined;
    await update();
    expect(host.shown).to.deep.equal([]);
    expect(task.state).to.equal('waiting');
  });

  it('says when a person may not see it', async () => {
    const { task, update } = given(() => Promise.reject(refused(403, 'forbidden')));
    await update();
    expect(task.state).to.equal('forbidden');
    expect(task.failure?.code).to.equal('forbidden');
  });

  it('keeps what is on the screen when it cannot be read again', async () => {
    const answers = [
      Promise.resolve(['Lunch']),
      Promise.reject(refused(503, 'service_unavailable')),
    ];
    const { task, update } = given(() => answers.shift() ?? Promise.resolve([]));
    answers[1]?.catch(() => undefined);
    await update();
    await task.reload();
    expect(task.state).to.equal('complete');
    expect(task.data).to.deep.equal(['Lunch']);
    expect(task.failure?.kind).to.equal('unavailable');
  });

  it('takes from the screen what a person may no longer see', async () => {
    const answers = [
      () => Promise.resolve(['Lunch']),
      () => Promise.reject(refused(403, 'forbidden')),
    ];
    const { task, update } = given(() => (answers.shift() ?? (() => Promise.resolve([])))());
    await update();
    await task.reload();
    expect(task.state).to.equal('forbidden');
    expect(task.data).to.equal(undefined);
  });

  it('forgets the answer to a question that is no longer asked', async () => {
    const waiting = new Map<number, (visits: string[]) => void>();
    const { told, task, update } = given(
      (week) => new Promise((resolve) => waiting.set(week, resolve)),
    );
    await update();
    told.week = 2;
    await update();
    waiting.get(2)?.(['of week 2']);
    waiting.get(1)?.(['of week 1']);
    await update();
    expect(task.data).to.deep.equal(['of week 2']);
  });

  it('is tried again by itself until it is there, and nothing is said of that meanwhile', async () => {
    const answers = [503, 503, 503];
    const { host, task, update } = given(async () => {
      const status = answers.shift();
      if (status !== undefined) throw refused(status, 'service_unavailable');
      return ['Lunch'];
    });
    await update();
    expect(task.state).to.equal('failed');
    await eventually(() => task.state === 'complete', 'was not tried again');
    expect(host.shown).to.deep.equal(['pending', 'failed', 'complete']);
  });

  it('is tried again at once when the network is back, or the reader', async () => {
    let asked = 0;
    const given = { args: () => [1] as const, pause: 100_000 };
    const run = async () => Promise.reject(refused((asked += 1) > 0 ? 503 : 0, 'busy'));
    const task = new DataTask<readonly [number], string[]>(new PlainHost(), { ...given, run });
    task.hostUpdate();
    for (const [back, times] of [
      [() => window.dispatchEvent(new Event('online')), 2],
      [() => document.dispatchEvent(new Event('visibilitychange')), 3],
    ] as const) {
      await eventually(() => task.failure !== undefined && !task.reading, 'did not fail');
      back();
      expect(asked).to.equal(times);
    }
    await eventually(() => !task.reading, 'did not fail');
    task.hostDisconnected();
    window.dispatchEvent(new Event('online'));
    expect(asked).to.equal(3);
  });

  it('is not tried again where that cannot help', async () => {
    let asked = 0;
    const { update } = given(() => {
      asked += 1;
      return Promise.reject(refused(403, 'forbidden'));
    });
    await update();
    window.dispatchEvent(new Event('online'));
    expect(asked).to.equal(1);
  });

  it('stops asking when the element leaves the page', async () => {
    let signalGiven: AbortSignal | undefined;
    const { task, update } = given((_week, signal) => {
      signalGiven = signal;
      return new Promise(() => undefined);
    });
    await update();
    task.hostDisconnected();
    expect(signalGiven?.aborted).to.equal(true);
  });
});
