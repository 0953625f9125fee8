import { describe, expect, it } from 'vitest';
import { sheetName, uniqueSheetName } from './table-names.js';

describe('the name of a sheet', () => {
  it('stays whole up to the 31 characters that a sheet may have', () => {
    const name = `contracts_${'x'.repeat(10)}_transactio`;
    expect(sheetName(name)).toBe(name);
    expect(sheetName(`${name}n`)).toBe('contracts_transaction');
  });

  it('keeps its number where two would be the same', () => {
    const taken = new Set<string>();
    const name = 'x'.repeat(40);
    expect(uniqueSheetName(name, taken)).toBe('x'.repeat(31));
    expect(uniqueSheetName(name.toUpperCase(), taken)).toBe(`${'X'.repeat(29)}_2`);
  });
});
