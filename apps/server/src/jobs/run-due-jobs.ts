import { sql } from 'kysely';
import type { Deps } from '../deps.js';
import { traceOf } from '../http/problem.js';
import { type Job, jobs } from './jobs.js';

type Needs = Pick<Deps, 'db' | 'now' | 'log'>;

/** So many batches are done before the rest waits for the next look: stopping waits no longer. */
const batchesInARow = 100;

/** Does every job that is due, each in a transaction of its own, and returns their names. */
export async function runDueJobs(deps: Needs, known: Job[] = jobs): Promise<string[]> {
  await enrol(deps, known);
  const done: string[] = [];
  for (let batch = 0; batch < batchesInARow; batch += 1) {
    const ran = await runOne(deps, known, done);
    if (ran === undefined) break;
    if (!ran.more) done.push(ran.name);
  }
  return done;
}

async function enrol({ db, now }: Needs, known: Job[]) {
  await db.asOwnerOfSchema((tx) =>
    tx
      .insertInto('jobs')
      .values(known.map(({ name }) => ({ name, dueAt: now() })))
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute(),
  );
}

/**
 * Claims a due job that no other process is at; its row stays locked until it is done. One with more
 * to do is due again behind the others.
 */
function runOne({ db, now, log }: Needs, known: Job[], done: string[]) {
  const names = known.map(({ name }) => name).filter((name) => !done.includes(name));
  return db.asOwnerOfSchema(async (tx) => {
    const { rows } = await sql<{ name: string }>`
      select name from jobs
      where name = any (${names}) and due_at <= ${now()}
      order by due_at
      limit 1
      for update skip locked
    `.execute(tx);
    const job = known.find(({ name }) => name === rows[0]?.name);
    if (job === undefined) return undefined;
    const failed = (error: unknown) => log.error(traceOf(error), `${job.name}: a part failed`);
    const more = (await job.run(tx, now(), failed)) === 'more';
    await tx
      .updateTable('jobs')
      .set({ dueAt: more ? now() : now().add(job.every), lastDoneAt: now() })
      .where('name', '=', job.name)
      .execute();
    return { name: job.name, more };
  });
}
