import type { PostgresPoolClient } from 'kysely';
import type { Engine } from '../db/engine.js';

export interface Statement {
  text: string;
  parameters: readonly unknown[];
}

export interface RecordingEngine extends Engine {
  /** Every statement that a piece of work sends, in order. */
  recorded(work: () => Promise<unknown>): Promise<Statement[]>;
  /** Does a piece of work whose connection is lost before its nth statement, counted from 1. */
  cutOffBefore<T>(nth: number, work: () => Promise<T>): Promise<T>;
}

/** An engine that hears what is sent through it, and can be cut off as a crash would. */
export function recordingOn(engine: Engine): RecordingEngine {
  let heard: Statement[] | undefined;
  let left = Number.POSITIVE_INFINITY;
  const hearing = ({ connect, end }: Engine['pool']): Engine['pool'] => ({
    end,
    async connect() {
      const client = await connect();
      const query = (text: string, parameters: readonly unknown[] = []) => {
        left -= 1;
        if (left < 0 && text !== 'rollback') throw new Error('The connection was lost.');
        heard?.push({ text, parameters });
        return client.query(text, parameters);
      };
      return { query: query as PostgresPoolClient['query'], release: () => client.release() };
    },
  });
  const pool = hearing(engine.pool);
  const ownerPool = engine.ownerPool === engine.pool ? pool : hearing(engine.ownerPool);
  return {
    ...engine,
    pool,
    ownerPool,
    async recorded(work) {
      const statements: Statement[] = [];
      heard = statements;
      try {
        await work();
      } finally {
        heard = undefined;
      }
      return statements;
    },
    async cutOffBefore(nth, work) {
      left = nth - 1;
      try {
        return await work();
      } finally {
        left = Number.POSITIVE_INFINITY;
      }
    },
  };
}
