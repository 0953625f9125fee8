export { fromCsv, toCsv } from './csv.js';
export { CannotReadTables, CannotWriteTables } from './errors.js';
export { flatten } from './flatten.js';
export { type FlatRow, Flattener } from './flattener.js';
export { guessTable } from './guess-table.js';
export { Layout, UnplannedFieldError } from './layout.js';
export { readMetadata, toMetadata } from './metadata.js';
export type { UnflattenProblem, UnflattenProblemCode } from './problems.js';
export { type ReadingColumn, readingTable } from './reading-table.js';
export { titleFrom } from './titles.js';
export type {
  Cell,
  Column,
  ColumnType,
  FlattenOptions,
  Row,
  Table,
  TableDescription,
  TableKind,
  TitleOf,
} from './types.js';
export { type Unflattened, unflatten } from './unflatten.js';
