import type { PostgresPoolClient } from 'kysely';
import type { Engine } from '../src/db/engine.js';

export interface Statement {
  text: string;
  parameters: readonly unknown[];
}

/** An engine that remembers what is sent through it while it is told to. */
export function recordingOn(engine: Engine) {
  let heard: Statement[] | undefined;
  const recordingOf = (pool: Engine['pool']): Engine['pool'] => ({
    ...pool,
    connect: async () => recordingClient(await pool.connect()),
  });
  const recordingClient = (client: PostgresPoolClient): PostgresPoolClient => {
    const query = (text: string, parameters: readonly unknown[] = []) => {
      heard?.push({ text, parameters });
      return client.query(text, parameters);
    };
    return { query: query as PostgresPoolClient['query'], release: () => client.release() };
  };
  const pool = recordingOf(engine.pool);
  const ownerPool = engine.ownerPool === engine.pool ? pool : recordingOf(engine.ownerPool);
  const recording: Engine = { ...engine, pool, ownerPool };
  return {
    engine: recording,
    /** What one piece of work sends. */
    async recorded(work: () => Promise<unknown>): Promise<Statement[]> {
      heard = [];
      await work();
      const statements = heard;
      heard = undefined;
      return statements;
    },
  };
}

/**
 * Sends the same statements through the bare driver, with some values changed for others. A refusal
 * rolls back, as it does in the server. Returns whether all of them went through.
 */
export async function replay(
  engine: Engine,
  statements: Statement[],
  changed: ReadonlyMap<unknown, unknown> = new Map(),
): Promise<boolean> {
  const client = await engine.pool.connect();
  try {
    for (const { text, parameters } of statements) {
      await client.query(
        text,
        parameters.map((value) => swapped(value, changed)),
      );
    }
    return true;
  } catch {
    await client.query('rollback', []);
    return false;
  } finally {
    client.release();
  }
}

function swapped(value: unknown, changed: ReadonlyMap<unknown, unknown>): unknown {
  if (typeof value !== 'string')
    return Array.isArray(value) ? value.map((each) => swapped(each, changed)) : value;
  // A key to take turns by is made of two ids.
  return value
    .split('/')
    .map((part) => changed.get(part) ?? part)
    .join('/');
}
