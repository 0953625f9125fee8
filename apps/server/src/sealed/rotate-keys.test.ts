import { AsyncResource } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Actor } from '../actor.js';
import { noCoop } from '../queue/kind.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { memoCell, memosOf, memoWords } from '../testing/given-memos.js';
import { workOff } from '../testing/work-off.js';
import { keyIdOf } from './cell.js';
import { wrapperOf } from './key-wrapper.js';
import { inMemoryMasterKeys, masterKeysOf } from './master-keys.js';
import { rotateKeys, rotateMasterKey } from './rotate-keys.js';
import { sealAnew } from './seal-anew.js';
import { sealerOf } from './sealer.js';

const kind = sealAnew([memoWords]);

/** As another process would do it: in no transaction of this one. */
const elsewhere = <T>(work: () => Promise<T>) => outside.runInAsyncScope(work);
const outside = new AsyncResource('another process');

describeOnEveryEngine('rotating the key of a co-op', (given) => {
  const { insert, keep, wordsOf } = memosOf(given);
  const someone = async () => given.actor(await given.person({ coop: await given.coop() }));
  const rotate = ({ coopId }: Actor, deps = given.deps) => rotateKeys(deps, kind, { coopId });
  const keysOf = ({ coopId }: Actor) => given.rows('coop_keys', { coop_id: coopId });
  const keyOf = async ({ coopId }: Actor, id: string) => {
    const [row] = await given.rows('memos', { coop_id: coopId, id });
    return keyIdOf(memoCell(coopId, id), row?.['wordsSealed'] as Buffer);
  };
  const waiting = () => given.rows('queue', { coop_id: noCoop });
  const statesOf = async (actor: Actor) => {
    const keys = await keysOf(actor);
    const stateOf = (key: Record<string, unknown>) =>
      key['retiredAt'] ? 'retired' : key['closedAt'] ? 'opens' : 'seals';
    return keys.map(stateOf).sort();
  };

  async function keepMany(actor: Actor, count: number): Promise<string[]> {
    return given.deps.db.as(actor, async (tx) => {
      const ids: string[] = [];
      for (let at = 0; at < count; at += 1) ids.push(await insert(tx, actor.coopId, `memo ${at}`));
      return ids;
    });
  }

  it('seals with a new key from then on, and opens with both', async () => {
    const sam = await someone();
    const before = await keep(sam, 'before');
    expect(await rotate(sam)).toBe(1);
    const after = await keep(sam, 'after');
    expect(await keyOf(sam, before)).not.toBe(await keyOf(sam, after));
    expect([await wordsOf(sam, before), await wordsOf(sam, after)]).toEqual(['before', 'after']);
    expect(await statesOf(sam)).toEqual(['opens', 'seals']);
    await workOff(given.deps, [kind]);
  });

  it('seals anew what older keys sealed, and then retires them', async () => {
    const sam = await someone();
    const ids = await keepMany(sam, 130);
    await rotate(sam);
    await rotate(sam);
    await workOff(given.deps, [kind]);
    expect(await statesOf(sam)).toEqual(['retired', 'retired', 'seals']);
    expect(new Set(await Promise.all(ids.map((id) => keyOf(sam, id)))).size).toBe(1);
    expect(await wordsOf(sam, ids[129] as string)).toBe('memo 129');
    expect(await waiting()).toEqual([]);
  });

  it('leaves the keys of other co-ops alone, and those that have none', async () => {
    const [sam, bo] = [await someone(), await someone()];
    const [hers, his] = [await keep(sam, 'hers'), await keep(bo, 'his')];
    const before = await keyOf(bo, his);
    await rotate(sam);
    await workOff(given.deps, [kind]);
    expect(await keyOf(bo, his)).toBe(before);
    expect(await wordsOf(sam, hers)).toBe('hers');
    expect(await rotate(await someone())).toBe(0);
  });

  it('goes on where it was cut off, wherever that was', async () => {
    const sam = await someone();
    const ids = await keepMany(sam, 120);
    const old = await keyOf(sam, ids[0] as string);
    await rotate(sam);
    const left = async () => {
      const keys = await Promise.all(ids.map((id) => keyOf(sam, id)));
      return keys.filter((key) => key === old).length;
    };
    // Within the first hundred, within the rest twice, and when all is done but to say so.
    for (const [nth, remaining] of [
      [40, 120],
      [125, 20],
      [20, 20],
      [35, 0],
    ] as const) {
      await given.cutOffBefore(nth, () => workOff(given.deps, [kind])).catch(() => {});
      expect(await left()).toBe(remaining);
      expect(await waiting()).toHaveLength(1);
      given.clock.advance({ hours: 1 });
    }
    await workOff(given.deps, [kind]);
    expect(await statesOf(sam)).toEqual(['retired', 'seals']);
    for (const at of [0, 99, 100, 119]) {
      expect(await wordsOf(sam, ids[at] as string)).toBe(`memo ${at}`);
    }
  });

  it('lets everybody read and write meanwhile', async () => {
    const sam = await someone();
    const ids = await keepMany(sam, 240);
    let done = false;
    let reads = 0;
    const reader = async (from: number) => {
      for (let at = from; !done; at = (at + 7) % ids.length) {
        expect(await wordsOf(sam, ids[at] as string)).toMatch(/^(memo \d+|written)$/);
        reads += 1;
      }
    };
    const writer = async () => {
      for (let at = 3; !done; at = (at + 11) % ids.length) {
        const id = ids[at] as string;
        await given.deps.db.as(sam, async (tx) => {
          const sealed = await given.deps.sealer.seal(tx, memoCell(sam.coopId, id), 'written');
          await sql`update memos set words_sealed = ${sealed}
            where coop_id = ${sam.coopId} and id = ${id}`.execute(tx);
        });
        await keep(sam, 'new');
      }
    };
    const rotations = async () => {
      try {
        for (let round = 0; round < 3; round += 1) {
          await rotate(sam);
          await workOff(given.deps, [kind]);
        }
      } finally {
        done = true;
      }
    };
    await Promise.all([reader(0), reader(100), reader(200), writer(), writer(), rotations()]);
    expect(reads).toBeGreaterThan(20);
    // What somebody was changing when its turn came is found by a later look.
    given.clock.advance({ minutes: 1 });
    await workOff(given.deps, [kind]);
    expect(await statesOf(sam)).toEqual(['retired', 'retired', 'retired', 'seals']);
    for (const id of ids) expect(await wordsOf(sam, id)).toMatch(/^(memo \d+|written)$/);
  });

  it('waits for whoever is sealing with the old key, and finds what they sealed', async () => {
    const sam = await someone();
    await keep(sam, 'so that there is a key');
    const order: string[] = [];
    let rotating: Promise<unknown> = Promise.resolve();
    const late = await given.deps.db.as(sam, async (tx) => {
      const id = await insert(tx, sam.coopId, 'late');
      rotating = elsewhere(() => rotate(sam)).then(() => order.push('rotated'));
      // Longer than a rotation takes that waits for nobody.
      for (let turn = 0; turn < 100; turn += 1) await sql`select 1`.execute(tx);
      order.push('sealed');
      return id;
    });
    await rotating;
    expect(order).toEqual(['sealed', 'rotated']);
    await workOff(given.deps, [kind]);
    expect(await statesOf(sam)).toEqual(['retired', 'seals']);
    expect(await wordsOf(sam, late)).toBe('late');
  });

  it('keeps the old key for what does not open, and goes on with the rest', async () => {
    const sam = await someone();
    const [moved, whole] = [await keep(sam, 'one'), await keep(sam, 'two')];
    await given.deps.db.asOwnerOfSchema((tx) =>
      sql`update memos set words_sealed = (select words_sealed from memos where id = ${whole})
        where id = ${moved}`.execute(tx),
    );
    await rotate(sam);
    await workOff(given.deps, [kind]);
    expect(await statesOf(sam)).toEqual(['opens', 'seals']);
    expect(await wordsOf(sam, whole)).toBe('two');
    expect(await waiting()).toEqual([]);
  });

  it('wraps all keys anew under another master key, which then opens alone', async () => {
    const sam = await someone();
    const id = await keep(sam, 'as it was');
    const sealedBefore = await keyOf(sam, id);
    const next = wrapperOf(randomBytes(32));
    const old = inMemoryMasterKeys.current;
    if (old === undefined) throw new Error('No key to rotate.');
    const withBoth = { ...given.deps, sealer: sealerOf(given.deps, masterKeysOf([next, old])) };
    expect(await rotateMasterKey(withBoth)).toBeGreaterThan(0);
    expect(await rotateMasterKey(withBoth)).toBe(0);
    const withNew = sealerOf(given.deps, masterKeysOf([next]));
    const [row] = await given.rows('memos', { id });
    const cell = memoCell(sam.coopId, id);
    const opened = await given.deps.db.as(sam, (tx) =>
      withNew.openText(tx, cell, row?.['wordsSealed'] as Buffer),
    );
    expect(opened).toBe('as it was');
    expect(await keyOf(sam, id)).toBe(sealedBefore);
    const back = { ...given.deps, sealer: sealerOf(given.deps, masterKeysOf([old, next])) };
    await rotateMasterKey(back);
  });
});
