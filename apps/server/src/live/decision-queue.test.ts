import { describe, expect, it } from 'vitest';
import { DecisionQueue, lanesFor } from './decision-queue.js';

describe('decisions of event streams', () => {
  it('use a quarter of the connections for requests, and at least one', () => {
    expect([1, 3, 4, 10, 40].map(lanesFor)).toEqual([1, 1, 1, 2, 10]);
  });

  it('are made so few at a time, and all of them', async () => {
    const queue = new DecisionQueue(() => 2);
    let [atOnce, most] = [0, 0];
    const all = Array.from(
      { length: 20 },
      () =>
        new Promise<void>((resolve) => {
          queue.enter('edie', async () => {
            most = Math.max(most, (atOnce += 1));
            await new Promise(setImmediate);
            atOnce -= 1;
            resolve();
          });
        }),
    );
    await Promise.all(all);
    expect(most).toBe(2);
  });

  it('are made for one team after the other, however many wait for one of them', async () => {
    const queue = new DecisionQueue(() => 1);
    const made: string[] = [];
    const enter = (team: string, times: number) =>
      Array.from(
        { length: times },
        () =>
          new Promise<void>((resolve) => {
            queue.enter(team, async () => {
              made.push(team);
              resolve();
            });
          }),
      );
    await Promise.all([...enter('edie', 4), ...enter('ann', 2), ...enter('bob', 1)]);
    // The first was begun before anybody else had come.
    expect(made).toEqual(['edie', 'edie', 'ann', 'bob', 'edie', 'ann', 'edie']);
  });
});
