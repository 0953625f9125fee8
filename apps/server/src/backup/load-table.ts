import type { PostgresPoolClient } from 'kysely';
import { StartError } from '../start-error.js';
import { type Column, columnsOf, type Table } from './catalogue.sql.js';
import type { Row } from './format.js';
import { damaged, type TableInBackup } from './read-backup.js';
import { linesOf } from './read-rows.js';
import { RowSum } from './row-sum.js';

const mostRows = 2000;
const mostBytes = 2 ** 20;

/** Puts the rows of a backup into their table, and reads them back to see that they are the same. */
export async function loadTable(
  connection: PostgresPoolClient,
  table: Table,
  source: TableInBackup,
): Promise<void> {
  const columns = columnsNamed(source, await columnsOf(connection, table));
  const insert = insertInto(table, columns);
  let waiting: Row[] = [];
  let bytes = 0;
  const send = async () => {
    if (waiting.length === 0) return;
    await connection.query(
      insert,
      columns.map((_, at) => waiting.map((row) => row[at] ?? null)),
    );
    waiting = [];
    bytes = 0;
  };
  for await (const row of source.rows()) {
    waiting.push(row);
    for (const value of row) bytes += value?.length ?? 0;
    if (waiting.length >= mostRows || bytes >= mostBytes) await send();
  }
  await send();
  await readBack(connection, table, columns, source);
}

function columnsNamed({ name, columns }: TableInBackup, known: Column[]): Column[] {
  return columns.map((column) => {
    const found = known.find((one) => one.name === column);
    if (found === undefined) throw damaged(`the table ${name} never had a column ${column}`);
    return found;
  });
}

/** One array for each column, so that the number of parameters does not depend on that of rows. */
function insertInto({ quoted }: Table, columns: Column[]): string {
  const names = columns.map((column) => column.quoted).join(', ');
  const values = columns.map(({ type }, at) => `u.c${at}::${type}`).join(', ');
  const arrays = columns.map((_, at) => `$${at + 1}::text[]`).join(', ');
  const aliases = columns.map((_, at) => `c${at}`).join(', ');
  return `insert into ${quoted} (${names}) overriding system value
          select ${values} from unnest(${arrays}) as u (${aliases})`;
}

async function readBack(
  connection: PostgresPoolClient,
  table: Table,
  columns: Column[],
  { sum }: TableInBackup,
) {
  const found = new RowSum();
  for await (const lines of linesOf(connection, table, columns)) {
    for (const line of lines) found.add(line);
  }
  if (found.rows === sum.rows && found.sum === sum.sum) return;
  throw new StartError(
    `The rows of ${table.name} did not arrive as they were written. Nothing was kept; please report this.`,
  );
}
