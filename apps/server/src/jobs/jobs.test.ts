import type { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import type { Tx } from '../db/database.js';
import { jobs } from '../jobs.js';
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
    expect(await runDueJobs(given.deps, [mine])).toEqual([]);
    fails = false;
    given.clock.advance({ minutes: 1 });
    expect(await runDueJobs(given.deps, [mine])).toEqual([mine.name]);
  });

  it('wait longer from failure to failure, and say what kind of failure it was', async () => {
    const mine = job('mine', async () => {
      throw new TypeError('Sam Okoro, 07700 900123');
    });
    const [row, minutes] = [() => given.rows('jobs', { name: mine.name }), [1, 2, 4, 8, 10, 10]];
    for (const [before, pause] of minutes.entries()) {
      await runDueJobs(given.deps, [mine]);
      const due = given.clock.now().add({ minutes: pause });
      expect(await row()).toMatchObject([
        { failures: before + 1, lastFailure: 'TypeError', lastFailedAt: given.clock.now() },
      ]);
      expect((await row())[0]?.['dueAt']).toEqual(due);
      given.clock.set(due.toString());
    }
    mine.run = async () => {};
    await runDueJobs(given.deps, [mine]);
    expect(await row()).toMatchObject([{ failures: 0, lastFailure: null }]);
  });

  it('keep no other job from being done by failing', async () => {
    const failing = job('failing', async () => {
      throw new Error('always');
    });
    const fine = job('fine');
    expect(await runDueJobs(given.deps, [failing, fine])).toEqual([fine.name]);
  });

  it('are rolled back when they hang, and write nothing afterwards', async () => {
    let goOn = () => {};
    const waiting = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let written: Promise<unknown> = Promise.resolve();
    const slug = `late-${given.deps.newId()}`;
    const hanging = {
      ...job('hanging', async (tx) => {
        const row = { id: given.deps.newId(), slug, name: 'Late', recordedAt: given.clock.now() };
        const late = waiting.then(() => tx.insertInto('coops').values(row).execute());
        written = late.catch((error: Error) => error.message);
        await late;
      }),
      within: { milliseconds: 20 },
    };
    const fine = job('fine');
    expect(await runDueJobs(given.deps, [hanging, fine])).toEqual([fine.name]);
    goOn();
    expect(await written).toBe('Transaction is already rolled back');
    expect(await given.rows('coops', { slug })).toEqual([]);
    expect(await given.rows('jobs', { name: hanging.name })).toMatchObject([
      { lastFailure: 'TimeoutError' },
    ]);
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
    await runDueJobs(given.deps, jobs);
    expect(await kept()).toEqual([1, 1, 1]);
    given.clock.advance({ hours: 25 });
    await runDueJobs(given.deps, jobs);
    expect(await kept()).toEqual([0, 0, 1]);
  });
});
