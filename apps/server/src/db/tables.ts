/**
 * Every table, in camelCase as Kysely sees it. The database knows none by itself: the folders that
 * keep something tell it of their tables, gathered in `src/tables.ts`.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- it is filled by declaration merging.
export interface Tables {}
