import type { Engine } from './engine.js';
import { type DatabaseLimits, ownerLimits, usualLimits } from './limits.js';
import { listenWithReconnect } from './postgres-listener.js';
import { openPool } from './postgres-pool.js';
import { readerOf } from './values.js';

export interface PostgresOptions {
  /** For requests; may lead through PgBouncer in transaction mode. */
  url: string;
  /** For the schema's owner, LISTEN included; straight to PostgreSQL. Left out: `url` does both. */
  ownerUrl?: string | undefined;
  limits?: DatabaseLimits;
  /** Told of lost connections; new ones are made by themselves. */
  onLost?: (error: Error) => void;
  /** Told what the database remarks beside its answers. */
  onNotice?: (message: string) => void;
}

const types = { getTypeParser: (typeId: number) => readerOf(typeId) };

export function openPostgres({
  url,
  ownerUrl = url,
  limits = usualLimits,
  onLost = () => {},
  onNotice,
}: PostgresOptions): Engine {
  const common = { types, application_name: 'kith' };
  const owner = { ...common, connectionString: ownerUrl };
  const pool = openPool({
    settings: { ...common, connectionString: url },
    limits,
    onLost,
    onNotice,
  });
  const ownerPool = openPool({ settings: owner, limits: ownerLimits(limits), onLost });

  return {
    kind: 'postgres',
    place: placeOf(url),
    pool,
    ownerPool,
    listen: (channel, hearing) =>
      listenWithReconnect({ settings: owner, channel, ...hearing, onLost }),
    async end() {
      await Promise.all([pool.end(), ownerPool.end()]);
    },
  };
}

/** Which database, for messages: without its password, and without settings that may hold one. */
export function placeOf(url: string): string {
  if (!URL.canParse(url)) return 'PostgreSQL';
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username === '' ? '' : `${username}@`}${host}${pathname}`;
}
