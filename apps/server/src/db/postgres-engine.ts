import type { PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { Engine } from './engine.js';
import { listenWithReconnect } from './postgres-listener.js';
import { readerOf, written } from './values.js';

export interface PostgresOptions {
  url: string;
  /** Most connections at once. */
  connections?: number;
  /** Told of connections lost while idle; the pool makes new ones. */
  onLost?: (error: Error) => void;
  /** Told what the database remarks beside its answers. */
  onNotice?: (message: string) => void;
}

const types = { getTypeParser: (typeId: number) => readerOf(typeId) };

export function openPostgres({
  url,
  connections = 10,
  onLost = () => {},
  onNotice,
}: PostgresOptions): Engine {
  const settings = { connectionString: url, types, application_name: 'kith' };
  const pool = new pg.Pool({ ...settings, max: connections, connectionTimeoutMillis: 10_000 });
  pool.on('error', onLost);
  if (onNotice) {
    pool.on('connect', (client) => {
      client.on('notice', ({ message }) => onNotice(message ?? ''));
    });
  }

  return {
    kind: 'postgres',
    place: placeOf(url),
    pool: {
      connect: async () => translating(await pool.connect()),
      end: () => pool.end(),
    },
    listen: (channel, heard) => listenWithReconnect({ settings, channel, heard, onLost }),
    end: () => pool.end(),
  };
}

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
