import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../src/testing/describe-on-every-engine.js';
import { fuzz } from './fuzz.js';

describeOnEveryEngine('whatever is sent', (given) => {
  it('is answered as the contract says, without a failure, a secret or the value sent', async () => {
    const { requests, counts, failures } = await fuzz(given, { requests: 1000, seed: 7 });
    expect(failures).toEqual([]);
    expect(requests).toBe(1000);
    expect(counts.size).toBeGreaterThan(30);
  }, 180_000);
});
