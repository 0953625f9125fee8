import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { DatabaseLimits } from './limits.js';
import { forgetNames, isDirect, nameOf } from './prepared-statements.js';
import { type Parametrised, type Told, toldAndAsked } from './told.js';
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
    pipeline: true,
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

  const once = async (text: string, parameters: readonly unknown[]) => {
    const [told] = toldAndAsked(parameters);
    const statements = statementsOf(text, parameters, { direct, kept: kept.get(client) });
    const result = await together(client, direct, statements);
    if (told !== undefined && statements.keeps) kept.set(client, told.usual);
    return result;
  };

  const send = async (text: string, parameters: readonly unknown[] = []) => {
    // What is lost has been rolled back; the first failure is the one worth telling.
    if (lost !== undefined && text === 'rollback') return nothing;
    if (lost !== undefined) throw lost;
    const overdue = limits.statement > 0 && setTimeout(() => cut(client), limits.statement + grace);
    try {
      return await once(text, parameters);
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

/** What a connection has been told for good. */
const kept = new WeakMap<pg.PoolClient, Told['usual']>();

interface Connection {
  direct: boolean;
  kept: Told['usual'] | undefined;
}

/** In the order they are carried out, and at which place of them the question is. */
function statementsOf(
  text: string,
  parameters: readonly unknown[],
  connection: Connection,
): Sequence {
  const [told, values] = toldAndAsked(parameters);
  const asked = { text, values };
  if (told === undefined) return { statements: [asked], question: 0 };
  if (text === 'begin') {
    const statements = [asked, told.statement(), ...(told.first ? [told.first] : [])];
    return { statements, question: statements.length - 1 };
  }
  if (connection.direct) {
    const one = told.statementWith(asked);
    if (connection.kept === told.usual) return { statements: [one], question: 0 };
    return { statements: [told.usualStatement(), one], question: 1, keeps: true };
  }
  const [begin, commit] = ['begin', 'commit'].map((each) => ({ text: each, values: [] }));
  return { statements: [begin, told.statement(), asked, commit] as Parametrised[], question: 2 };
}

interface Sequence {
  statements: Parametrised[];
  question: number;
  /** The connection has been told what it is to keep. */
  keeps?: boolean;
}

/**
 * Sends them all before the first is answered, each with its parameters apart. What fails, fails
 * the rest of its transaction, and is what is told.
 */
async function together(
  client: pg.PoolClient,
  direct: boolean,
  { statements, question }: Sequence,
): Promise<pg.QueryResult> {
  const stream = streamOf(client);
  stream.cork(); // Each would be a packet of its own.
  const sent = statements.map(({ text, values }) => {
    const name = direct && values.length > 0 ? nameOf(text) : undefined;
    const named = name !== undefined && { name };
    return client.query({ text, values: values.map(written), ...named });
  });
  stream.uncork();
  const results = await Promise.allSettled(sent);
  const failed = results.find(({ status }) => status === 'rejected');
  if (failed !== undefined) throw (failed as PromiseRejectedResult).reason;
  const { value } = results[question] as PromiseFulfilledResult<pg.QueryResult>;
  // Of several statements in one text, the last one is the question.
  return Array.isArray(value) ? (value.at(-1) as pg.QueryResult) : value;
}

const nothing = { command: 'ROLLBACK', rowCount: 0, rows: [] };

/** Ends a connection whose other end is silent: what waits on it then fails. */
function cut(client: pg.PoolClient) {
  streamOf(client).destroy();
}

/** To end a client in words would wait for the answers to what was sent. */
function streamOf(client: pg.PoolClient): Socket {
  return (client as unknown as { connection: { stream: Socket } }).connection.stream;
}
