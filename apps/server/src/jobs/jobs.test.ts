import type { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import type { Tx } from '../db/database.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { runDueJobs } from './run-due-jobs.js';

describeOnEveryEngine('jobs', (given) => {
  const job = (name: string, run = async (_tx: Tx, _now: Temporal.Instant) => {}) => ({
    name: `${name} ${given.deps.newId()}`,
    every: { minutes: 10 },
    run,
  });

  it('are done when they are due, and not again before', async () => {
    const mine = job('mine');
    expect(await runDueJobs(given.deps, [mine])).toEqual([mine.name]);
    given.clock.advance({ minutes: 9 });
    expect(await runDueJobs(given.deps, [mine])).toEqual([]);
    given.clock.advance({ minutes: 1 });
    expect(await runDueJobs(given.deps, [mine])).toEqual([mine.name]);
  });

  it('are done by one process of any number', async () => {
    let times = 0;
    const mine = job('mine', async () => {
      times += 1;
    });
    await Promise.all(Array.from({ length: 6 }, () => runDueJobs(given.deps, [mine])));
    expect(times).toBe(1);
  });

  it('are tried again after they failed', async () => {
    let fails = true;
    const mine = job('mine', async () => {
      if (fails) throw new Error('not today');
    });
    await expect(runDueJobs(given.deps, [mine])).rejects.toThrow('not today');
    fails = false;
    expect(await runDueJobs(given.deps, [mine])).toEqual([mine.name]);
  });

  it('delete sessions and kept answers that have been of no use for a day', async () => {
    const sam = await given.person();
    await given.embedSession(sam);
    const headers = { 'idempotency-key': 'one', 'if-match': '"1"' };
    await given.as(sam).patch('/v1/people/me', { name: 'Samuel' }, { headers });
    const kept = async () => [
      (await given.rows('embed_sessions', { person_id: sam.id })).length,
      (await given.rows('kept_answers', { coop_id: sam.coopId })).length,
      (await given.rows('sessions', { person_id: sam.id })).length,
    ];
    await runDueJobs(given.deps);
    expect(await kept()).toEqual([1, 1, 1]);
    given.clock.advance({ hours: 25 });
    await runDueJobs(given.deps);
    expect(await kept()).toEqual([0, 0, 1]);
  });
});
