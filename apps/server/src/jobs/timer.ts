import type { Deps } from '../deps.js';
import { traceOf } from '../http/problem.js';
import { runDueJobs } from './run-due-jobs.js';

const lookEvery = 15_000;

/** Looks for due jobs again and again. Returns what stops it, once the one running is done. */
export function startJobs(deps: Deps): () => Promise<void> {
  let running = Promise.resolve();
  const look = () => {
    running = runDueJobs(deps).then(
      () => {},
      (error: unknown) => deps.log.error(traceOf(error), 'job failed'),
    );
  };
  const timer = setInterval(() => void running.then(look), lookEvery);
  look();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
