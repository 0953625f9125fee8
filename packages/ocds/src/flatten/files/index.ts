export { CannotReadTables, CannotWriteTables } from '../errors.js';
export { writeCsvFolder } from './csv-folder.js';
export { readCsvFolder } from './csv-tables.js';
export { type ReleasesFromOptions, releasesFrom } from './releases-from.js';
export { schemaTitles } from './schema-titles.js';
export type { ReleaseSource, WriteOptions, Written } from './source.js';
export { readWorkbook, writeWorkbook } from './workbook.js';
