import { appendFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { csvHeaders, csvRow, csvWriting } from '../csv.js';
import type { Column, Row } from '../types.js';

const batch = 200;

/** Excel takes a CSV file for UTF-8 only by this mark. */
const byteOrderMark = '\uFEFF';

/**
 * One CSV file, written in pieces. It is opened only while a piece is added, so
 * that any number of tables can be written side by side.
 */
export class CsvFile {
  rows = 0;
  /** Characters that wait to be written. */
  waiting = 0;
  readonly #path: string;
  readonly #columns: readonly Column[];
  #batch: string[][] = [];
  #text: string[] = [byteOrderMark];

  constructor(path: string, columns: readonly Column[]) {
    this.#path = path;
    this.#columns = columns;
    this.#batch.push(csvHeaders(columns));
  }

  add(row: Row): void {
    this.#batch.push(csvRow(row, this.#columns));
    this.rows += 1;
    if (this.#batch.length >= batch) this.#stringify();
  }

  async flush(): Promise<void> {
    this.#stringify();
    const text = this.#text.join('');
    this.#text = [];
    this.waiting = 0;
    if (text !== '') await appendFile(this.#path, text);
  }

  #stringify(): void {
    if (this.#batch.length === 0) return;
    const text = stringify(this.#batch, csvWriting);
    this.#batch = [];
    this.#text.push(text);
    this.waiting += text.length;
  }
}
