import { describe, expect, it } from 'vitest';
import { compile } from '../merge/index.js';
import { contract, release } from '../testing/given.js';
import { flatten } from './flatten.js';
import { readMetadata, toMetadata } from './metadata.js';

const given = release({ contracts: [contract({ documents: [{ id: 'd' }] })] });

describe('what tables.json says of the tables', () => {
  it('names columns by their paths and says how tables refer to each other', () => {
    const [, , documents] = tablesIn(toMetadata(flatten([given])));
    expect(documents).toMatchObject({
      url: 'contracts_documents.csv',
      'dc:identifier': '/contracts/documents',
      tableSchema: {
        columns: [
          { name: 'ocid', titles: 'ocid', datatype: 'string' },
          { name: 'release' },
          { name: 'contracts%2Fid', titles: 'contracts/id' },
          { name: 'id' },
        ],
        foreignKeys: [
          {
            columnReference: ['ocid', 'release'],
            reference: { resource: 'releases.csv', columnReference: ['ocid', 'id'] },
          },
          {
            columnReference: ['ocid', 'release', 'contracts%2Fid'],
            reference: {
              resource: 'contracts.csv',
              columnReference: ['ocid', 'release', 'id'],
            },
          },
        ],
      },
    });
  });

  it('has releases refer to nothing', () => {
    const [releases] = tablesIn(toMetadata(flatten([given])));
    expect(releases).not.toHaveProperty('tableSchema.foreignKeys');
  });

  it('refers to compiled releases by their ocid', () => {
    const [, contracts] = tablesIn(toMetadata(flatten([compile([given])])));
    expect(contracts).toMatchObject({
      tableSchema: { foreignKeys: [{ columnReference: ['ocid'] }] },
    });
  });

  it('says nothing of references by position, which it has no words for', () => {
    const [, contracts] = tablesIn(toMetadata(flatten([given, given])));
    expect(contracts).not.toHaveProperty('tableSchema.foreignKeys');
  });

  it('gives the tables again', () => {
    const tables = flatten([given], { titles: true }).map(({ rows: _rows, ...table }) => table);
    expect(readMetadata(toMetadata(tables))).toEqual(tables);
  });

  it.each([null, [], { tables: 5 }, { tables: [{}, { 'dc:title': 'x' }] }])(
    'is passed over where it is %j',
    (metadata) => {
      expect(readMetadata(metadata)).toEqual([]);
    },
  );
});

function tablesIn(metadata: Record<string, unknown>): unknown[] {
  return metadata.tables as unknown[];
}
