import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Cluster,
  programsFolder,
  startCluster,
} from '../../../packages/tools/src/testing/cluster.mjs';
import {
  type Pgbouncer,
  pgbouncerProgram,
  startPgbouncer,
} from '../../../packages/tools/src/testing/pgbouncer.mjs';
import { openStream } from './event-stream.js';
import { dataFolder, type Running, serve } from './kith.js';
import { arrangeVisit, signedIn, type World, worldOf } from './world.js';

const publicUrl = 'https://kith.example.org';
const patience = 300_000;
const soon = { timeout: 60_000, interval: 50 };

const programs = await programsFolder();
const bouncer = pgbouncerProgram();
const where = bouncer === undefined ? 'one PostgreSQL' : 'PgBouncer in transaction mode';

if (bouncer === undefined) {
  it.skip('several processes behind PgBouncer: skipped, because there is no pgbouncer');
}

describe.skipIf(programs === undefined)(`three server processes behind ${where}`, () => {
  const undo: Array<() => unknown> = [];
  let cluster: Cluster;
  let database: pg.Client;
  let servers: [Running, Running, Running];
  let world: World;

  /** The two accounts of docs/postgresql-accounts.md; the one that serves comes through PgBouncer. */
  async function freshDatabase() {
    const administrator = new pg.Client({ connectionString: cluster.url });
    await administrator.connect();
    for (const statement of [
      'create role kith_app nologin',
      `create role kith_owner login password 'owner'`,
      `create role kith_server login password 'server' in role kith_app`,
      'create database kith owner kith_owner',
    ]) {
      await administrator.query(statement);
    }
    await administrator.end();
    const addressOf = (name: string, password: string) => {
      const address = new URL(cluster.url);
      return Object.assign(address, { username: name, password, pathname: '/kith' }).href;
    };
    const ownerUrl = addressOf('kith_owner', 'owner');
    const url = addressOf('kith_server', 'server');
    if (bouncer === undefined) return { url, ownerUrl };
    const serving = { name: 'kith_server', password: 'server' };
    const between: Pgbouncer = await startPgbouncer(bouncer, cluster.url, [serving]);
    undo.push(() => between.stop());
    return { url: between.urlOf(url), ownerUrl };
  }

  /** All three at the same moment, on a database with nothing in it. */
  beforeAll(async () => {
    cluster = await startCluster(programs ?? '');
    undo.push(() => cluster.stop());
    const { url, ownerUrl } = await freshDatabase();
    const start = async () => {
      const { folder, remove } = await dataFolder();
      undo.push(remove);
      const server = await serve({
        DATABASE_URL: url,
        DATABASE_OWNER_URL: ownerUrl,
        KITH_DATA_DIR: folder,
        KITH_PUBLIC_URL: publicUrl,
        KITH_DEMO: 'true',
      });
      undo.push(() => server.child.kill('SIGKILL'));
      return server;
    };
    servers = await Promise.all([start(), start(), start()]);
    // The name of a cookie is that of the address at which people are.
    const accounts = { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl };
    world = await worldOf({ ...accounts, KITH_PUBLIC_URL: publicUrl });
    undo.push(() => world.close());
    database = new pg.Client({ connectionString: ownerUrl });
    await database.connect();
    undo.push(() => database.end());
  }, patience);
  afterAll(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  });

  const addresses = () => servers.map(({ address }) => address);
  const onAll = <T>(ask: (address: string) => Promise<T>) => Promise.all(addresses().map(ask));
  const rowsOf = async (text: string, values: unknown[] = []) =>
    (await database.query<Record<string, unknown>>(text, values)).rows;

  it('start at once on an empty database: it is migrated once, the demonstration loaded once', async () => {
    const statuses = await onAll(
      async (address) => (await fetch(`${address}/health/ready`)).status,
    );
    expect(statuses).toEqual([200, 200, 200]);
    expect(await rowsOf('select count(*)::int as times from demonstrations')).toEqual([
      { times: 1 },
    ]);
  });

  it('tell each what was done at another', async () => {
    const team = await world.team();
    const headers = await signedIn(world, team.owner, publicUrl);
    const streams = await onAll((address) => openStream(address, team.id, headers));
    for (const address of addresses()) {
      const told = Promise.all(streams.map((stream) => stream.next()));
      expect((await arrangeVisit(address, team, headers, 'Lunch')).status).toBe(201);
      expect(await told).toEqual(['rota.changed', 'rota.changed', 'rota.changed']);
    }
    await Promise.all(streams.map((stream) => stream.stop()));
  });

  it('give one place to one of many who want it at the same moment', async () => {
    const team = await world.team();
    const visit = await world.visit(team, {
      startsAt: '2031-03-03T09:00:00Z',
      endsAt: '2031-03-03T09:30:00Z',
    });
    const rivals = await Promise.all(
      Array.from({ length: 9 }, async () => signedIn(world, await world.member(team), publicUrl)),
    );
    const answers = await Promise.all(
      rivals.map((headers, index) =>
        fetch(`${addresses()[index % 3]}/v1/slots/${visit.slotId}/accept`, {
          method: 'POST',
          headers,
          body: '{}',
        }),
      ),
    );
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses).toEqual([200, ...Array.from({ length: 8 }, () => 409)]);
  });

  it('do once what was sent to all of them with one key', async () => {
    const team = await world.team();
    const keyed = {
      ...(await signedIn(world, team.owner, publicUrl)),
      'idempotency-key': 'one-for-all',
    };
    const send = (address: string) => arrangeVisit(address, team, keyed, 'Supper');
    const statuses = (await onAll(send)).map(({ status }) => status);
    expect(statuses).toContain(201);
    expect(statuses.filter((status) => ![201, 409].includes(status))).toEqual([]);
    // Whoever came while the first was still at it asks again, and hears what was done.
    const later: string[] = [];
    for (const address of addresses()) later.push(await (await send(address)).text());
    expect(new Set(later).size).toBe(1);
    expect(await world.given.rows('visit_series', { team_id: team.id })).toHaveLength(1);
  });

  it('do each job once when it is due for all of them', async () => {
    // Some are due again within the minute that a busy machine takes: whoever does one twice does
    // it the second time before it is due.
    await database.query(`
      create table times_done (name text, too_early boolean);
      create function count_done() returns trigger language plpgsql as $$
        begin
          insert into times_done values (new.name, new.last_done_at < old.due_at);
          return new;
        end $$;
      create trigger count_done after update of last_done_at on jobs
        for each row when (new.last_done_at is distinct from old.last_done_at)
        execute function count_done();
    `);
    await database.query("update jobs set due_at = now() - interval '1 hour'");
    const due = () => rowsOf("select name from jobs where due_at < now() - interval '30 minutes'");
    await expect.poll(due, soon).toEqual([]);
    const names = await rowsOf('select distinct name from times_done');
    expect(names.length).toBeGreaterThan(2);
    expect(await rowsOf('select name from times_done where too_early')).toEqual([]);
  });

  it('say so when a newer Kith has brought the database up to date, and go on answering', async () => {
    const team = await world.team();
    const headers = await signedIn(world, team.owner, publicUrl);
    await database.query(
      "insert into kith_migrations values (9999, '9999_later', 'of a later one')",
    );
    const detailOf = async (address: string) => {
      const answer = await fetch(`${address}/health/ready`);
      return ((await answer.json()) as { detail?: string }).detail;
    };
    await expect
      .poll(() => onAll(detailOf), soon)
      .toEqual(
        Array.from(
          { length: 3 },
          () => 'The database was brought up to date by a newer Kith. Update this one.',
        ),
      );
    const rota = (address: string) => fetch(`${address}/v1/teams/${team.id}/rota`, { headers });
    expect((await onAll(rota)).map(({ status }) => status)).toEqual([200, 200, 200]);
    await database.query('delete from kith_migrations where number = 9999');
    await expect.poll(() => onAll(detailOf), soon).toEqual([undefined, undefined, undefined]);
  });

  it('stop within five seconds with streams open, and say so to those who listen', async () => {
    const team = await world.team();
    const headers = await signedIn(world, team.owner, publicUrl);
    const [{ address, child, ended }] = servers;
    const streams = await Promise.all(
      Array.from({ length: 20 }, () => openStream(address, team.id, headers)),
    );
    const told = performance.now();
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
    expect(performance.now() - told).toBeLessThan(5_000);
    for (const stream of streams) expect(await stream.ended).toContain('stopping');
    // The others are still there for whoever comes back.
    const again = await openStream(addresses()[1] ?? '', team.id, headers);
    await again.stop();
  });
});
