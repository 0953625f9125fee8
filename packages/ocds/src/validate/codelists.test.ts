import { describe, expect, it } from 'vitest';
import { builtInCodelists, extendCodelists } from './codelists.js';
import { codesOfCsv, UnusableCodelist } from './json-schema/index.js';

describe('codelists with those of extensions', () => {
  const lists = new Map([['role.csv', new Set(['buyer', 'supplier'])]]);
  const codes = (...files: Record<string, string[]>[]) => [
    ...(extendCodelists(lists, files).get('role.csv') ?? []),
  ];

  it('gain the codes of +name.csv', () => {
    expect(codes({ '+role.csv': ['carer', 'buyer'] })).toEqual(['buyer', 'supplier', 'carer']);
  });

  it('lose the codes of -name.csv', () => {
    expect(codes({ '-role.csv': ['buyer', 'nobody'] })).toEqual(['supplier']);
  });

  it('are replaced by name.csv, and what others add comes on top', () => {
    expect(codes({ '+role.csv': ['carer'], 'role.csv': ['owner'] })).toEqual(['owner', 'carer']);
  });

  it('are extended one extension after another', () => {
    expect(codes({ '+role.csv': ['carer'] }, { '-role.csv': ['carer'] })).toEqual([
      'buyer',
      'supplier',
    ]);
  });

  it('may be new', () => {
    const extended = extendCodelists(lists, [{ '+new.csv': ['one'] }]);
    expect([...(extended.get('new.csv') ?? [])]).toEqual(['one']);
  });

  it('stay as they were for everyone else', () => {
    codes({ 'role.csv': [] });
    expect(lists.get('role.csv')?.size).toBe(2);
    expect(builtInCodelists.get('tenderStatus.csv')?.has('withdrawn')).toBe(true);
  });
});

describe('a codelist in CSV', () => {
  it('has its codes in the column Code, wherever that stands', () => {
    const text =
      '\uFEFFCategory,Code,Title\r\nbasic,tenderNotice,"Notice, of tender"\r\n,bids,\r\n\r\n';
    expect(codesOfCsv(text)).toEqual(['tenderNotice', 'bids']);
  });

  it('has them in the first column where none is called Code', () => {
    expect(codesOfCsv('value\none\ntwo\n')).toEqual(['one', 'two']);
  });

  it('is refused by name when it is not CSV', () => {
    expect(() => codesOfCsv('Code\n"open', 'role.csv')).toThrow(UnusableCodelist);
    expect(() => codesOfCsv('Code\n"open', 'role.csv')).toThrow(/role\.csv/);
  });
});
