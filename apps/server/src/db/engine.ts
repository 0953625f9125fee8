import type { PostgresPool } from 'kysely';

/** What the two engines have in common: a pool for Kysely, and news from LISTEN. */
export interface Engine {
  readonly kind: 'pglite' | 'postgres';
  readonly pool: PostgresPool;
  /** Where the data is, in words for a person: never with a password. */
  readonly place: string;
  /** Calls back for each notification on the channel, until closed; survives lost connections. */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>;
  end(): Promise<void>;
}
