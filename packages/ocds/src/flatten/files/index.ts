export { NotCsvError } from '../csv.js';
export { readCsvFolder, writeCsvFolder } from './csv-folder.js';
export { CannotWriteTables, NotTablesError } from './errors.js';
export type { ReleaseSource, WriteOptions, Written } from './source.js';
export { readWorkbook, writeWorkbook } from './workbook.js';
