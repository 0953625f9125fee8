import type { PostgresPool } from 'kysely';

/** What to do with the news of a channel. */
export interface Hearing {
  heard(payload: string): void;
  /** News may have been missed: the connection had been lost, and is back. */
  missed(): void;
}

/** What the two engines have in common: pools for Kysely, and news from LISTEN. */
export interface Engine {
  readonly kind: 'pglite' | 'postgres';
  /** The account that serves: what requests do. */
  readonly pool: PostgresPool;
  /** The account that owns the schema: migrations and jobs. */
  readonly ownerPool: PostgresPool;
  /** A role that the serving account must become, because as itself it could do anything. */
  readonly mustBecome?: 'kith_app' | undefined;
  /** Where the data is, in words for a person: never with a password. */
  readonly place: string;
  /** Calls back for each notification on the channel, until closed; survives lost connections. */
  listen(channel: string, hearing: Hearing): Promise<() => Promise<void>>;
  end(): Promise<void>;
}
