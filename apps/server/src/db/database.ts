import { AsyncLocalStorage } from 'node:async_hooks';
import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../actor.js';
import type { Engine } from './engine.js';
import { type PersonStanding, type Standing, signedStanding } from './standing.js';
import type { Tables } from './tables.js';
import { UnitOfWork } from './unit-of-work.js';

export type Tx = Transaction<Tables>;

type Work<T> = (tx: Tx) => Promise<T>;

/**
 * The only way to the data: one transaction, as somebody. Results come in camelCase, and so do the
 * names of Kysely's builder; inside a raw sql`…` write snake_case.
 */
export interface Database {
  /** As this actor, told to row-level security. */
  as<T>(actor: Actor, work: Work<T>): Promise<T>;
  /** Within a co-op with no person: for finding out who is asking, and nothing else. */
  asCoop<T>(coopId: string, work: Work<T>): Promise<T>;
  /** As nobody: what is open to everyone. */
  asNobody<T>(work: Work<T>): Promise<T>;
  /** Across all co-ops, past row-level security: migrations, jobs, loading the demonstration. */
  asOwnerOfSchema<T>(work: Work<T>): Promise<T>;
  /**
   * One transaction for all that is asked inside it of `as` and `asCoop` in this co-op: kept whole
   * when the work returns, undone whole when it throws.
   */
  asUnit<T>(coopId: string, work: (unit: UnitOfWork) => Promise<T>): Promise<T>;
  /** From here on in the transaction, row-level security judges by another standing. */
  stand(tx: Tx, standing: Standing): Promise<void>;
  readonly engine: Engine;
  close(): Promise<void>;
}

/** `now` is told to the database too, so that its policies see the same moment as the server. */
export function databaseOn(engine: Engine, now: () => Temporal.Instant): Database {
  const serving = kyselyOn(engine.pool);
  const owning = engine.ownerPool === engine.pool ? serving : kyselyOn(engine.ownerPool);
  const inside = new AsyncLocalStorage<'transaction' | UnitOfWork>();
  let key: Buffer | undefined;

  const transact = async <T>(kysely: Kysely<Tables>, work: Work<T>): Promise<T> => {
    if (unitAround(inside.getStore()) !== undefined) throw nestedTransaction();
    return inside.run('transaction', () => kysely.transaction().execute(work));
  };

  const asOwnerOfSchema: Database['asOwnerOfSchema'] = (work) => transact(owning, work);

  const knownKey = async () => (key ??= await asOwnerOfSchema(signingKey));

  const serve = async <T>(standing: Standing | undefined, work: Work<T>): Promise<T> => {
    const settings = {
      'kith.standing':
        standing === undefined ? '' : signedStanding(standing, now(), await knownKey()),
      // Statements are short, and policies make the planner think they are not: to compile one
      // would take a hundred times as long as to do it.
      jit: 'off',
      ...(engine.mustBecome && { role: engine.mustBecome }),
    };
    const unit = unitAround(inside.getStore());
    if (unit === undefined) {
      return transact(serving, async (tx) => {
        await set(tx, settings);
        return work(tx);
      });
    }
    if (standing?.coopId !== unit.coopId) throw nestedTransaction();
    return inside.run('transaction', () => unit.join((tx) => set(tx, settings), work));
  };

  const asUnit: Database['asUnit'] = async (coopId, work) => {
    await knownKey(); // Which takes a transaction of its own.
    return transact(serving, async (tx) => {
      const unit = new UnitOfWork(coopId, tx);
      try {
        return await inside.run(unit, () => work(unit));
      } finally {
        unit.close();
      }
    });
  };

  return {
    engine,
    as: (actor, work) => serve(standingOf(actor), work),
    asCoop: (coopId, work) => serve({ kind: 'identity', coopId }, work),
    asNobody: (work) => serve(undefined, work),
    asOwnerOfSchema,
    asUnit,
    async stand(tx, standing) {
      if (key === undefined) throw new Error('Nobody stands before a transaction has begun.');
      await set(tx, { 'kith.standing': signedStanding(standing, now(), key) });
    },
    async close() {
      await serving.destroy();
      if (owning !== serving) await owning.destroy();
      if (engine.kind === 'pglite') await engine.end();
    },
  };
}

const nestedTransaction = () =>
  new Error('A transaction was opened inside another: pass the outer tx on instead.');

/**
 * The request's own unit of work, which others of its co-op may join. It holds a connection, so
 * whatever may not join it must not wait for another one.
 */
function unitAround(around: 'transaction' | UnitOfWork | undefined): UnitOfWork | undefined {
  if (around === 'transaction') throw nestedTransaction();
  return around?.isOpen === true ? around : undefined;
}

/** How row-level security sees an actor. */
export function standingOf({ coopId, personId, scope }: Actor): PersonStanding {
  return { kind: 'person', coopId, actorId: personId, personId, scope };
}

const kyselyOn = (pool: Engine['pool']) =>
  new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });

/** Local to the transaction: a pooled connection must not remember the last person. */
async function set(tx: Tx, settings: Record<string, string>) {
  const calls = Object.entries(settings).map(
    ([name, value]) => sql`set_config(${name}, ${value}, true)`,
  );
  await sql`select ${sql.join(calls)}`.execute(tx);
}

async function signingKey(tx: Tx): Promise<Buffer> {
  const { rows } = await sql<{ key: Buffer }>`select key from kith_signing_key`.execute(tx);
  if (rows[0] === undefined)
    throw new Error('The database has no signing key: it is not migrated.');
  return rows[0].key;
}
