import { databaseOn } from '../db/database.js';
import type { Engine } from '../db/engine.js';
import { DatabaseTrouble, type During, type Kind } from '../db/trouble.js';
import type { Deps } from '../deps.js';

export interface TroubledDatabase {
  /** The same server's parts, on connections that can be troubled. */
  deps: Deps;
  /** From now on the database fails like this. */
  fail(kind: Kind, during?: During): void;
  /** It does its part again. */
  mend(): void;
}

/** The database of a server behind connections that can be troubled. */
export function troubledDatabase(deps: Deps): TroubledDatabase {
  let trouble: DatabaseTrouble | undefined;
  const withTrouble = (pool: Engine['pool']): Engine['pool'] => ({
    ...pool,
    async connect() {
      if (trouble?.during === 'connect') throw trouble;
      const client = await pool.connect();
      const query = async (text: string, parameters: readonly unknown[]) => {
        const result = await client.query(text, parameters);
        if (trouble?.during === 'commit' && text === 'commit') throw trouble;
        return result;
      };
      return { ...client, query: query as typeof client.query };
    },
  });
  const { engine } = deps.db;
  const shaky = { ...engine, pool: withTrouble(engine.pool) };
  return {
    deps: { ...deps, db: databaseOn(shaky, deps.now) },
    fail(kind, during = 'connect') {
      trouble = new DatabaseTrouble(kind, during, new Error('terminating connection'));
    },
    mend() {
      trouble = undefined;
    },
  };
}
