import { expect } from 'chai';
import { inSlices } from './in-slices.js';

function* counting(steps: number, done: (step: number) => void) {
  for (let step = 1; step <= steps; step += 1) {
    done(step);
    yield;
  }
  return steps;
}

/** A step that takes as long as a page may stand still. */
const slowly = () => {
  const until = performance.now() + 9;
  while (performance.now() < until);
};

describe('long work in slices', () => {
  it('is done whole', async () => {
    let last = 0;
    const result = await inSlices(counting(100_000, (step) => (last = step)));
    expect([last, result]).to.deep.equal([100_000, 100_000]);
  });

  it('lets what waits have its turn between two slow steps', async () => {
    const told: string[] = [];
    setTimeout(() => told.push('the page'));
    await inSlices(
      counting(6, () => {
        slowly();
        told.push('work');
      }),
    );
    expect(told.indexOf('the page')).to.be.within(1, 5);
  });

  it('stops when nobody waits any more', async () => {
    const leaving = new AbortController();
    let last = 0;
    const work = counting(100, (step) => {
      slowly();
      last = step;
      if (step === 3) leaving.abort();
    });
    const fault = await inSlices(work, { signal: leaving.signal }).catch((error: unknown) => error);
    expect(fault).to.equal(leaving.signal.reason);
    expect(last).to.equal(3);
  });
});
