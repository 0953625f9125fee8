import type { Deps } from '../deps.js';
import { failureOf } from '../queue/failure.js';
import { doubling } from '../queue/pauses.js';
import { rejectOn } from '../reject-on.js';
import { traceOf } from '../trace-of.js';
import { type Job, timeOf } from './job.js';
import {
  claimJob,
  enrolJobs,
  limitStatements,
  markDone,
  markFailed,
  postponeJob,
} from './jobs.sql.js';

type Needs = Pick<Deps, 'db' | 'now' | 'log'>;

/** So many batches are done before the rest waits for the next look: stopping waits no longer. */
const batchesInARow = 100;

/**
 * Does every job that is due, each on its own: one that fails or hangs keeps no other from being
 * done. Returns the names of those that went well.
 */
export async function runDueJobs(deps: Needs, known: readonly Job[]): Promise<string[]> {
  await enrol(deps, known);
  const done = await Promise.all(known.map((job) => runIfDue(deps, job)));
  return known.map(({ name }) => name).filter((_, index) => done[index]);
}

/** Makes sure that each has its row. */
export async function enrol({ db, now }: Needs, known: readonly Job[]): Promise<void> {
  const names = known.map(({ name }) => name);
  await db.asOwnerOfSchema((tx) => enrolJobs(tx, names, now()));
}

/** Does one job if it is due, batch after batch. Resolves to whether it was, and went well. */
export async function runIfDue(deps: Needs, job: Job): Promise<boolean> {
  try {
    let ran: Ran = 'more';
    for (let batch = 0; batch < batchesInARow && ran === 'more'; batch += 1) {
      ran = await run(deps, job);
      if (batch === 0 && ran === 'not due') return false;
    }
    return true;
  } catch (error) {
    deps.log.error({ ...traceOf(error), job: job.name }, 'job failed');
    await putOff(deps, job, failureOf(error));
    return false;
  }
}

type Ran = 'not due' | 'more' | 'done';

/** One batch in a transaction of its own, which is rolled back when its time is over. */
function run({ db, now, log }: Needs, job: Job): Promise<Ran> {
  const { name, every } = job;
  const most = timeOf(job);
  const failed = (error: unknown) =>
    log.error({ ...traceOf(error), job: name }, 'a part of a job failed');
  return db.asOwnerOfSchema(async (tx) => {
    if (!(await claimJob(tx, name, now()))) return 'not due';
    await limitStatements(tx, most);
    const more = await Promise.race([
      job.run(tx, now(), failed),
      rejectOn(AbortSignal.timeout(most)),
    ]);
    // With more to do it stays due: for this process next, or for another one.
    if (more === 'more') return 'more';
    await markDone(tx, name, { now: now(), due: now().add(every) });
    return 'done';
  });
}

const firstPause = { minutes: 1 } as const;

/** Tries again after a pause that grows with each failure, at the latest when it would be due. */
async function putOff({ db, now }: Needs, { name, every }: Job, failure: string) {
  await db.asOwnerOfSchema(async (tx) => {
    const failures = await markFailed(tx, name, { now: now(), failure });
    if (failures === undefined) return;
    await postponeJob(tx, name, now().add(doubling(firstPause, every)(failures)));
  });
}
