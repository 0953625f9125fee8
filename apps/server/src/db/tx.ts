import type { Transaction } from 'kysely';
import type { Tables } from './tables.js';

/** One transaction, in which whoever it is for has been told to row-level security. */
export type Tx = Transaction<Tables>;
