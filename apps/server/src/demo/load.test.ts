import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Deps } from '../deps.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { carryOnDemonstration } from './carry-on.js';
import { hostKeyFile } from './host-key.js';
import { keepDemonstration, loadDemonstration, loadDemonstrationIfEmpty } from './load.js';

describeOnEveryEngine('loading the demonstration', (given) => {
  let folder = '';
  const deps = (): Deps => ({
    ...given.deps,
    config: { ...given.deps.config, dataDir: folder },
    now: () => given.clock.now(),
  });
  const load = () => loadDemonstration(deps(), { today: '2026-08-03' });
  const asOwner: Deps['db']['asOwnerOfSchema'] = (work) => given.deps.db.asOwnerOfSchema(work);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kith-demonstration-'));
    await load();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** All rows of the demonstration, without what is secret and so never the same. */
  const contents = () =>
    asOwner(async (tx) => {
      const sums = await sql<{ sum: string }>`
        select md5(string_agg(row, ',' order by row)) as sum from (
          select people::text as row from people union all select teams::text from teams
          union all select memberships::text from memberships union all select grants::text from grants
          union all select invitations::text from invitations
          union all select visit_series::text from visit_series union all select visits::text from visits
          union all select slots::text from slots union all select acceptances::text from acceptances
          union all select attendances::text from attendances
        ) rows
      `.execute(tx);
      return sums.rows[0]?.sum;
    });

  /** The arrangements of other teams end, so that a test need not make weeks of their visits. */
  const onlyGoingOn = (...names: string[]) =>
    asOwner((tx) =>
      sql`
        update visit_series set until = made_until
        where team_id not in (select id from teams where name = any (${names}))
      `.execute(tx),
    );

  it('gives the same rows when it is loaded again', async () => {
    const first = await contents();

    await load();

    expect(await contents()).toBe(first);
  });

  it('keeps the promises of the database: nobody is in two places at once', async () => {
    const clashes = await asOwner((tx) =>
      sql`
        select from acceptances one join acceptances other
          on one.person_id = other.person_id and one.id < other.id and one.during && other.during
        where one.status <> 'released' and other.status <> 'released'
      `.execute(tx),
    );

    expect(clashes.rows).toEqual([]);
    expect((await given.rows('acceptances')).length).toBeGreaterThan(1200);
    const done = await given.rows('acceptances', { status: 'done' });
    expect(await given.rows('attendances')).toHaveLength(done.length);
    expect(done.length).toBeGreaterThan(400);
  });

  it('keeps for whoever has left the names they knew', async () => {
    const { rows } = await asOwner((tx) =>
      sql<{ known: number }>`
        select num_nonnulls(team_known_as, owner_known_as, known_owner_id) as known
        from memberships where status = 'ended'`.execute(tx),
    );
    expect(new Set(rows.map(({ known }) => known))).toEqual(new Set([3]));
  });

  it('writes the key of its websites where only its owner may read it', async () => {
    const file = path.join(folder, hostKeyFile);
    const token = (await readFile(file, 'utf8')).trim();
    const people = await given.rows('people', { preferred_name: 'Edie Marsh' });
    const teams = await given.rows('teams', { name: 'Edie’s team' });

    const reply = await given.asHost({ token }).post('/v1/embed-sessions', {
      personId: people[0]?.['id'],
      teamId: teams[0]?.['id'],
      capabilities: ['see_rota'],
      origins: ['https://www.larkmoor.example'],
    });

    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(reply.status).toBe(201);
  });

  it('leaves a database with a real co-op alone', async () => {
    const coop = await given.coop({ name: 'A real one' });
    const before = await contents();

    await expect(loadDemonstration(deps(), { seed: 2 })).rejects.toThrow(
      /holds something that is not the demonstration/,
    );
    expect(await loadDemonstrationIfEmpty(deps())).toBe(false);
    expect(await contents()).toBe(before);
    await asOwner((tx) => tx.deleteFrom('coops').where('id', '=', coop.id).execute());
  });

  it('takes no co-op for invented by its id alone', async () => {
    const row = await asOwner((tx) =>
      tx.selectFrom('demonstrations').selectAll().executeTakeFirst(),
    );
    await asOwner((tx) => tx.deleteFrom('demonstrations').execute());
    const before = await contents();

    await expect(load()).rejects.toThrow(/holds something that is not the demonstration/);
    expect(await contents()).toBe(before);
    const { loadedFor, ...kept } = row ?? expect.fail('there was no demonstration');
    await asOwner((tx) =>
      tx
        .insertInto('demonstrations')
        .values({ ...kept, loadedFor: loadedFor.toString() })
        .execute(),
    );
  });

  it('keeps what was changed in it when only the key of its websites was lost', async () => {
    await asOwner((tx) =>
      sql`update teams set name = 'Changed' where name = 'Edie’s team'`.execute(tx),
    );
    const before = await contents();
    await rm(path.join(folder, hostKeyFile));

    await keepDemonstration(deps());

    expect(await contents()).toBe(before);
    const token = (await readFile(path.join(folder, hostKeyFile), 'utf8')).trim();
    expect((await given.asHost({ token }).post('/v1/embed-sessions', {})).status).not.toBe(401);
  });

  it('stays out of a database that holds published notices and no co-op', async () => {
    await asOwner((tx) => sql`truncate coops cascade`.execute(tx));

    expect(await loadDemonstrationIfEmpty(deps())).toBe(false);
    await expect(keepDemonstration(deps())).rejects.toThrow(/something that is not/);
    expect(await given.rows('people')).toEqual([]);
  });

  it('loads by itself into an empty database, and only there', async () => {
    await asOwner((tx) => sql`truncate coops, open_data_batches cascade`.execute(tx));
    await asOwner((tx) => sql`truncate open_data_contracts`.execute(tx));

    expect(await loadDemonstrationIfEmpty(deps())).toBe(true);
    expect(await loadDemonstrationIfEmpty(deps())).toBe(false);
    expect(await given.rows('teams')).toHaveLength(12);
  });

  it('publishes what was promised to the councils and what was done', async () => {
    const reply = await given.anyone.get('/v1/open-data/contracts?query=larkmoor');

    expect(reply.body).toMatchObject({ total: 2 });
    expect(reply.body['items']).toMatchObject([
      {
        title: 'Support at home in the west of Westmere',
        status: 'active',
        commitments: 8,
        reported: 8,
      },
      { title: 'Rural support, upper valleys', status: 'terminated', commitments: 4, reported: 4 },
    ]);
  });

  it('carries the rota on when it is started five weeks later', async () => {
    await load();
    await onlyGoingOn('Edie’s team', 'Leanne’s yellow door');
    given.clock.set('2026-09-09T09:00:00Z');

    await asOwner((tx) => carryOnDemonstration(tx, given.clock.now()));

    const weeks = await asOwner((tx) =>
      sql<{ week: Temporal.PlainDate; places: number; taken: number; done: number }>`
        select date_trunc('week', v.date)::date as week, count(*) as places,
          count(*) filter (where a.status is not null) as taken,
          count(*) filter (where a.status = 'done') as done
        from visits v join slots s on s.visit_id = v.id
        left join acceptances a on a.slot_id = s.id and a.status <> 'released'
        where v.cancelled_at is null and v.date between '2026-08-24' and '2026-09-20'
        group by 1 order by 1
      `.execute(tx),
    );
    expect(weeks.rows.map(({ week }) => week.toString())).toEqual([
      '2026-08-24',
      '2026-08-31',
      '2026-09-07',
      '2026-09-14',
    ]);
    expect(weeks.rows.map(({ places }) => places)).toEqual([43, 43, 43, 43]);
    for (const { places, taken } of weeks.rows) expect(taken / places).toBeGreaterThan(0.75);
    expect(weeks.rows[0]?.done).toBe(weeks.rows[0]?.taken);
    expect(weeks.rows[3]?.done).toBe(0);
  });

  it('changes nothing more when the rota was carried on already', async () => {
    given.clock.set('2026-09-09T09:00:00Z');
    await asOwner((tx) => carryOnDemonstration(tx, given.clock.now()));
    const once = await contents();

    await asOwner((tx) => carryOnDemonstration(tx, given.clock.now()));

    expect(await contents()).toBe(once);
  });

  it('leaves co-ops that are not the demonstration alone', async () => {
    await asOwner((tx) => tx.deleteFrom('demonstrations').execute());
    given.clock.set('2026-09-09T09:00:00Z');
    const before = await contents();

    await asOwner((tx) => carryOnDemonstration(tx, given.clock.now()));

    expect(await contents()).toBe(before);
  });
});
