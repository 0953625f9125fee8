import { sql } from 'kysely';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { afterEach, describe, expect, it } from 'vitest';
import { type ThrowawayDatabase, throwawayDatabase } from '../testing/postgres-database.js';
import { openWire } from '../testing/wire.js';
import { type Database, databaseOn, type Tx } from './database.js';
import { type DatabaseLimits, usualLimits } from './limits.js';
import { openPostgres } from './postgres-engine.js';
import { DatabaseTrouble, troubleIn } from './trouble.js';
import { Turns } from './turns.js';

const serverUrl = process.env['TEST_DATABASE_URL'] ?? '';
const coopId = '0198a000-0000-7000-8000-000000000001';
const now = () => Temporal.Instant.from('2026-08-03T08:00:00Z');

describe.skipIf(serverUrl === '')('trouble with PostgreSQL', () => {
  const undo: Array<() => unknown> = [];
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  });

  async function database(): Promise<ThrowawayDatabase> {
    const made = await throwawayDatabase(serverUrl);
    undo.push(made.drop);
    return made;
  }
  function open(
    { url, ownerUrl }: Pick<ThrowawayDatabase, 'url' | 'ownerUrl'>,
    some: Partial<DatabaseLimits> = {},
  ): Database {
    const limits = { ...usualLimits, ...some };
    const engine = openPostgres({ url, ownerUrl, limits });
    undo.push(() => engine.end());
    return databaseOn(engine, now, limits);
  }
  async function openOverWire(some: Partial<DatabaseLimits> = {}) {
    const direct = await database();
    const wire = await openWire(direct.url);
    undo.push(() => wire.close());
    const over = { url: wire.urlOf(direct.url), ownerUrl: wire.urlOf(direct.ownerUrl) };
    return { wire, direct, db: open(over, some) };
  }
  async function endAllOf({ superuserUrl }: ThrowawayDatabase) {
    const superuser = new pg.Client({ connectionString: superuserUrl });
    await superuser.connect();
    await superuser.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    await superuser.end();
  }
  const ask = (db: Database, work: (tx: Tx) => Promise<unknown>) => db.asCoop(coopId, work);
  const run = (text: string) => (tx: Tx) => sql.raw(text).execute(tx);
  const troubleOf = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => error,
    );
  const addCoop = (db: Database) =>
    db.asOwnerOfSchema((tx) =>
      tx
        .insertInto('coops')
        .values({ id: coopId, slug: 'larkmoor', name: 'Larkmoor', recordedAt: now() })
        .execute(),
    );
  const coopsIn = (db: Database) =>
    db.asOwnerOfSchema((tx) => tx.selectFrom('coops').select('slug').execute());

  it('is that it is busy when no connection becomes free in time', async () => {
    const db = open(await database(), { connections: 1, wait: 1_000 });
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let isHeld = () => {};
    const begun = new Promise<void>((resolve) => {
      isHeld = resolve;
    });
    const holding = ask(db, () => {
      isHeld();
      return held;
    });
    await begun;
    const trouble = await troubleOf(ask(db, run('select 1')));
    expect(trouble).toMatchObject({ kind: 'busy', during: 'connect' });
    letGo();
    await holding;
    await ask(db, run('select 1'));
  });

  it('is that it is busy when a statement takes too long', async () => {
    const db = open(await database(), { statement: 100 });
    const trouble = await troubleOf(ask(db, run('select pg_sleep(600)')));
    expect(trouble).toMatchObject({ kind: 'busy', during: 'query', code: '57014' });
    await ask(db, run('select 1'));
  });

  it('is that it is busy when a question in one message takes too long', async () => {
    const db = open(await database(), { statement: 100, connections: 1 });
    const actor = { coopId, personId: coopId, via: 'session', language: 'en' } as const;
    const slow = { slept: { name: 'pg_sleep', given: ['600'] } };
    for (const _ of [1, 2]) {
      const trouble = await troubleOf(db.glance(actor, slow));
      expect(trouble).toMatchObject({ kind: 'busy', during: 'query', code: '57014' });
    }
    await ask(db, run('select 1'));
  });

  it('is that it is busy when a lock is not to be had in time', async () => {
    const direct = await database();
    const db = open(direct);
    const hasty = open(direct, { lock: 100 });
    const lock = run('select pg_advisory_xact_lock(1)');
    await ask(db, async (tx) => {
      await lock(tx);
      expect(await troubleOf(ask(hasty, lock))).toMatchObject({ kind: 'busy', code: '55P03' });
    });
    await ask(hasty, lock);
  });

  it('is that it is away when a transaction was open for too long with nothing asked', async () => {
    const direct = await database();
    const db = open(direct, { idle: 100 });
    const idle = () =>
      open({ ...direct, ownerUrl: direct.superuserUrl }).asOwnerOfSchema(async (tx) => {
        const { rows } = await sql`select pid from pg_stat_activity
          where datname = current_database() and state = 'idle in transaction'`.execute(tx);
        return rows;
      });
    const trouble = await troubleOf(
      ask(db, async (tx) => {
        await expect.poll(idle).toEqual([]);
        await run('select 1')(tx);
      }),
    );
    expect(trouble).toMatchObject({ kind: 'away' });
    await ask(db, run('select 1'));
  });

  it('is none when two transactions wait for each other: one of them is run again', async () => {
    const db = open(await database());
    let both = () => {};
    const bothHoldOne = new Promise<void>((resolve) => {
      both = resolve;
    });
    let holding = 0;
    const taking = (one: number, other: number) =>
      ask(db, async (tx) => {
        await run(`select pg_advisory_xact_lock(${one})`)(tx);
        holding += 1;
        if (holding === 2) both();
        await bothHoldOne;
        await run(`select pg_advisory_xact_lock(${other})`)(tx);
      });
    await Promise.all([taking(1, 2), taking(2, 1)]);
    expect(holding).toBe(3);
  });

  it('is that it is away when the connection is ended in the middle, and the process lives on', async () => {
    const db = open(await database());
    const ended = db.asOwnerOfSchema(run('select pg_terminate_backend(pg_backend_pid())'));
    expect(await troubleOf(ended)).toMatchObject({ kind: 'away', code: '57P01' });
    await ask(db, run('select 1'));
  });

  it('is not noticed when connections were ended while nobody used them', async () => {
    const direct = await database();
    const db = open(direct);
    const sleepers = Array.from({ length: 5 }, () => ask(db, run('select pg_sleep(0.05)')));
    await Promise.all(sleepers);
    await endAllOf(direct);
    await Promise.all(Array.from({ length: 5 }, () => ask(db, run('select 1'))));
  });

  it('leaves it unknown whether a write was kept when the answer to the commit is lost', async () => {
    const { wire, direct, db } = await openOverWire();
    wire.cutAfter('commit');
    const trouble = await troubleOf(addCoop(db));
    expect(trouble).toMatchObject({ kind: 'away', during: 'commit', leavesOutcomeUnknown: true });
    await expect.poll(() => coopsIn(open(direct))).toEqual([{ slug: 'larkmoor' }]);
  });

  it('is that it is away when nothing can be reached', async () => {
    const { wire, db } = await openOverWire();
    wire.close();
    expect(await troubleOf(ask(db, run('select 1')))).toMatchObject({
      kind: 'away',
      during: 'connect',
      code: 'ECONNREFUSED',
    });
  });

  it('is that it is away when the other end is silent, and over when it can be reached anew', async () => {
    const { wire, db } = await openOverWire({ statement: 100, wait: 2_000 });
    await ask(db, async () => wire.goDead()).catch(() => {});
    const trouble = await troubleOf(ask(db, run('select 1')));
    expect(troubleIn(trouble)?.kind).toBe('away');
    wire.mend();
    await ask(db, run('select 1'));
  });

  it('is never a wrong statement', async () => {
    const db = open(await database());
    const wrong = await troubleOf(ask(db, run('select 1 / 0')));
    expect([troubleIn(wrong), wrong]).toMatchObject([undefined, { code: '22012' }]);
  });

  it('does not let a transaction that had failed be told as kept', async () => {
    const db = open(await database());
    const swallowed = ask(db, (tx) => run('select 1 / 0')(tx).catch(() => {}));
    await expect(swallowed).rejects.toThrow(/nothing of it was kept/);
  });
});

describe('waiting for the one connection of the embedded engine', () => {
  it('ends after a while with that it is busy, and keeps nobody behind from their turn', async () => {
    const turns = new Turns();
    const release = await turns.take();
    const hasty = turns.take(10);
    const patient = turns.take();
    await expect(hasty).rejects.toBeInstanceOf(DatabaseTrouble);
    release();
    (await patient)();
  });
});
