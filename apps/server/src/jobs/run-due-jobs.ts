import { sql } from 'kysely';
import type { Deps } from '../deps.js';
import { type Job, jobs } from './jobs.js';

type Needs = Pick<Deps, 'db' | 'now'>;

/** Does every job that is due, each in a transaction of its own, and returns their names. */
export async function runDueJobs(deps: Needs, known: Job[] = jobs): Promise<string[]> {
  await enrol(deps, known);
  const done: string[] = [];
  for (;;) {
    const name = await runOne(deps, known, done);
    if (name === undefined) return done;
    done.push(name);
  }
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

/** Claims a due job that no other process is at; its row stays locked until it is done. */
function runOne({ db, now }: Needs, known: Job[], done: string[]) {
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
    await job.run(tx, now());
    await tx
      .updateTable('jobs')
      .set({ dueAt: now().add(job.every), lastDoneAt: now() })
      .where('name', '=', job.name)
      .execute();
    return job.name;
  });
}
