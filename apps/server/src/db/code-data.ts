import type { PostgresPoolClient } from 'kysely';

/** What whoever runs the server should know. */
export interface Note {
  level: 'info' | 'warn';
  sentence: string;
}

/**
 * Rows that come from the code and not from people: written whenever what stands in the database is
 * not what this build would write.
 */
export interface CodeData {
  /** Of everything it would write. */
  checksum: string;
  /** The checksum of what was written last; undefined before the first time. */
  kept(connection: PostgresPoolClient): Promise<string | undefined>;
  /** Puts the rows right in the transaction that is open, if they are not. */
  write(connection: PostgresPoolClient): Promise<Note[]>;
}
