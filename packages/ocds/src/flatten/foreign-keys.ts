import type { JsonObject } from '../shared/objects.js';
import { columnName } from './column-names.js';
import { levelLink, pointerOf } from './paths.js';
import type { TableDescription } from './types.js';

/**
 * How the rows of a table refer to those of others, as CSV on the Web says it.
 * Left out where some rows refer by position, which it has no words for.
 */
export function foreignKeys(
  table: TableDescription,
  tables: readonly TableDescription[],
): JsonObject {
  const has = (path: string) => table.columns.some((column) => column.path === path);
  const above = ['ocid', 'release'].filter(has);
  const nested = table.kind === 'changes' || table.path.length > 0;
  if (!nested || above.length === 0 || table.columns.some(({ positions }) => positions)) return {};
  const keys = [
    key(
      above,
      'releases',
      above.map((link) => (link === 'release' ? 'id' : link)),
    ),
  ];
  const longest = table.kind === 'changes' ? table.path.length : table.path.length - 1;
  for (let depth = 1; depth <= longest; depth += 1) {
    const array = table.path.slice(0, depth);
    const link = levelLink(array);
    const parent = tables.find(
      ({ kind, path }) => kind === 'rows' && pointerOf(path) === pointerOf(array),
    );
    if (!parent || !has(link)) continue;
    keys.push(key([...above, link], parent.name, [...above, 'id']));
    above.push(link);
  }
  return { foreignKeys: keys };
}

function key(from: readonly string[], table: string, to: readonly string[]): JsonObject {
  return {
    columnReference: from.map(columnName),
    reference: {
      resource: `${encodeURIComponent(table)}.csv`,
      columnReference: to.map(columnName),
    },
  };
}
