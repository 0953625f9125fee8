import { AsyncLocalStorage } from 'node:async_hooks';
import { CamelCasePlugin, CompiledQuery, Kysely, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Actor } from '../actor.js';
import { type Call, questionOf } from './calls.js';
import type { Engine } from './engine.js';
import { type DatabaseLimits, ownerLimits, usualLimits } from './limits.js';
import { type PersonStanding, type Standing, signedStanding } from './standing.js';
import type { Tables } from './tables.js';
import { TellingDialect } from './telling-dialect.js';
import { type Parametrised, Told } from './told.js';
import { DatabaseTrouble } from './trouble.js';
import type { Tx } from './tx.js';
import { UnitOfWork } from './unit-of-work.js';

export type { Tx };

type Work<T> = (tx: Tx) => Promise<T>;

/**
 * The only way to the data: one transaction, as somebody. Results come in camelCase, and so do the
 * names of Kysely's builder; inside a raw sql`…` write snake_case.
 */
export interface Database {
  /** As this actor, told to row-level security. */
  as<T>(actor: Actor, work: Work<T>): Promise<T>;
  /**
   * The same, where what functions of the database say is asked at one go with the start. Work that
   * runs again is given a new answer.
   */
  asFrom<T, Found>(
    actor: Actor,
    calls: Record<keyof Found, Call>,
    work: (tx: Tx, found: Found) => Promise<T>,
  ): Promise<T>;
  /** Within a co-op with no person: for finding out who is asking, and nothing else. */
  asCoop<T>(coopId: string, work: Work<T>): Promise<T>;
  /**
   * One row that a function of the database gives to whoever knows the hash of a token: sent and
   * answered at one go, for it comes before every request. See migration 0052.
   */
  lookUp<T>(
    by: 'kith_session' | 'kith_embed_session',
    coopId: string,
    tokenHash: Buffer,
  ): Promise<T | undefined>;
  /**
   * As this actor, what functions of the database say, sent and answered at one go: for what is read
   * so often that a transaction's messages to and fro would cost more than the reading.
   */
  glance<T>(actor: Actor, calls: Record<keyof T, Call>): Promise<T>;
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

/**
 * `now` is told to the database too, so that its policies see the same moment as the server. It can
 * stand still or be set; what is signed runs out by the clock on the `wall`.
 */
export function databaseOn(
  engine: Engine,
  now: () => Temporal.Instant,
  limits: DatabaseLimits = usualLimits,
  wall: () => Temporal.Instant = Temporal.Now.instant,
): Database {
  const serving = kyselyOn(engine.pool);
  const owning = kyselyOn(engine.ownerPool);
  const ofServing = {
    ...settingsOf(limits),
    // What requests ask goes by keys, whoever asks: to plan it anew for each would take longer than
    // to do it, and under row-level security several times as long.
    plan_cache_mode: 'force_generic_plan',
    ...(engine.mustBecome && { role: engine.mustBecome }),
  };
  const ofOwning = settingsOf(ownerLimits(limits));
  const inside = new AsyncLocalStorage<'transaction' | UnitOfWork>();
  let key: Buffer | undefined;

  const transact = async <T>(
    kysely: Kysely<Tables>,
    settings: Record<string, string>,
    work: (tx: Tx, found: unknown) => Promise<T>,
    { collisions = mostAttempts, first }: { collisions?: number; first?: Parametrised } = {},
  ): Promise<T> => {
    if (unitAround(inside.getStore()) !== undefined) throw nestedTransaction();
    return inside.run('transaction', () =>
      again(collisions, (begun) =>
        kysely.transaction().execute(async (tx) => {
          const found = await begin(tx, settings, first);
          begun();
          return work(tx, found);
        }),
      ),
    );
  };

  const asOwnerOfSchema: Database['asOwnerOfSchema'] = (work) => transact(owning, ofOwning, work);

  const knownKey = async () => (key ??= await asOwnerOfSchema(signingKey));

  const signed = (standing: Standing, by: Buffer) =>
    signedStanding(standing, { now: now(), at: wall() }, by);

  const settingsFor = async (standing: Standing | undefined) => ({
    'kith.standing': standing === undefined ? '' : signed(standing, await knownKey()),
  });

  const serve = async <T>(
    standing: Standing | undefined,
    work: (tx: Tx, found: unknown) => Promise<T>,
    first?: Parametrised,
  ): Promise<T> => {
    const settings = await settingsFor(standing);
    const unit = unitAround(inside.getStore());
    if (unit === undefined) {
      return transact(serving, { ...ofServing, ...settings }, work, first && { first });
    }
    if (standing?.coopId !== unit.coopId) throw nestedTransaction();
    const stand = (tx: Tx) => set(tx, settings);
    const joined = async (tx: Tx) => work(tx, first && (await send(tx, first)));
    return inside.run('transaction', () => unit.join(stand, joined));
  };

  /** At one go, as its own transaction, unless there is one to join. */
  const askAtOnce = async <T>(settings: Record<string, string>, { text, values }: Parametrised) => {
    const unit = unitAround(inside.getStore());
    const result =
      unit === undefined
        ? await again(mostAttempts, () =>
            serving.executeQuery<T>(
              CompiledQuery.raw(text, [new Told(settings, ofServing), ...values]),
            ),
          )
        : await unit.join(
            (tx) => set(tx, settings),
            (tx) => tx.executeQuery<T>(CompiledQuery.raw(text, [...values])),
          );
    return result.rows[0];
  };

  const asUnit: Database['asUnit'] = async (coopId, work) => {
    await knownKey(); // Which takes a transaction of its own.
    const inUnit = async (tx: Tx) => {
      const unit = new UnitOfWork(coopId, tx);
      try {
        return await inside.run(unit, () => work(unit));
      } finally {
        unit.close();
      }
    };
    // A request is not asked twice: what it did beside the database would be done twice.
    return transact(serving, ofServing, inUnit, { collisions: 1 });
  };

  return {
    engine,
    as: (actor, work) => serve(standingOf(actor), work),
    asFrom: <T, Found>(
      actor: Actor,
      calls: Record<keyof Found, Call>,
      work: (tx: Tx, found: Found) => Promise<T>,
    ) => serve(standingOf(actor), (tx, found) => work(tx, found as Found), questionOf(calls)),
    asCoop: (coopId, work) => serve({ kind: 'identity', coopId }, work),
    async lookUp(by, coopId, tokenHash) {
      const question = { text: `select * from ${by}($1, $2)`, values: [coopId, tokenHash] };
      return askAtOnce(await settingsFor(undefined), question);
    },
    async glance<T>(actor: Actor, calls: Record<keyof T, Call>) {
      const settings = await settingsFor(standingOf(actor));
      return (await askAtOnce<T>(settings, questionOf(calls))) as T;
    },
    asNobody: (work) => serve(undefined, work),
    asOwnerOfSchema,
    asUnit,
    async stand(tx, standing) {
      // Unknown in a process that has worked as the owner of the schema alone, who may read it.
      key ??= await signingKey(tx);
      await set(tx, { 'kith.standing': signed(standing, key) });
    },
    close: () => engine.end(),
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
    dialect: new TellingDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });

const settingsOf = ({ statement, lock, idle }: DatabaseLimits) => ({
  // Statements are short, and policies make the planner think they are not: to compile one would
  // take a hundred times as long as to do it.
  jit: 'off',
  // The default is that of disks that turn: it makes the planner read tables whole that have a few
  // thousand rows.
  random_page_cost: '1.1',
  statement_timeout: String(statement),
  lock_timeout: String(lock),
  idle_in_transaction_session_timeout: String(idle),
});

const mostAttempts = 3;

/**
 * Runs a transaction again that PostgreSQL undid because of another one, or whose connection was
 * found dead before any of the work was done. `work` must therefore do nothing but ask the database.
 */
async function again<T>(
  collisions: number,
  transaction: (begun: () => void) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    let hasBegun = false;
    try {
      return await transaction(() => {
        hasBegun = true;
      });
    } catch (error) {
      if (attempt === mostAttempts || !(error instanceof DatabaseTrouble)) throw error;
      const foundDead = !hasBegun && error.kind === 'away' && error.during === 'query';
      if (!foundDead && !(error.isCollision && attempt < collisions)) throw error;
    }
  }
}

/** That it begins, as whom, and what is asked first: each would cost a round trip of its own. */
async function begin(
  tx: Tx,
  settings: Record<string, string>,
  first: Parametrised | undefined,
): Promise<unknown> {
  const { rows } = await tx.executeQuery(
    CompiledQuery.raw('begin', [new Told(settings, {}, first)]),
  );
  return first && rows[0];
}

/**
 * Local to the transaction: a pooled connection must not remember the last person, and behind
 * PgBouncer the next transaction has another connection.
 */
async function set(tx: Tx, settings: Record<string, string>) {
  await send(tx, new Told(settings).statement());
}

async function send(tx: Tx, { text, values }: Parametrised): Promise<unknown> {
  const { rows } = await tx.executeQuery(CompiledQuery.raw(text, [...values]));
  return rows[0];
}

async function signingKey(tx: Tx): Promise<Buffer> {
  const { rows } = await sql<{ key: Buffer }>`select key from kith_signing_key`.execute(tx);
  if (rows[0] === undefined)
    throw new Error('The database has no signing key: it is not migrated.');
  return rows[0].key;
}
