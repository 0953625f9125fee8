import { PGlite, type Results } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto';
import type { PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { Engine } from './engine.js';
import { usualLimits } from './limits.js';
import { inlined, type Parametrised, type Told, toldAndAsked } from './told.js';
import { troubleWithPglite } from './trouble.js';
import { Turns } from './turns.js';
import { readableTypes, readerOf, written } from './values.js';

export interface PgliteOptions {
  /** A folder; without one the data lives in memory and dies with the process. */
  folder?: string;
  /** A dumped data folder to start from. */
  template?: Blob;
}

/** Every parameter goes in as text, whatever its type: asked for by type id, one answer for all. */
const serializers = new Proxy<Record<number, (value: unknown) => string>>(
  {},
  { get: () => (value: unknown) => written(value) ?? '' },
);

export const parsers = Object.fromEntries(
  readableTypes.map((typeId) => [typeId, readerOf(typeId)]),
);

/** What the migrations ask for; a folder is opened with the same that it was made with. */
export const pgliteExtensions = { btree_gist, pg_trgm, pgcrypto };

/** PostgreSQL inside this process. */
export async function openPglite({ folder, template }: PgliteOptions = {}): Promise<Engine> {
  const lite = await PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder }),
    ...(template === undefined ? {} : { loadDataDir: template }),
    extensions: pgliteExtensions,
    parsers,
  });
  return engineOn(lite, folder ?? 'memory');
}

/** Everybody waits on the one connection here, so for longer than where there are several. */
const patience = 2 * usualLimits.wait;

/** PGlite has one connection, so whole transactions take turns on it. */
export function engineOn(lite: PGlite, place: string): Engine {
  const turns = new Turns();
  const query = queryOn(lite) as PostgresPoolClient['query'];

  const pool: Engine['pool'] = {
    connect: async () => ({ query, release: await turns.take(patience) }),
    end: async () => {},
  };

  return {
    kind: 'pglite',
    place,
    pool,
    ownerPool: pool,
    // Its one account is a superuser, whom row-level security does not bind.
    mustBecome: 'kith_app',
    async listen(channel, { heard }) {
      // A LISTEN inside somebody's transaction would be rolled back with it.
      const release = await turns.take();
      try {
        return await lite.listen(channel, heard);
      } finally {
        release();
      }
    },
    async end() {
      await turns.take();
      await lite.close();
    },
  };
}

function queryOn(lite: PGlite) {
  return async (
    text: string,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<unknown>> => {
    const [told, values] = toldAndAsked(parameters);
    // Only the simple protocol takes several statements at once, as migrations do.
    const sent: Promise<Results | undefined> =
      told !== undefined || values.length === 0
        ? lite.exec(messageOf(text, told, values)).then((results) => results.at(-1))
        : lite.query(text, values, { serializers });
    const result = await sent.catch((error: unknown) => {
      throw troubleWithPglite(error, text === 'commit' ? 'commit' : 'query') ?? error;
    });
    return {
      command: commandOf(text),
      rowCount: result?.affectedRows ?? 0,
      rows: result?.rows ?? [],
    };
  };
}

/** Several statements in one message are one transaction. */
function messageOf(text: string, told: Told | undefined, values: readonly unknown[]): string {
  if (told === undefined) return text;
  const telling = inlined(told.statement());
  if (text !== 'begin') return `${telling}; ${asText({ text, values })}`;
  return told.first ? `begin; ${telling}; ${asText(told.first)}` : `begin; ${telling}`;
}

const asText = ({ text, values }: Parametrised) => inlined({ text, values: values.map(written) });

/** Kysely reads the number of rows only for these commands. */
function commandOf(text: string): PostgresQueryResult<unknown>['command'] {
  const word = /^\s*(insert|update|delete|merge)\b/i.exec(text)?.[1]?.toUpperCase();
  return (word ?? 'SELECT') as PostgresQueryResult<unknown>['command'];
}
