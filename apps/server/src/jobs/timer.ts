import type { Deps } from '../deps.js';
import { traceOf } from '../trace-of.js';
import type { Job } from './job.js';
import { enrol, runIfDue } from './run-due-jobs.js';

const lookEvery = 15_000;

/**
 * Looks again and again whether a job is due, each job for itself: none waits for another. Returns
 * what stops it, once those running are done.
 */
export function startJobs(deps: Deps, known: readonly Job[]): () => Promise<void> {
  const stops = known.map((job) => startJob(deps, job));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

function startJob(deps: Deps, job: Job): () => Promise<void> {
  let running = Promise.resolve();
  let isRunning = false;
  const look = async () => {
    try {
      await enrol(deps, [job]);
      await runIfDue(deps, job);
    } catch (error) {
      deps.log.error({ ...traceOf(error), job: job.name }, 'a job could not be looked for');
    }
    isRunning = false;
  };
  const start = () => {
    if (isRunning) return;
    isRunning = true;
    running = look();
  };
  const timer = setInterval(start, lookEvery);
  start();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
