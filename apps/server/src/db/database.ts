import { AsyncLocalStorage } from 'node:async_hooks';
import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../actor.js';
import type { Engine } from './engine.js';
import type { Tables } from './tables.js';
import { UnitOfWork } from './unit-of-work.js';

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
  /**
   * One transaction for all that is asked inside it of `as` and `asCoop` in this co-op: kept whole
   * when the work returns, undone whole when it throws.
   */
  asUnit<T>(coopId: string, work: (unit: UnitOfWork) => Promise<T>): Promise<T>;
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
export function databaseOn(engine: Engine, now: () => Temporal.Instant): Database {
  const kysely = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: engine.pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  const inside = new AsyncLocalStorage<'transaction' | UnitOfWork>();

  const transact = <T>(standing: Standing, work: Work<T>): Promise<T> => {
    const unit = unitAround(inside.getStore());
    const standNow = (tx: Tx) => stand(tx, standing, now());
    if (unit !== undefined) {
      requireJoinable(unit, standing);
      return inside.run('transaction', () => unit.join(standNow, work));
    }
    return inside.run('transaction', () =>
      kysely.transaction().execute(async (tx) => {
        await standNow(tx);
        return work(tx);
      }),
    );
  };

  const transactUnit = <T>(coopId: string, work: (unit: UnitOfWork) => Promise<T>): Promise<T> => {
    if (unitAround(inside.getStore()) !== undefined) throw nestedTransaction();
    return inside.run('transaction', () =>
      kysely.transaction().execute(async (tx) => {
        const unit = new UnitOfWork(coopId, tx);
        try {
          return await inside.run(unit, () => work(unit));
        } finally {
          unit.close();
        }
      }),
    );
  };

  return {
    engine,
    as: (actor, work) => transact(standingOf(actor), work),
    asCoop: (coopId, work) => transact({ role: 'kith_app', coopId }, work),
    asOwnerOfSchema: (work) => transact({ role: 'none' }, work),
    asUnit: transactUnit,
    async close() {
      await kysely.destroy();
      if (engine.kind === 'pglite') await engine.end();
    },
  };
}

const nestedTransaction = () =>
  new Error('A transaction was opened inside another: pass the outer tx on instead.');

/** The request's own unit of work, where it can be joined. */
function unitAround(around: 'transaction' | UnitOfWork | undefined): UnitOfWork | undefined {
  if (around === 'transaction') throw nestedTransaction();
  return around?.isOpen === true ? around : undefined;
}

/** A unit of work holds the one connection it may: nobody past its co-op can wait for another. */
function requireJoinable({ coopId }: UnitOfWork, standing: Standing) {
  if (standing.role === 'kith_app' && standing.coopId === coopId) return;
  throw new Error('This cannot join the unit of work of the request: it is past its co-op.');
}

function standingOf({ coopId, personId, scope }: Actor): Standing {
  return { role: 'kith_app', coopId, personId, ...(scope && { teamId: scope.teamId }) };
}

/** Local to the transaction: a pooled connection must not remember the last person. */
async function stand(tx: Tx, standing: Standing, now: Temporal.Instant) {
  const { role, coopId = '', personId = '', teamId = '' } = standing;
  await sql`
    select set_config('role', ${role}, true),
           set_config('kith.coop_id', ${coopId}, true),
           set_config('kith.person_id', ${personId}, true),
           set_config('kith.team_id', ${teamId}, true),
           set_config('kith.now', ${now.toString()}, true),
           set_config('kith.owner_of_schema', ${role === 'none' ? 'on' : ''}, true)
  `.execute(tx);
}
