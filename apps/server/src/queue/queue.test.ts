import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { workOff } from '../testing/work-off.js';
import { claim } from './attempt.js';
import { enqueue } from './enqueue.js';
import { GivenUp } from './given-up.js';
import type { Keep, Kind } from './kind.js';
import { doubling } from './pauses.js';
import { deleteLongDead } from './queue.sql.js';
import { startQueue } from './start-queue.js';

const payload = z.object({ number: z.number() });
type Payload = z.infer<typeof payload>;
let kindsMade = 0;

describeOnEveryEngine('the queue', (given) => {
  /** A kind of work of this test alone, with the numbers it was done for. */
  function kindOf(values: Partial<Kind<Payload>> = {}) {
    kindsMade += 1;
    const done: number[] = [];
    const kind: Kind<Payload> = {
      name: `kind_${kindsMade}`,
      payload,
      atOnce: 2,
      timeout: Temporal.Duration.from({ seconds: 30 }),
      attempts: 3,
      pauseAfter: doubling({ minutes: 1 }, { minutes: 3 }),
      outlivesFailure: true,
      async act(_deps, entry) {
        done.push(entry.payload.number);
        return undefined;
      },
      ...values,
    };
    return { kind, done };
  }

  async function put(kind: Kind<Payload>, ...numbers: number[]) {
    const { id: coopId } = await given.coop();
    await given.deps.db.asCoop(coopId, async (tx) => {
      for (const number of numbers) {
        const entry = { coopId, id: given.deps.newId(), payload: { number } };
        await enqueue(tx, kind, { ...entry, due: given.clock.now() });
      }
    });
    return coopId;
  }
  const rowsOf = (kind: Kind<Payload>) => given.rows('queue', { kind: kind.name });
  const failing = async (): Promise<Keep | undefined> => {
    throw Object.assign(new Error('to sam@example.org'), { code: 'ECONNREFUSED' });
  };

  it('does what was put into it, once, and keeps nothing of it', async () => {
    const { kind, done } = kindOf();
    await put(kind, 1, 2, 3);
    await workOff(given.deps, [kind]);
    await workOff(given.deps, [kind]);
    expect(done.sort()).toEqual([1, 2, 3]);
    expect(await rowsOf(kind)).toEqual([]);
  });

  it('does nothing of what was not committed', async () => {
    const { kind, done } = kindOf();
    const { id: coopId } = await given.coop();
    const writing = given.deps.db.asCoop(coopId, async (tx) => {
      const entry = { coopId, id: given.deps.newId(), payload: { number: 1 } };
      await enqueue(tx, kind, { ...entry, due: given.clock.now() });
      throw new Error('changed my mind');
    });
    await expect(writing).rejects.toThrow('changed my mind');
    await workOff(given.deps, [kind]);
    expect(done).toEqual([]);
  });

  it('waits until the work is due', async () => {
    const { kind, done } = kindOf();
    const { id: coopId } = await given.coop();
    const due = given.clock.now().add({ minutes: 5 });
    await given.deps.db.asCoop(coopId, (tx) =>
      enqueue(tx, kind, { coopId, id: given.deps.newId(), payload: { number: 1 }, due }),
    );
    await workOff(given.deps, [kind]);
    expect(done).toEqual([]);
    given.clock.advance({ minutes: 5 });
    await workOff(given.deps, [kind]);
    expect(done).toEqual([1]);
  });

  it('tries again after growing pauses, and in the end gives up and says so', async () => {
    const givenUp: number[] = [];
    const giveUp: Kind<Payload>['giveUp'] = async (_tx, _deps, entry) => {
      givenUp.push(entry.payload.number);
    };
    const { kind } = kindOf({ act: failing, giveUp });
    await put(kind, 7);
    for (const [before, minutes] of [1, 2].entries()) {
      await workOff(given.deps, [kind]);
      const [row] = await rowsOf(kind);
      expect(row).toMatchObject({ state: 'waiting', attempts: before + 1 });
      expect(row?.['dueAt']).toEqual(given.clock.now().add({ minutes }));
      given.clock.advance({ minutes });
    }
    expect(givenUp).toEqual([]);
    await workOff(given.deps, [kind]);
    expect(await rowsOf(kind)).toMatchObject([
      { state: 'dead', attempts: 3, lastFailure: 'ECONNREFUSED', payload: { number: 7 } },
    ]);
    expect(givenUp).toEqual([7]);
  });

  it('gives up at once where another try is of no use', async () => {
    const { kind } = kindOf({
      act: async () => {
        throw new GivenUp('smtp_550');
      },
    });
    await put(kind, 1);
    await workOff(given.deps, [kind]);
    expect(await rowsOf(kind)).toMatchObject([
      { state: 'dead', attempts: 1, lastFailure: 'smtp_550' },
    ]);
  });

  it('gives up what it does not understand', async () => {
    const { kind, done } = kindOf();
    await put(kind, 1);
    const newer = { ...kind, payload: z.object({ number: z.string() }) } as unknown as Kind;
    await workOff(given.deps, [newer]);
    expect(await rowsOf(kind)).toMatchObject([
      { state: 'dead', lastFailure: 'payload_not_understood' },
    ]);
    expect(done).toEqual([]);
  });

  it('forgets what was in work that is of no use afterwards', async () => {
    const { kind } = kindOf({ act: failing, attempts: 1, outlivesFailure: false });
    await put(kind, 1);
    await workOff(given.deps, [kind]);
    expect(await rowsOf(kind)).toMatchObject([{ state: 'dead', payload: {} }]);
  });

  it('gives work up that hangs', async () => {
    const timeout = Temporal.Duration.from({ milliseconds: 10 });
    const { kind } = kindOf({ act: () => new Promise(() => {}), attempts: 1, timeout });
    await put(kind, 1);
    await workOff(given.deps, [kind]);
    expect(await rowsOf(kind)).toMatchObject([{ state: 'dead', lastFailure: 'TimeoutError' }]);
  });

  it('keeps what comes of work together with taking it off', async () => {
    const slug = `kept-${given.deps.newId()}`;
    const row = { id: given.deps.newId(), slug, name: 'Kept', recordedAt: given.clock.now() };
    let fails = true;
    const { kind } = kindOf({
      act: async () => async (tx) => {
        await tx.insertInto('coops').values(row).execute();
        if (fails) throw new Error('not today');
      },
    });
    await put(kind, 1);
    await workOff(given.deps, [kind]);
    expect(await given.rows('coops', { slug })).toEqual([]);
    fails = false;
    given.clock.advance({ minutes: 1 });
    await workOff(given.deps, [kind]);
    expect(await given.rows('coops', { slug })).toHaveLength(1);
    expect(await rowsOf(kind)).toEqual([]);
  });

  it('gives each piece of work to one of many processes', async () => {
    const { kind, done } = kindOf();
    const numbers = Array.from({ length: 20 }, (_, index) => index);
    await put(kind, ...numbers);
    await Promise.all(Array.from({ length: 6 }, () => workOff(given.deps, [kind])));
    expect(done.sort((one, other) => one - other)).toEqual(numbers);
  });

  it('does again what a process died over, and after enough deaths gives it up', async () => {
    const { kind, done } = kindOf();
    await put(kind, 1);
    for (let death = 0; death < 3; death += 1) {
      expect(await claim(given.deps, kind, 1)).toHaveLength(1);
      await workOff(given.deps, [kind]);
      expect(done).toEqual([]);
      given.clock.advance({ minutes: 1 });
    }
    await workOff(given.deps, [kind]);
    expect(done).toEqual([]);
    expect(await rowsOf(kind)).toMatchObject([{ state: 'dead', lastFailure: 'process_ended' }]);
  });

  it('lets a process that was taken for dead change nothing any more', async () => {
    const goOn: Array<() => void> = [];
    const slug = `kept-${given.deps.newId()}`;
    const row = { slug, recordedAt: given.clock.now() };
    const { kind } = kindOf({
      act: async (_deps, { attempt }) => {
        await new Promise<void>((resolve) => goOn.push(resolve));
        const id = given.deps.newId();
        const name = `By attempt ${attempt}`;
        return async (tx) =>
          void (await tx
            .insertInto('coops')
            .values({ ...row, id, name })
            .execute());
      },
    });
    await put(kind, 1);
    const first = workOff(given.deps, [kind]);
    await expect.poll(() => goOn.length).toBe(1);
    given.clock.advance({ minutes: 1 });
    const second = workOff(given.deps, [kind]);
    await expect.poll(() => goOn.length).toBe(2);
    goOn[0]?.();
    await first;
    expect(await rowsOf(kind)).toMatchObject([{ state: 'running', attempts: 2 }]);
    expect(await given.rows('coops', { slug })).toEqual([]);
    goOn[1]?.();
    await second;
    expect(await rowsOf(kind)).toEqual([]);
    expect(await given.rows('coops', { slug })).toMatchObject([{ name: 'By attempt 2' }]);
  });

  it('lets no kind of work that hangs or fails hold up another', async () => {
    const hanging = kindOf({ act: () => new Promise(() => {}) });
    const broken = kindOf({ act: failing });
    const fine = kindOf();
    await put(hanging.kind, 1, 2, 3, 4);
    await put(broken.kind, 1, 2, 3, 4);
    await put(fine.kind, 1, 2, 3);
    const stop = await startQueue(given.deps, [hanging.kind, broken.kind, fine.kind], {
      patience: 0,
    });
    await expect.poll(() => [...fine.done].sort()).toEqual([1, 2, 3]);
    const states = (await rowsOf(hanging.kind)).map(({ state }) => state).sort();
    expect(states).toEqual(['running', 'running', 'waiting', 'waiting']);
    await stop();
    // What was under way when the process was told to stop is put back.
    expect((await rowsOf(hanging.kind)).map(({ state }) => state)).toEqual(
      Array(4).fill('waiting'),
    );
  });

  it('is woken by what is put into it', async () => {
    const { kind, done } = kindOf();
    const stop = await startQueue(given.deps, [kind]);
    await put(kind, 1);
    await expect.poll(() => done, { timeout: 4_000 }).toEqual([1]);
    await stop();
    await put(kind, 2);
    expect(done).toEqual([1]);
  });

  it('is closed to persons, and takes nothing for another co-op', async () => {
    const { kind } = kindOf();
    const sam = await given.person();
    const elsewhere = await given.coop();
    const entry = { id: given.deps.newId(), payload: { number: 1 }, due: given.clock.now() };
    const asSam = given.actor(sam);
    await expect(
      given.deps.db.as(asSam, (tx) => enqueue(tx, kind, { ...entry, coopId: elsewhere.id })),
    ).rejects.toMatchObject({ code: '42501' });
    await given.deps.db.as(asSam, (tx) => enqueue(tx, kind, { ...entry, coopId: sam.coopId }));
    for (const text of [
      'select from queue',
      'delete from queue',
      'update queue set attempts = 0',
    ]) {
      const trying = given.deps.db.as(asSam, (tx) => sql.raw(text).execute(tx));
      await expect(trying).rejects.toMatchObject({ code: '42501' });
    }
    expect(await rowsOf(kind)).toHaveLength(1);
  });

  it('forgets after a month what was given up', async () => {
    const { kind } = kindOf({ act: failing, attempts: 1 });
    await put(kind, 1);
    await workOff(given.deps, [kind]);
    const sweep = () =>
      given.deps.db.asOwnerOfSchema((tx) => deleteLongDead(tx, given.clock.now()));
    given.clock.advance({ hours: 29 * 24 });
    await sweep();
    expect(await rowsOf(kind)).toHaveLength(1);
    given.clock.advance({ hours: 24 });
    await sweep();
    expect(await rowsOf(kind)).toEqual([]);
  });
});
