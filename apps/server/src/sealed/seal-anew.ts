import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { enqueueOnce } from '../queue/enqueue.js';
import { type Kind, noCoop } from '../queue/kind.js';
import { doubling } from '../queue/pauses.js';
import { CellNotOpened } from './cell.js';
import { cellsByKey, type FoundCell, takeCells, writeCell } from './cells.sql.js';
import { findSealingKey, retireKeys } from './coop-keys.sql.js';
import type { SealedColumn } from './sealed-column.js';

const payload = z.object({ coopId: z.uuid() });
export type SealAnew = Kind<z.infer<typeof payload>>;

/** Few enough to be done while somebody waits for one of them. */
const atOneGo = 100;
/** Then it is put back into the queue, so that a process that dies loses no more than a piece. */
const goesInOnePiece = 50;

/**
 * After a rotation: whatever an older key of the co-op sealed is sealed with the one of now, some
 * rows to a transaction, and a key is retired once nothing is left that it sealed. What was done is
 * not found again, so it can be broken off at any moment. One whose cells do not open is kept.
 */
export const sealAnew = (columns: readonly SealedColumn[]): SealAnew => {
  const kind: SealAnew = {
    name: 'seal_anew',
    payload,
    atOnce: 1,
    timeout: Temporal.Duration.from({ minutes: 5 }),
    attempts: 30,
    pauseAfter: doubling({ seconds: 10 }, { hours: 1 }),
    outlivesFailure: true,
    async act(deps, { payload: { coopId } }, signal) {
      const done = { goes: 0, shut: 0 };
      for (const column of columns) await sealColumn(deps, column, { coopId, done, signal });
      const left = done.goes < goesInOnePiece ? await retire(deps, columns, coopId) : undefined;
      if (left !== undefined && done.shut > 0) {
        const words =
          'some of what is sealed does not open: it stays as it is, and so does its key';
        deps.log.error({ cells: done.shut }, words);
      }
      if (left !== undefined && left <= done.shut) return undefined;
      // Some rows were being changed by others, or there are more than one piece is to do.
      const due = deps.now().add({ seconds: left === undefined ? 0 : 5 });
      const again = { coopId: noCoop, id: deps.newId(), payload: { coopId }, due };
      return (tx) => enqueueOnce(tx, kind, again);
    },
  };
  return kind;
};

interface Under {
  coopId: string;
  done: { goes: number; shut: number };
  signal: AbortSignal;
}

async function sealColumn(deps: Deps, column: SealedColumn, { coopId, done, signal }: Under) {
  let after: readonly string[] | undefined;
  while (done.goes < goesInOnePiece) {
    signal.throwIfAborted();
    const { found, sealed } = await sealSome(deps, column, { coopId, after });
    done.shut += found.length - sealed;
    if (sealed > 0) done.goes += 1;
    if (found.length < atOneGo) return;
    after = found.at(-1)?.key;
  }
}

function sealSome(
  { db, sealer }: Deps,
  column: SealedColumn,
  { coopId, after }: { coopId: string; after: readonly string[] | undefined },
) {
  return db.asOwnerOfSchema(async (tx) => {
    const key = await findSealingKey(tx, coopId);
    if (key === undefined) return { found: [], sealed: 0 };
    const found = await takeCells(tx, column, { coopId, notBy: key.id, after, most: atOneGo });
    const open: Array<FoundCell & { plain: Buffer }> = [];
    for (const each of found) {
      const plain = await sealer.open(tx, each.cell, each.sealed).catch(unlessShut);
      if (plain !== undefined) open.push({ ...each, plain });
    }
    const anew = await sealer.sealAll(tx, coopId, open);
    for (const [at, each] of open.entries()) await writeCell(tx, column, each, anew[at] as Buffer);
    return { found, sealed: open.length };
  });
}

function unlessShut(error: unknown): undefined {
  if (!(error instanceof CellNotOpened)) throw error;
}

/** Retires what is used no more; resolves to how many cells older keys still hold. */
function retire({ db, now }: Deps, columns: readonly SealedColumn[], coopId: string) {
  return db.asOwnerOfSchema(async (tx) => {
    const current = await findSealingKey(tx, coopId);
    const counts = await cellsByKey(tx, columns, coopId);
    await retireKeys(tx, { coopId, inUse: [...counts.keys()], at: now() });
    if (current !== undefined) counts.delete(current.id);
    return [...counts.values()].reduce((sum, cells) => sum + cells, 0);
  });
}
