import { sql } from 'kysely';
import { parse } from 'uuid';
import type { Tx } from '../db/database.js';
import { type Cell, rowIdOf, type SealedColumn } from './sealed-column.js';

/** The id of the key stands behind the one byte that says how the cell was sealed. */
const keyPart = ({ column }: SealedColumn) => sql`substring(${sql.ref(column)} from 2 for 16)`;

export interface FoundCell {
  /** What is in the columns of SealedColumn.id, as text. */
  key: string[];
  cell: Cell;
  sealed: Buffer;
}

interface Which {
  coopId: string;
  /** Only those that another key sealed. */
  notBy: string;
  /** Only those behind the row with this key. */
  after: readonly string[] | undefined;
  most: number;
}

/**
 * Cells that another key sealed, by the order of their rows, kept from others until the transaction
 * ends. Passes over what somebody else is changing: whoever waited for it could be waited for.
 */
export async function takeCells(
  tx: Tx,
  of: SealedColumn,
  { coopId, notBy, after, most }: Which,
): Promise<FoundCell[]> {
  const { table, column, id } = of;
  const columns = sql.join(id.map((part) => sql.ref(part)));
  const isBehind = after === undefined ? sql`true` : sql`(${columns}) > (${sql.join([...after])})`;
  const { rows } = await sql<{ key: string[]; sealed: Buffer }>`
    select array[${sql.join(id.map((part) => sql`${sql.ref(part)}::text`))}] as key,
      ${sql.ref(column)} as sealed
    from ${sql.table(table)}
    where coop_id = ${coopId} and ${keyPart(of)} <> ${Buffer.from(parse(notBy))} and ${isBehind}
    order by ${columns} limit ${most}
    for update skip locked
  `.execute(tx);
  return rows.map((row) => ({
    ...row,
    cell: { coopId, table, column, rowId: rowIdOf(...row.key) },
  }));
}

export async function writeCell(
  tx: Tx,
  { table, column, id }: SealedColumn,
  { key, cell }: FoundCell,
  sealed: Buffer,
): Promise<void> {
  const isRow = id.map((part, at) => sql`${sql.ref(part)} = ${key[at]}`);
  await sql`
    update ${sql.table(table)} set ${sql.ref(column)} = ${sealed}
    where coop_id = ${cell.coopId} and ${sql.join(isRow, sql` and `)}
  `.execute(tx);
}

/** How many cells of a co-op each key has sealed, by the key's id. It reads all of them. */
export async function cellsByKey(
  tx: Tx,
  columns: readonly SealedColumn[],
  coopId: string,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const column of columns) {
    const { rows } = await sql<{ id: string; cells: number }>`
      select encode(${keyPart(column)}, 'hex')::uuid as id, count(*)::integer as cells
      from ${sql.table(column.table)}
      where coop_id = ${coopId} and length(${keyPart(column)}) = 16
      group by 1
    `.execute(tx);
    for (const { id, cells } of rows) counts.set(id, (counts.get(id) ?? 0) + cells);
  }
  return counts;
}
