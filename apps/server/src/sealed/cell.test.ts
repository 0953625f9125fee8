import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { type DataKey, openCell, sealCell } from './cell.js';
import { rowIdOf } from './sealed-column.js';

const newDataKey = (id = v7()): DataKey => ({ id, key: createSecretKey(randomBytes(32)) });
const cell = { coopId: v7(), table: 'memos', column: 'words_sealed', rowId: v7() };
const key = newDataKey();

describe('a sealed cell', () => {
  it('opens with whatever was sealed, to the last byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (plain) => {
        const opened = openCell(key, cell, sealCell(key, cell, plain));
        expect([...opened]).toEqual([...plain]);
      }),
    );
  });

  it('looks different each time, and shows nothing of what is in it', () => {
    const [one, other] = [1, 2].map(() => sealCell(key, cell, 'The key safe is 4711.'));
    expect(one).not.toEqual(other);
    expect(one?.toString('latin1')).not.toContain('4711');
  });

  it('is as long for every short secret, and tells longer ones apart by 64 bytes', () => {
    const lengthOf = (letters: number) => sealCell(key, cell, 'x'.repeat(letters)).length;
    expect([0, 4, 63].map(lengthOf)).toEqual([109, 109, 109]);
    expect([64, 127, 128].map(lengthOf)).toEqual([173, 173, 237]);
  });

  it.each([
    ['another row', { rowId: v7() }],
    ['another column', { column: 'reason_sealed' }],
    ['another table', { table: 'notes' }],
    ['another co-op', { coopId: v7() }],
  ])('does not open in %s', (_, elsewhere) => {
    const sealed = sealCell(key, cell, 'The key safe is 4711.');
    expect(() => openCell(key, { ...cell, ...elsewhere }, sealed)).toThrow(
      expect.objectContaining({ code: 'changed_or_moved' }),
    );
  });

  it('does not open with another key, nor with another that says it is this one', () => {
    const sealed = sealCell(key, cell, 'The key safe is 4711.');
    for (const other of [newDataKey(), newDataKey(key.id)]) {
      expect(() => openCell(other, cell, sealed)).toThrow(/changed/);
    }
  });

  it('does not open when any byte of it was changed', () => {
    const sealed = sealCell(key, cell, 'The key safe is 4711.');
    for (const at of Array.from(sealed.keys()).slice(17)) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => openCell(key, cell, changed)).toThrow(/memos\.words_sealed does not open/);
    }
  });

  it('is of one row, also where its key has several parts', () => {
    expect(rowIdOf('a', 12)).not.toBe(rowIdOf('a/1', 2));
    expect(rowIdOf('a', 1)).not.toBe(rowIdOf('a', 2));
  });
});
