import type { PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { Engine } from './engine.js';
import { listenWithReconnect } from './postgres-listener.js';
import { readerOf, written } from './values.js';

export interface PostgresOptions {
  /** The account that serves; it may go through a pooler. */
  url: string;
  /** The account that owns the schema, straight to PostgreSQL. Left out: the one account does both. */
  ownerUrl?: string | undefined;
  /** Most connections at once. */
  connections?: number;
  /** Told of connections lost while idle; the pool makes new ones. */
  onLost?: (error: Error) => void;
}

const types = { getTypeParser: (typeId: number) => readerOf(typeId) };

export function openPostgres({
  url,
  ownerUrl,
  connections = 10,
  onLost = () => {},
}: PostgresOptions): Engine {
  const settingsOf = (connectionString: string) => ({
    connectionString,
    types,
    application_name: 'kith',
  });
  const poolOf = (connectionString: string, max: number) => {
    const pool = new pg.Pool({
      ...settingsOf(connectionString),
      max,
      connectionTimeoutMillis: 10_000,
    });
    return pool.on('error', onLost);
  };
  const pool = poolOf(url, connections);
  const ownerPool = ownerUrl === undefined ? pool : poolOf(ownerUrl, ownerConnections);
  const serving = kyselyPool(pool);
  const settings = settingsOf(ownerUrl ?? url);

  return {
    kind: 'postgres',
    place: placeOf(url),
    pool: serving,
    ownerPool: ownerPool === pool ? serving : kyselyPool(ownerPool),
    listen: (channel, heard) => listenWithReconnect({ settings, channel, heard, onLost }),
    async end() {
      await endOnce(pool);
      await endOnce(ownerPool);
    },
  };
}

/** Jobs and migrations take turns; requests have the other pool. */
const ownerConnections = 3;

const kyselyPool = (pool: pg.Pool) => ({
  connect: async () => translating(await pool.connect()),
  end: () => endOnce(pool),
});

const endOnce = async (pool: pg.Pool) => {
  if (!pool.ending) await pool.end();
};

function translating(client: pg.PoolClient): PostgresPoolClient {
  const query = (text: string, parameters: readonly unknown[] = []) =>
    client.query(text, parameters.map(written));
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: () => client.release(),
  };
}

/** Which database, for messages: without its password, and without settings that may hold one. */
export function placeOf(url: string): string {
  if (!URL.canParse(url)) return 'PostgreSQL';
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username === '' ? '' : `${username}@`}${host}${pathname}`;
}
