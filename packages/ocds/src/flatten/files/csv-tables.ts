import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { cellsOf, columnsFor, csvReading } from '../csv.js';
import { CannotReadTables, notCsv } from '../errors.js';
import { guessTable } from '../guess-table.js';
import { readMetadata } from '../metadata.js';
import type { Row, Table, TableDescription } from '../types.js';
import { metadataFile } from './csv-folder.js';
import { type CsvForm, type CsvOptions, csvFormOf, textOf } from './csv-form.js';

/** One CSV file of a folder, and what is known of it. */
export interface CsvTable {
  path: string;
  name: string;
  description: TableDescription | undefined;
  form: CsvForm;
}

/** The CSV files of a flattening: those that tables.json names, or all where it is missing. */
export async function csvTablesIn(folder: string, options: CsvOptions = {}): Promise<CsvTable[]> {
  const described = await readDescriptions(folder);
  const names = (await readdir(folder))
    .filter((file) => /\.csv$/i.test(file))
    .sort()
    .map((file) => ({ path: join(folder, file), name: file.slice(0, -'.csv'.length) }));
  // A table that stands alone is one of releases, whatever it is called.
  if (!described && names.length === 1 && names[0]) names[0].name = 'releases';
  const tables: CsvTable[] = [];
  for (const file of names)
    tables.push({
      ...file,
      description: described?.find(({ name }) => name === file.name),
      form: await csvFormOf(file.path, options),
    });
  const known = described ? tables.filter(({ description }) => description) : tables;
  if (known.length > 0) return known;
  throw new CannotReadTables(folder, 'holds no tables. A folder that flatten wrote is accepted.');
}

/**
 * The tables of a folder that `writeCsvFolder` wrote, also after people worked in
 * it; all of them in memory. Without tables.json every CSV file in it is a table;
 * see `guessTable`. Throws CannotReadTables.
 */
export async function readCsvFolder(folder: string, options: CsvOptions = {}): Promise<Table[]> {
  const tables: Table[] = [];
  for (const file of await csvTablesIn(folder, options)) {
    const rows: Row[] = [];
    const reader = new CsvRows(file);
    const description = await reader.description();
    for await (const row of reader.rows()) rows.push(row);
    reader.close();
    tables.push({ ...description, rows });
  }
  return tables;
}

/** The rows of one CSV file, from the first to the last, without holding them. */
export class CsvRows {
  readonly #file: CsvTable;
  readonly #source;
  readonly #records: AsyncIterator<string[]>;
  #description: TableDescription | undefined;

  constructor(file: CsvTable) {
    this.#file = file;
    const { encoding, delimiter, fromLine } = file.form;
    this.#source = Readable.from(textOf(file.path, encoding), { objectMode: true });
    const parser = parse({ ...csvReading, delimiter, from_line: fromLine });
    this.#source.on('error', (error) => parser.destroy(error));
    this.#records = this.#source.pipe(parser)[Symbol.asyncIterator]() as AsyncIterator<string[]>;
  }

  /** What the columns of the file are, in the file's own order. */
  async description(): Promise<TableDescription> {
    if (!this.#description) {
      const headers = (await this.#next()) ?? [];
      const known = this.#file.description ?? guessTable(this.#file.name, headers);
      this.#description = { ...known, columns: columnsFor(headers, known) };
    }
    return this.#description;
  }

  async *rows(): AsyncGenerator<Row> {
    const { columns } = await this.description();
    for (let record = await this.#next(); record; record = await this.#next())
      yield cellsOf(record, columns);
  }

  close(): void {
    this.#source.destroy();
  }

  async #next(): Promise<string[] | undefined> {
    try {
      const next = await this.#records.next();
      return next.done ? undefined : next.value;
    } catch (error) {
      throw error instanceof CannotReadTables ? error : notCsv(this.#file.path, error);
    }
  }
}

async function readDescriptions(folder: string): Promise<TableDescription[] | undefined> {
  const path = join(folder, metadataFile);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return readMetadata(JSON.parse(text));
  } catch {
    throw new CannotReadTables(path, 'is not JSON. The file that flatten wrote is accepted.');
  }
}
