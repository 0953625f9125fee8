import { sql } from 'kysely';
import type { ChainedTable } from './events/verify.sql.js';

/** What is only ever added to, and looked through by `kith audit verify`. Add yours to the list. */
export const chains: readonly ChainedTable[] = [
  { entry: 'event', verified: sql`kith_verify_events()` },
  { entry: 'look', verified: sql`kith_verify_access_log()` },
];
