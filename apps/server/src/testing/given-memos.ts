import { sql } from 'kysely';
import { afterAll, beforeAll } from 'vitest';
import type { Actor } from '../actor.js';
import type { Tx } from '../db/database.js';
import { type Cell, rowIdOf, type SealedColumn } from '../sealed/sealed-column.js';
import type { Given } from './given.js';

/** A table with a sealed column, as a domain would have one. */
export const memoWords: SealedColumn = {
  table: 'memos',
  column: 'words_sealed',
  id: ['id', 'number'],
};

export const memoCell = (coopId: string, id: string): Cell => ({
  coopId,
  ...memoWords,
  rowId: rowIdOf(id, 1),
});

/** Makes the table for the tests of a block, with what reads and writes it. */
export function memosOf(given: Given) {
  const asOwner = (statement: string) =>
    given.deps.db.asOwnerOfSchema((tx) => sql.raw(statement).execute(tx));

  beforeAll(async () => {
    await asOwner(`create table memos (coop_id uuid not null, id uuid not null,
      words_sealed bytea not null, number integer not null default 1,
      primary key (coop_id, id, number))`);
    await asOwner(`select kith_protect('memos')`);
    await asOwner('create policy everybody on memos using (true) with check (true)');
    await asOwner('grant select, insert, update, delete on memos to kith_app');
  });
  afterAll(() => asOwner('drop table memos'));

  async function insert(tx: Tx, coopId: string, words: string): Promise<string> {
    const id = given.deps.newId();
    const sealed = await given.deps.sealer.seal(tx, memoCell(coopId, id), words);
    await sql`insert into memos values (${coopId}, ${id}, ${sealed})`.execute(tx);
    return id;
  }

  async function read(tx: Tx, coopId: string, id: string): Promise<string> {
    const { rows } = await sql<{ wordsSealed: Buffer }>`
      select words_sealed from memos where coop_id = ${coopId} and id = ${id}`.execute(tx);
    const sealed = rows[0]?.wordsSealed ?? Buffer.of();
    return given.deps.sealer.openText(tx, memoCell(coopId, id), sealed);
  }

  return {
    insert,
    read,
    /** Keeps words, in a transaction of its own. */
    keep: (actor: Actor, words: string) =>
      given.deps.db.as(actor, (tx) => insert(tx, actor.coopId, words)),
    wordsOf: (actor: Actor, id: string) =>
      given.deps.db.as(actor, (tx) => read(tx, actor.coopId, id)),
  };
}
