import { AsyncLocalStorage } from 'node:async_hooks';
import {
  CamelCasePlugin,
  Kysely,
  PostgresDialect,
  type PostgresPool,
  sql,
  type Transaction,
} from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../actor.js';
import type { Engine } from './engine.js';
import { type DatabaseLimits, ownerLimits, usualLimits } from './limits.js';
import type { Tables } from './tables.js';
import { DatabaseTrouble } from './trouble.js';

export type Tx = Transaction<Tables>;

type Work<T> = (tx: Tx) => Promise<T>;

/**
 * The only way to the data: one transaction, as somebody. Results come in camelCase, and so do the
 * names of Kysely's builder; inside a raw sql`…` write snake_case.
 */
export interface Database {
  /** As this actor: role kith_app, with the co-op and the person told to row-level security. */
  as<T>(actor: Actor, work: Work<T>): Promise<T>;
  /** Within a co-op with no person: for finding out who is asking, and nothing else. */
  asCoop<T>(coopId: string, work: Work<T>): Promise<T>;
  /** Across all co-ops, past row-level security: migrations, jobs, loading the demonstration. */
  asOwnerOfSchema<T>(work: Work<T>): Promise<T>;
  readonly engine: Engine;
  close(): Promise<void>;
}

interface Standing {
  role: 'kith_app' | 'none';
  coopId?: string;
  personId?: string;
  teamId?: string;
}

/** `now` is told to the database too, so that its policies see the same moment as the server. */
export function databaseOn(
  engine: Engine,
  now: () => Temporal.Instant,
  limits: DatabaseLimits = usualLimits,
): Database {
  const serving = { kysely: kyselyOn(engine.pool), limits };
  const owning = { kysely: kyselyOn(engine.ownerPool), limits: ownerLimits(limits) };
  const inside = new AsyncLocalStorage<true>();

  const transact = <T>(standing: Standing, work: Work<T>): Promise<T> => {
    if (inside.getStore()) {
      throw new Error('A transaction was opened inside another: pass the outer tx on instead.');
    }
    const { kysely, limits: within } = standing.role === 'none' ? owning : serving;
    return inside.run(true, () =>
      again(async (begun) =>
        kysely.transaction().execute(async (tx) => {
          await stand(tx, standing, now(), within);
          begun();
          return work(tx);
        }),
      ),
    );
  };

  return {
    engine,
    as: (actor, work) => transact(standingOf(actor), work),
    asCoop: (coopId, work) => transact({ role: 'kith_app', coopId }, work),
    asOwnerOfSchema: (work) => transact({ role: 'none' }, work),
    close: () => engine.end(),
  };
}

function kyselyOn(pool: PostgresPool) {
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

const mostAttempts = 3;

/**
 * Runs a transaction again that PostgreSQL undid because of another one, or whose connection was
 * found dead before any of the work was done. `work` must therefore do nothing but ask the database.
 */
async function again<T>(transaction: (begun: () => void) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    let hasBegun = false;
    try {
      return await transaction(() => {
        hasBegun = true;
      });
    } catch (error) {
      if (attempt === mostAttempts || !(error instanceof DatabaseTrouble)) throw error;
      const foundDead = !hasBegun && error.kind === 'away' && error.during === 'query';
      if (!error.isCollision && !foundDead) throw error;
    }
  }
}

function standingOf({ coopId, personId, scope }: Actor): Standing {
  return { role: 'kith_app', coopId, personId, ...(scope && { teamId: scope.teamId }) };
}

/**
 * Local to the transaction: a pooled connection must not remember the last person, and behind
 * PgBouncer the next transaction has another connection.
 */
async function stand(
  tx: Tx,
  standing: Standing,
  now: Temporal.Instant,
  { statement, lock, idle }: DatabaseLimits,
) {
  const { role, coopId = '', personId = '', teamId = '' } = standing;
  await sql`
    select set_config('role', ${role}, true),
           set_config('kith.coop_id', ${coopId}, true),
           set_config('kith.person_id', ${personId}, true),
           set_config('kith.team_id', ${teamId}, true),
           set_config('kith.now', ${now.toString()}, true),
           set_config('kith.owner_of_schema', ${role === 'none' ? 'on' : ''}, true),
           set_config('statement_timeout', ${String(statement)}, true),
           set_config('lock_timeout', ${String(lock)}, true),
           set_config('idle_in_transaction_session_timeout', ${String(idle)}, true)
  `.execute(tx);
}
