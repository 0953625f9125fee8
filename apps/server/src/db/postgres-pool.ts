import { setTimeout as wait } from 'node:timers/promises';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { DatabaseLimits } from './limits.js';
import { forgetNames, isDirect, nameOf } from './prepared-statements.js';
import { type DatabaseTrouble, troubleWithPostgres } from './trouble.js';
import { written } from './values.js';

/** An answer that is this much later than PostgreSQL itself would allow will not come any more. */
const grace = 5_000;

/** How long the transactions under way may take once the pool is to end. */
const patience = 1_000;

/** How soon a connection over which nothing comes is asked whether the other end is there. */
const keepAlive = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 };

export interface PoolOptions {
  settings: pg.ClientConfig;
  limits: DatabaseLimits;
  /** Told of each connection that was lost; the pool makes new ones. */
  onLost: (error: Error) => void;
  /** Told what the database remarks beside its answers. */
  onNotice?: ((message: string) => void) | undefined;
}

/** A pool whose failures are DatabaseTrouble, and which never keeps a connection that had one. */
export function openPool({ settings, limits, onLost, onNotice }: PoolOptions): PostgresPool {
  const pool = new pg.Pool({
    ...settings,
    ...keepAlive,
    max: limits.connections,
    connectionTimeoutMillis: limits.wait,
  });
  // A client without a listener of its own would end the process when its connection is lost.
  pool.on('connect', (client) => {
    client.on('error', onLost);
    if (onNotice) client.on('notice', ({ message }) => onNotice(message ?? ''));
  });
  pool.on('error', () => {});
  const inUse = new Set<pg.PoolClient>();
  pool.on('acquire', (client) => inUse.add(client));
  pool.on('release', (_, client) => inUse.delete(client));
  return {
    async connect() {
      const client = await pool.connect().catch((error: unknown) => {
        throw troubleWithPostgres(error, 'connect') ?? error;
      });
      const direct = await isDirect(client).catch((error: unknown) => {
        const trouble = troubleWithPostgres(error, 'query');
        client.release(trouble ?? true);
        throw trouble ?? error;
      });
      return guarded(client, limits, direct);
    },
    async end() {
      const ended = new AbortController();
      const { signal } = ended;
      const cutOff = async () => {
        await wait(patience, undefined, { signal });
        inUse.forEach(cut);
        await wait(patience, undefined, { signal }); // Work that waits for something else.
      };
      await Promise.race([pool.end().finally(() => ended.abort()), cutOff().catch(() => {})]);
    },
  };
}

function guarded(
  client: pg.PoolClient,
  limits: DatabaseLimits,
  direct: boolean,
): PostgresPoolClient {
  let lost: DatabaseTrouble | undefined;

  const send = async (text: string, parameters: readonly unknown[] = []) => {
    // What is lost has been rolled back; the first failure is the one worth telling.
    if (lost !== undefined && text === 'rollback') return nothing;
    if (lost !== undefined) throw lost;
    const values = parameters.map(written);
    const overdue = limits.statement > 0 && setTimeout(() => cut(client), limits.statement + grace);
    try {
      const name = direct && values.length > 0 ? nameOf(text) : undefined;
      const result = await client.query({ text, values, ...(name !== undefined && { name }) });
      // Of several statements in one message, the last one is the question.
      return Array.isArray(result) ? (result.at(-1) as typeof result) : result;
    } catch (error) {
      const trouble = troubleWithPostgres(error, text === 'commit' ? 'commit' : 'query');
      if (trouble?.kind === 'away') lost = trouble;
      if (trouble?.isOutOfDate) forgetNames();
      throw trouble ?? error;
    } finally {
      if (overdue) clearTimeout(overdue);
    }
  };

  const query = async (text: string, parameters?: readonly unknown[]) => {
    const result = await send(text, parameters);
    // PostgreSQL answers the commit of a failed transaction without an error.
    if (text === 'commit' && result.command === 'ROLLBACK') {
      throw new Error('The transaction had failed before its end: nothing of it was kept.');
    }
    return result;
  };

  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: () => client.release(lost),
  };
}

const nothing = { command: 'ROLLBACK', rowCount: 0, rows: [] };

/** Ends a connection whose other end is silent: what waits on it then fails. */
function cut(client: pg.PoolClient) {
  (client as unknown as pg.Client).end().catch(() => {});
}
