import { isObject, type JsonObject, objects } from '../shared/objects.js';
import { columnName, columnPath } from './column-names.js';
import { foreignKeys } from './foreign-keys.js';
import { namesAt, pointerOf } from './paths.js';
import type { Column, ColumnType, TableDescription, TableKind } from './types.js';

/**
 * What tables.json says beside a folder of CSV files: CSV on the Web (W3C
 * tabular metadata), so that other tools know the types of columns and how the
 * tables hang together. `name` is a column's path, `titles` its header.
 */
export function toMetadata(tables: readonly TableDescription[]): JsonObject {
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    dialect: { lineTerminators: ['\r\n', '\n'], doubleQuote: true, header: true },
    tables: tables.map((table) => ({
      url: `${encodeURIComponent(table.name)}.csv`,
      'dc:title': table.name,
      'dc:type': table.kind,
      'dc:identifier': pointerOf(table.path),
      tableSchema: {
        columns: table.columns.map((column) => ({
          name: columnName(column.path),
          titles: column.header,
          ...datatypes[column.type],
        })),
        ...foreignKeys(table, tables),
      },
    })),
  };
}

const datatypes: Readonly<Record<ColumnType, JsonObject>> = {
  text: { datatype: 'string' },
  number: { datatype: 'number' },
  boolean: { datatype: 'boolean' },
  list: { datatype: 'string', separator: '; ' },
  any: { datatype: 'any' },
};

/** Tables as tables.json describes them; what is not understood in it is passed over. */
export function readMetadata(metadata: unknown): TableDescription[] {
  const tables = isObject(metadata) ? metadata.tables : undefined;
  return objects<JsonObject>(tables as JsonObject[]).flatMap((table) => {
    const name = table['dc:title'];
    const path = table['dc:identifier'];
    const kind = kinds.find((known) => known === table['dc:type']);
    if (typeof name !== 'string' || typeof path !== 'string' || !kind) return [];
    const schema = isObject(table.tableSchema) ? table.tableSchema : {};
    const columns = objects<JsonObject>(schema.columns as JsonObject[]).flatMap(readColumn);
    return [{ name, kind, path: namesAt(path), columns }];
  });
}

const kinds: readonly TableKind[] = ['rows', 'changes', 'metrics'];

function readColumn({ name, titles, datatype, separator }: JsonObject): Column[] {
  const path = typeof name === 'string' ? columnPath(name) : undefined;
  if (path === undefined) return [];
  const header = typeof titles === 'string' ? titles : path;
  return [{ header, path, type: readType(datatype, separator) }];
}

function readType(datatype: unknown, separator: unknown): ColumnType {
  if (separator !== undefined) return 'list';
  if (datatype === 'string') return 'text';
  return datatype === 'number' || datatype === 'boolean' ? datatype : 'any';
}
