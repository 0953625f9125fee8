import { createSecretKey, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Temporal } from 'temporal-polyfill';
import type { Database, Tx } from '../db/database.js';
import { refuse } from '../domain-error.js';
import { mapInTurns } from '../in-turns.js';
import { CellNotOpened, type DataKey, headBytes, keyIdOf, openCell, sealCell } from './cell.js';
import {
  findKeys,
  findSealingKey,
  insertKey,
  standAgain,
  standingNow,
  type WrappedKey,
} from './coop-keys.sql.js';
import type { MasterKeys } from './master-keys.js';
import type { Cell } from './sealed-column.js';

export interface SealedCell {
  cell: Cell;
  sealed: Uint8Array;
}

export interface PlainCell {
  cell: Cell;
  plain: string | Uint8Array;
}

/** Seals what goes into cells, and opens it again: see record 53. */
export interface Sealer {
  /**
   * What to write into the cell, in this same transaction: 45 bytes longer than the text, whose
   * length is made up to a multiple of 64. Throws `service_unavailable` without a master key.
   */
  seal(tx: Tx, cell: Cell, plain: string | Uint8Array): Promise<Buffer>;
  /** Many cells of one co-op, with one question to the database. */
  sealAll(tx: Tx, coopId: string, cells: readonly PlainCell[]): Promise<Buffer[]>;
  /** Throws CellNotOpened where it was changed, or sealed for another cell. */
  open(tx: Tx, cell: Cell, sealed: Uint8Array): Promise<Buffer>;
  openText(tx: Tx, cell: Cell, sealed: Uint8Array): Promise<string>;
  /**
   * Many cells of one co-op, with one question to the database at most. One that does not open is
   * undefined, and keeps none of the others from being read: whoever runs the server is told.
   */
  openTexts(
    tx: Tx,
    coopId: string,
    cells: readonly SealedCell[],
  ): Promise<Array<string | undefined>>;
  /** How often a text did not open, since this process began. */
  readonly notOpened: number;
  readonly masterKeys: MasterKeys;
}

interface Needs {
  db: Pick<Database, 'stand'>;
  now(): Temporal.Instant;
  newId(): string;
  log: Pick<Logger, 'error'>;
}

/** So many cells are opened before others have a turn: some milliseconds. */
const inOneTurn = 500;

/** Of so many keys a process remembers what it unwrapped. */
const mostKept = 10_000;

export function sealerOf({ db, now, newId, log }: Needs, masterKeys: MasterKeys): Sealer {
  // By the id alone, which no other key ever has: also where a transaction that made one was undone.
  const unwrapped = new LRUCache<string, Promise<DataKey>>({ max: mostKept });

  const unwrap = (wrapped: WrappedKey): Promise<DataKey> => {
    const known = unwrapped.get(wrapped.id);
    if (known !== undefined) return known;
    const key = unwrapNow(masterKeys, wrapped);
    unwrapped.set(wrapped.id, key);
    key.catch(() => unwrapped.delete(wrapped.id));
    return key;
  };

  /** The first keys of a transaction, one after another: each changes who stands in it. */
  const underWay = new WeakMap<Tx, Promise<unknown>>();

  function firstKey(tx: Tx, coopId: string): Promise<WrappedKey> {
    const before = underWay.get(tx) ?? Promise.resolve();
    const made = before.then(
      async () => (await findSealingKey(tx, coopId)) ?? makeFirstKey(tx, coopId),
    );
    underWay.set(tx, made);
    return made;
  }

  /** Persons add no key: for this moment the transaction stands as the server itself. */
  async function makeFirstKey(tx: Tx, coopId: string): Promise<WrappedKey> {
    const wrapped = await newKey(masterKeys, { coopId, id: newId() });
    const standing = await standingNow(tx);
    await db.stand(tx, { kind: 'identity', coopId });
    await insertKey(tx, { ...wrapped, at: now() });
    await standAgain(tx, standing);
    const key = await findSealingKey(tx, coopId);
    if (key === undefined) throw new Error('A co-op has no key after one was made.');
    return key;
  }

  /** The keys of these ids, as far as the co-op has them. */
  async function keysOf(tx: Tx, coopId: string, ids: readonly string[]) {
    const keys = new Map<string, DataKey>();
    for (const id of ids) {
      const known = await unwrapped.get(id);
      if (known !== undefined) keys.set(id, known);
    }
    const missing = ids.filter((id) => !keys.has(id));
    if (missing.length === 0) return keys;
    for (const found of await findKeys(tx, coopId, missing)) {
      keys.set(found.id, await unwrap(found));
    }
    return keys;
  }

  /**
   * Each as `take` makes it of what is in it, or as why it does not open. Taken at once: thousands of
   * buffers that are kept are more work to the collector of garbage than to open them is.
   */
  async function openAll<T>(
    tx: Tx,
    coopId: string,
    cells: readonly SealedCell[],
    take: (plain: Buffer) => T,
  ) {
    const idsByHead = new Map<string, string | CellNotOpened>();
    for (const { cell, sealed } of cells) {
      const head = headOf(sealed);
      if (!idsByHead.has(head))
        idsByHead.set(
          head,
          unlessShut(() => keyIdOf(cell, sealed)),
        );
    }
    const ids = [...idsByHead.values()].filter((id) => typeof id === 'string');
    const keys = await keysOf(tx, coopId, ids);
    const openOne = ({ cell, sealed }: SealedCell) => {
      const id = idsByHead.get(headOf(sealed));
      if (id instanceof CellNotOpened) return id;
      const key = keys.get(id ?? '');
      if (key === undefined) return new CellNotOpened(cell, 'key_unknown');
      return unlessShut(() => take(openCell(key, cell, sealed)));
    };
    return mapInTurns(cells, openOne, inOneTurn);
  }

  let notOpened = 0;
  /** Which column and why, and nothing of the row: the row is nobody's business who reads a log. */
  function tellOf(shut: readonly CellNotOpened[]): void {
    const [first] = shut;
    if (first === undefined) return;
    notOpened += shut.length;
    log.error({ cells: shut.length, reason: first.code }, first.message);
  }

  const open: Sealer['open'] = async (tx, cell, sealed) => {
    const [plain] = await openAll(tx, cell.coopId, [{ cell, sealed }], (opened) => opened);
    if (plain instanceof CellNotOpened) throw plain;
    return plain as Buffer;
  };

  const sealAll: Sealer['sealAll'] = async (tx, coopId, cells) => {
    const wrapped = (await findSealingKey(tx, coopId)) ?? (await firstKey(tx, coopId));
    const key = await unwrap(wrapped);
    return cells.map(({ cell, plain }) => sealCell(key, cell, plain));
  };

  return {
    masterKeys,
    sealAll,
    async seal(tx, cell, plain) {
      const [sealed] = await sealAll(tx, cell.coopId, [{ cell, plain }]);
      return sealed as Buffer;
    },
    open,
    openText: async (tx, cell, sealed) => (await open(tx, cell, sealed)).toString('utf8'),
    async openTexts(tx, coopId, cells) {
      const opened = await openAll(tx, coopId, cells, (plain) => plain.toString('utf8'));
      tellOf(opened.filter((text) => text instanceof CellNotOpened));
      return opened.map((text) => (text instanceof CellNotOpened ? undefined : text));
    },
    get notOpened() {
      return notOpened;
    },
  };
}

function unlessShut<T>(opening: () => T): T | CellNotOpened {
  try {
    return opening();
  } catch (error) {
    if (error instanceof CellNotOpened) return error;
    throw error;
  }
}

/** Thousands of cells have the same few keys: their ids are read once for each. */
const headOf = (sealed: Uint8Array) =>
  Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength).toString('latin1', 0, headBytes);

const dataKeyBytes = 32;

/** A new data key, wrapped by the master key that wraps now. */
export async function newKey(
  { current = refuse('service_unavailable') }: MasterKeys,
  which: { coopId: string; id: string },
): Promise<WrappedKey> {
  const wrapped = await current.wrap(randomBytes(dataKeyBytes), which);
  return { ...which, wrapped: Buffer.from(wrapped), wrappedBy: current.id };
}

async function unwrapNow(masterKeys: MasterKeys, key: WrappedKey): Promise<DataKey> {
  const wrapper = masterKeys.of(key.wrappedBy) ?? refuse('service_unavailable');
  return { id: key.id, key: createSecretKey(await wrapper.unwrap(key.wrapped, key)) };
}
