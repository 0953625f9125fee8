import { describe, expect, it } from 'vitest';
import { contract, release } from '../testing/given.js';
import { fromCsv, toCsv } from './csv.js';
import { CannotReadTables } from './errors.js';
import { flatten } from './flatten.js';
import { guessTable } from './guess-table.js';
import type { Table } from './types.js';
import { unflatten } from './unflatten.js';

const given = release({
  awards: [
    { id: 'a', title: 'Lot 1', suppliers: [{ id: 's1' }, { id: 's2' }] },
    { id: 'b', title: 'Lot 2' },
  ],
  contracts: [contract({ id: '007', value: { amount: 5.5, currency: 'GBP' } })],
});

describe('tables that people worked in', () => {
  it('may have their columns moved and new ones added', () => {
    const changed = edit(flatten([given]), 'awards', (text) =>
      text
        .split('\r\n')
        .map((line, index) => line && `${index === 0 ? 'status' : 'active'},${line}`)
        .join('\r\n'),
    );
    expect(unflatten(changed).releases).toEqual([
      {
        ...given,
        awards: given.awards?.map((award) => ({ ...award, status: 'active' })),
      },
    ]);
  });

  it('may have blank rows, and columns without a header', () => {
    const changed = edit(flatten([given]), 'contracts', (text) =>
      text
        .split('\r\n')
        .map((line) => (line ? `${line},` : line))
        .concat(',,,', '')
        .join('\n'),
    );
    expect(unflatten(changed)).toEqual({ releases: [given], problems: [] });
  });

  it('say which row belongs to nothing, and keep the rest', () => {
    const changed = edit(flatten([given]), 'awards_suppliers', (text) =>
      text.replace(',a,s2', ',z,s2'),
    );
    const { releases, problems } = unflatten(changed);
    expect(problems).toEqual([
      {
        code: 'unknown_parent',
        table: 'awards_suppliers',
        row: 3,
        column: 'awards/id',
        message: expect.stringContaining('Nothing has the id'),
      },
    ]);
    expect(releases[0]).toMatchObject({ awards: [{ suppliers: [{ id: 's1' }] }, { id: 'b' }] });
  });

  it('say which row has a release that is not there', () => {
    const changed = edit(flatten([given]), 'contracts', (text) => text.replace('demo', 'gone'));
    expect(unflatten(changed).problems).toMatchObject([
      { code: 'unknown_release', table: 'contracts', row: 2 },
    ]);
  });

  it('say which cell contradicts another', () => {
    const changed = edit(flatten([given]), 'contracts', (text) =>
      text
        .split('\r\n')
        .map((line, index) => line && `${line},${index === 0 ? 'value' : 'five'}`)
        .join('\r\n'),
    );
    expect(unflatten(changed).problems).toMatchObject([
      { code: 'field_conflict', table: 'contracts', row: 2, column: 'value' },
    ]);
  });

  it('say that the releases are missing', () => {
    const tables = flatten([given]).filter(({ name }) => name !== 'releases');
    expect(unflatten(tables).problems[0]).toMatchObject({ code: 'no_releases_table' });
  });
});

describe('tables without their description', () => {
  it('are read by what the standard says of their names', () => {
    const tables = flatten([given]).map((table) => {
      const text = toCsv(table);
      const headers = text.slice(0, text.indexOf('\r\n')).split(',');
      return fromCsv(text, guessTable(table.name, headers));
    });
    expect(unflatten(tables)).toEqual({ releases: [given], problems: [] });
  });

  it('are refused with the line where they are not CSV', () => {
    const broken = () =>
      fromCsv('id,title\r\n1,"open\r\n', guessTable('releases', ['id', 'title']));
    expect(broken).toThrow(CannotReadTables);
    expect(broken).toThrow(/^releases, line \d+, is not CSV/);
  });
});

function edit(tables: readonly Table[], name: string, change: (text: string) => string): Table[] {
  return tables.map((table) =>
    table.name === name ? fromCsv(change(toCsv(table)), table) : table,
  );
}
