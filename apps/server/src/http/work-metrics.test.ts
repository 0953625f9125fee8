import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { runDueJobs } from '../jobs/run-due-jobs.js';
import { enqueue } from '../queue/enqueue.js';
import { GivenUp } from '../queue/given-up.js';
import type { Kind } from '../queue/kind.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { workOff } from '../testing/work-off.js';

describeOnEveryEngine('the metrics of what is done later', (given) => {
  const metrics = async () => (await given.anyone.get<string>('/metrics')).body.split('\n');

  it('say how much there is of each kind, how old it is and how often it was tried', async () => {
    const kind: Kind<object> = {
      name: 'counted',
      payload: z.object({}),
      atOnce: 5,
      timeout: Temporal.Duration.from({ seconds: 1 }),
      attempts: 2,
      pauseAfter: () => Temporal.Duration.from({ minutes: 1 }),
      outlivesFailure: true,
      act: async (_deps, { attempt }) => {
        if (attempt === 2) throw new GivenUp('smtp_550');
        throw new Error('not now');
      },
    };
    const { id: coopId } = await given.coop();
    const put = () =>
      given.deps.db.asCoop(coopId, (tx) =>
        enqueue(tx, kind, {
          ...{ coopId, id: given.deps.newId(), payload: {} },
          due: given.clock.now(),
        }),
      );
    await put();
    await workOff(given.deps, [kind]);
    given.clock.advance({ minutes: 1 });
    await workOff(given.deps, [kind]);
    await put();
    given.clock.advance({ seconds: 30 });
    const told = await metrics();
    expect(told).toContain('kith_queue_entries{kind="counted",state="dead"} 1');
    expect(told).toContain('kith_queue_attempts{kind="counted",state="dead"} 2');
    expect(told).toContain('kith_queue_entries{kind="counted",state="waiting"} 1');
    expect(told).toContain('kith_queue_oldest_seconds{kind="counted",state="waiting"} 30');
  });

  it('say how often a job failed, and when it last went well', async () => {
    let fails = true;
    const run = async () => {
      if (fails) throw new Error('not today');
    };
    const mine = { name: 'mine', every: { minutes: 10 }, run };
    await runDueJobs(given.deps, [mine]);
    expect(await metrics()).toContain('kith_job_failures{job="mine"} 1');
    fails = false;
    given.clock.advance({ minutes: 1 });
    await runDueJobs(given.deps, [mine]);
    const told = await metrics();
    expect(told).toContain('kith_job_failures{job="mine"} 0');
    const seconds = given.clock.now().epochMilliseconds / 1000;
    expect(told).toContain(`kith_job_last_done_timestamp_seconds{job="mine"} ${seconds}`);
  });
});
