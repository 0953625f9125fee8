import type { KeyObject } from 'node:crypto';
import { parse, stringify } from 'uuid';
import { decrypt, encrypt } from '../aes-gcm.js';
import type { Cell } from './sealed-column.js';

/** A key that a co-op's cells are sealed with. */
export interface DataKey {
  id: string;
  key: KeyObject;
}

/** What a cell begins with: how it was sealed, and the id of its key. */
const version = 1;
const idBytes = 16;
export const headBytes = 1 + idBytes;

/** Texts are made this much longer in steps, so that a length says little of what is in it. */
const step = 64;

/** Why a cell does not open. Names the column, and nothing of the row or of what is in it. */
export class CellNotOpened extends Error {
  override readonly name = 'CellNotOpened';

  constructor(
    { table, column }: Cell,
    readonly code: 'not_sealed' | 'key_unknown' | 'changed_or_moved',
  ) {
    super(`${table}.${column} does not open: ${reasons[code]}.`);
  }
}

const reasons = {
  not_sealed: 'what is there was not sealed by Kith, or by a later one',
  key_unknown: 'the co-op has no such key',
  changed_or_moved: 'it was changed, or sealed for another place',
};

export function sealCell({ id, key }: DataKey, cell: Cell, plain: string | Uint8Array): Buffer {
  const sealed = encrypt(key, padded(Buffer.from(plain)), boundTo(id, cell));
  return Buffer.concat([Buffer.of(version), parse(id), sealed]);
}

/** The id of the key that opens it. */
export function keyIdOf(cell: Cell, sealed: Uint8Array): string {
  if (sealed[0] !== version || sealed.length <= headBytes) {
    throw new CellNotOpened(cell, 'not_sealed');
  }
  try {
    return stringify(Uint8Array.prototype.slice.call(sealed, 1, headBytes));
  } catch {
    throw new CellNotOpened(cell, 'key_unknown');
  }
}

export function openCell({ id, key }: DataKey, cell: Cell, sealed: Uint8Array): Buffer {
  const plain = decrypt(key, sealed.subarray(headBytes), boundTo(id, cell));
  if (plain === undefined) throw new CellNotOpened(cell, 'changed_or_moved');
  return plain.subarray(0, plain.lastIndexOf(endMark));
}

const boundTo = (keyId: string, { coopId, table, column, rowId }: Cell) =>
  Buffer.from(JSON.stringify(['a field of Kith', version, keyId, coopId, table, column, rowId]));

/** As ISO/IEC 7816-4 has it: a mark after the last byte, and zeros up to the next step. */
const endMark = 0x80;

function padded(plain: Buffer): Buffer {
  const whole = Buffer.alloc(Math.ceil((plain.length + 1) / step) * step);
  plain.copy(whole);
  whole[plain.length] = endMark;
  return whole;
}
