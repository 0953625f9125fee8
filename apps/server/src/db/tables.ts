import type { IdentityTables } from '../identity/tables.js';
import type { PeopleTables } from '../people/tables.js';

/** Every table, in camelCase as Kysely sees it. Each folder adds its own interface here. */
export interface Tables extends PeopleTables, IdentityTables {}
