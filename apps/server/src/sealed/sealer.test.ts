import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { memoCell, memosOf } from '../testing/given-memos.js';
import { wrapperOf } from './key-wrapper.js';
import { masterKeysOf } from './master-keys.js';
import { sealerOf } from './sealer.js';

const words = 'The key safe is 4711.';

describeOnEveryEngine('what is kept sealed', (given) => {
  const { insert, keep, read, wordsOf } = memosOf(given);
  const someone = async () => given.actor(await given.person());
  const anotherProcess = (keys = given.deps.sealer.masterKeys) => sealerOf(given.deps, keys);
  const sealedOf = async (id: string) =>
    (await given.rows('memos', { id }))[0]?.['wordsSealed'] as Buffer;

  it('is read again by whoever may read the row, and by no one in the database', async () => {
    const sam = await someone();
    const id = await keep(sam, words);
    expect(await wordsOf(sam, id)).toBe(words);
    expect((await sealedOf(id)).toString('latin1')).not.toContain('4711');
    const [key] = await given.rows('coop_keys', { coop_id: sam.coopId });
    expect(key).toMatchObject({ closedAt: null, retiredAt: null });
  });

  it('opens in another process too', async () => {
    const sam = await someone();
    const id = await keep(sam, words);
    const cell = memoCell(sam.coopId, id);
    const sealed = await sealedOf(id);
    const opened = await given.deps.db.as(sam, (tx) => anotherProcess().openText(tx, cell, sealed));
    expect(opened).toBe(words);
  });

  it('does not open in a row into which SQL has moved it', async () => {
    const sam = await someone();
    const [hers, his] = [await keep(sam, words), await keep(sam, 'Tea with two sugars.')];
    await given.deps.db.as(sam, (tx) =>
      sql`update memos set words_sealed = ${sql`(select words_sealed from memos where id = ${hers})`}
        where id = ${his}`.execute(tx),
    );
    await expect(wordsOf(sam, his)).rejects.toMatchObject({
      code: 'changed_or_moved',
      message: 'memos.words_sealed does not open: it was changed, or sealed for another place.',
    });
    expect(await wordsOf(sam, hers)).toBe(words);
  });

  it('opens for no other co-op, whose own key it was not sealed with', async () => {
    const sam = await someone();
    const id = await keep(sam, words);
    const bo = given.actor(await given.person({ coop: await given.coop() }));
    await keep(bo, 'Something else.');
    const sealed = await sealedOf(id);
    const opening = given.deps.db.as(bo, (tx) =>
      anotherProcess().open(tx, memoCell(bo.coopId, id), sealed),
    );
    await expect(opening).rejects.toMatchObject({ code: 'key_unknown' });
  });

  it.each([
    ['empty', Buffer.of()],
    ['of a later kind', Buffer.concat([Buffer.of(2), randomBytes(80)])],
    ['with an id of a key that is none', Buffer.concat([Buffer.of(1), randomBytes(80)])],
  ])('says that it does not open when what is there is %s', async (_, sealed) => {
    const sam = await someone();
    const opening = given.deps.db.as(sam, (tx) =>
      given.deps.sealer.open(tx, memoCell(sam.coopId, given.deps.newId()), sealed),
    );
    await expect(opening).rejects.toMatchObject({ name: 'CellNotOpened' });
  });

  it('has one key for each co-op, whoever of many is the first to need it', async () => {
    const sam = await someone();
    const ids = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        given.deps.db.as(sam, async (tx) => {
          const id = given.deps.newId();
          const cell = memoCell(sam.coopId, id);
          const sealed = await anotherProcess().seal(tx, cell, `memo ${at}`);
          await sql`insert into memos values (${sam.coopId}, ${id}, ${sealed})`.execute(tx);
          return id;
        }),
      ),
    );
    expect(await given.rows('coop_keys', { coop_id: sam.coopId })).toHaveLength(1);
    const found = await Promise.all(ids.map((id) => wordsOf(sam, id)));
    expect(found).toEqual(Array.from({ length: 8 }, (_, at) => `memo ${at}`));
  });

  it('does not trust a key whose transaction was undone', async () => {
    const sam = await someone();
    const undone = given.deps.db.as(sam, async (tx) => {
      await read(tx, sam.coopId, await insert(tx, sam.coopId, words));
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    expect(await given.rows('coop_keys', { coop_id: sam.coopId })).toEqual([]);
    const id = await keep(sam, words);
    const cell = memoCell(sam.coopId, id);
    const sealed = await sealedOf(id);
    expect(await given.deps.db.as(sam, (tx) => anotherProcess().openText(tx, cell, sealed))).toBe(
      words,
    );
  });

  it('leaves whoever asked standing as themselves after the first key was made', async () => {
    const sam = await someone();
    const standing = await given.deps.db.as(sam, async (tx) => {
      await insert(tx, sam.coopId, words);
      return (await sql<{ who: string }>`select kith_actor_id() as who`.execute(tx)).rows[0]?.who;
    });
    expect(standing).toBe(sam.personId);
  });

  it('may be sealed in several cells at once, also before there is a key', async () => {
    const sam = await someone();
    const [ids, standing] = await given.deps.db.as(sam, async (tx) => {
      const both = await Promise.all([
        insert(tx, sam.coopId, 'one'),
        insert(tx, sam.coopId, 'two'),
      ]);
      const { rows } = await sql<{ who: string }>`select kith_actor_id() as who`.execute(tx);
      return [both, rows[0]?.who];
    });
    expect(standing).toBe(sam.personId);
    expect(await Promise.all(ids.map((id) => wordsOf(sam, id)))).toEqual(['one', 'two']);
    expect(await given.rows('coop_keys', { coop_id: sam.coopId })).toHaveLength(1);
  });

  it('is sealed by what the owner of the schema does, too', async () => {
    const sam = await someone();
    const id = await given.deps.db.asOwnerOfSchema((tx) => insert(tx, sam.coopId, words));
    expect(await wordsOf(sam, id)).toBe(words);
  });

  it('opens the others where some of many do not, and tells whoever runs it which column', async () => {
    const sam = await someone();
    const told: unknown[] = [];
    const log = { error: (...said: unknown[]) => void told.push(said) };
    const { db, deps } = { db: given.deps.db, deps: { ...given.deps, log } };
    const process = sealerOf(deps, given.deps.sealer.masterKeys);
    const [one, two] = [await keep(sam, 'one'), await keep(sam, 'two')];
    const cells = [
      { cell: memoCell(sam.coopId, one), sealed: Buffer.of() },
      { cell: memoCell(sam.coopId, two), sealed: await sealedOf(two) },
      { cell: memoCell(sam.coopId, one), sealed: await sealedOf(two) },
    ];
    const opened = await db.as(sam, (tx) => process.openTexts(tx, sam.coopId, cells));
    expect(opened).toEqual([undefined, 'two', undefined]);
    expect(process.notOpened).toBe(2);
    expect(told).toEqual([
      [
        { cells: 2, reason: 'not_sealed' },
        'memos.words_sealed does not open: what is there was not sealed by Kith, or by a later one.',
      ],
    ]);
  });

  it('opens many cells with one question for the key', async () => {
    const sam = await someone();
    const ids = [await keep(sam, 'one'), await keep(sam, 'two'), await keep(sam, 'three')];
    const cells = await Promise.all(
      ids.map(async (id) => ({ cell: memoCell(sam.coopId, id), sealed: await sealedOf(id) })),
    );
    const process = anotherProcess();
    let opened: Array<string | undefined> = [];
    const statements = await given.recorded(async () => {
      opened = await given.deps.db.as(sam, (tx) => process.openTexts(tx, sam.coopId, cells));
    });
    expect(opened).toEqual(['one', 'two', 'three']);
    expect(statements.filter(({ text }) => text.includes('coop_keys'))).toHaveLength(1);
  });

  it('is neither written nor read without the master key', async () => {
    const sam = await someone();
    const id = await keep(sam, words);
    const sealed = await sealedOf(id);
    const cell = memoCell(sam.coopId, id);
    for (const keys of [masterKeysOf([]), masterKeysOf([wrapperOf(randomBytes(32))])]) {
      const process = anotherProcess(keys);
      const refusal = { code: 'service_unavailable' };
      const { db } = given.deps;
      await expect(db.as(sam, (tx) => process.open(tx, cell, sealed))).rejects.toMatchObject(
        refusal,
      );
      await expect(db.as(sam, (tx) => process.seal(tx, cell, 'x'))).rejects.toMatchObject(refusal);
    }
  });

  it('adds no key for a person, whatever SQL they send', async () => {
    const sam = await someone();
    const adding = given.deps.db.as(sam, (tx) =>
      sql`insert into coop_keys (coop_id, id, wrapped, wrapped_by, made_at)
        values (${sam.coopId}, ${given.deps.newId()}, sha256('x'), 'mine', now())`.execute(tx),
    );
    await expect(adding).rejects.toMatchObject({ code: '42501' });
  });
});
