import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../src/testing/describe-on-every-engine.js';
import { fuzz } from './fuzz.js';

describeOnEveryEngine('whatever is sent', (given) => {
  it('is answered as the contract says, without a failure, a secret or the value sent', async () => {
    // The embedded engine runs the same code and the same SQL, several times as slowly.
    const asked = given.deps.db.engine.kind === 'postgres' ? 1000 : 300;
    const { requests, counts, failures } = await fuzz(given, { requests: asked, seed: 7 });
    expect(failures).toEqual([]);
    expect(requests).toBe(asked);
    expect(counts.size).toBeGreaterThan(30);
  }, 180_000);
});
