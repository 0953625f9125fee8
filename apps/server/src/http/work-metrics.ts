import { Gauge, type Registry } from 'prom-client';
import type { Deps } from '../deps.js';
import { type JobStanding, jobStandings } from '../jobs/job-standings.sql.js';
import { countQueue, type QueueCount } from '../queue/count-queue.sql.js';
import { traceOf } from '../trace-of.js';

type Needs = Pick<Deps, 'db' | 'now' | 'log'>;

/**
 * What is done later and from time to time: by kind and never by person. Returns what reads it anew,
 * so that every process tells the same; while the database is away nothing is told of it.
 */
export function measureWork(registry: Registry, deps: Needs): () => Promise<void> {
  const registers = [registry];
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name, help, labelNames, registers });
  const entries = gauge('kith_queue_entries', 'Work in the queue.', 'kind', 'state');
  const attempts = gauge(
    'kith_queue_attempts',
    'How often the work that is in the queue was begun.',
    'kind',
    'state',
  );
  const oldest = gauge(
    'kith_queue_oldest_seconds',
    'How long the oldest work has been in the queue.',
    'kind',
    'state',
  );
  const failures = gauge(
    'kith_job_failures',
    'How often a job failed since it last went well.',
    'job',
  );
  const done = gauge('kith_job_last_done_timestamp_seconds', 'When a job last went well.', 'job');
  const all = [entries, attempts, oldest, failures, done];

  return async () => {
    const rows = await read(deps);
    for (const each of all) each.reset();
    for (const row of rows) {
      if ('kind' in row) {
        const labels = { kind: row.kind, state: row.state };
        entries.set(labels, row.entries);
        attempts.set(labels, row.attempts);
        oldest.set(labels, row.oldestSeconds);
      } else {
        failures.set({ job: row.name }, row.failures);
        if (row.lastDoneAt) done.set({ job: row.name }, row.lastDoneAt.epochMilliseconds / 1000);
      }
    }
  };
}

async function read({ db, now, log }: Needs): Promise<Array<QueueCount | JobStanding>> {
  try {
    return await db.asOwnerOfSchema(async (tx) => [
      ...(await countQueue(tx, now())),
      ...(await jobStandings(tx)),
    ]);
  } catch (error) {
    log.warn(traceOf(error), 'the queue could not be counted');
    return [];
  }
}
