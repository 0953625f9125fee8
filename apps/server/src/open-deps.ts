import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { LooksKept } from './access/looks-kept.js';
import type { Config } from './config.js';
import { checkPostgres } from './db/check-postgres.js';
import type { Note } from './db/code-data.js';
import { type Database, databaseOn } from './db/database.js';
import type { Engine } from './db/engine.js';
import { usualLimits } from './db/limits.js';
import { openLiveUpdates } from './db/live-updates.js';
import { migrate } from './db/migrate.js';
import { openPgliteFolder } from './db/pglite-folder.js';
import { openPostgres } from './db/postgres-engine.js';
import { servingAccount } from './db/serving-account.js';
import { troubleIn } from './db/trouble.js';
import type { Deps } from './deps.js';
import { createMailer } from './mail/mailer.js';
import { schemaOfKith } from './schema.js';
import { oneKeyOfEachMaster } from './sealed/coop-keys.sql.js';
import { type MasterKeys } from './sealed/master-keys.js';
import { checkMasterKeys, masterKeysFor } from './sealed/master-keys-for.js';
import { sealerOf } from './sealed/sealer.js';
import { StartError } from './start-error.js';
import { traceOf } from './trace-of.js';

export interface OpenDeps {
  deps: Deps;
  /** Names of the migrations that were run just now. */
  migrated: string[];
  close(): Promise<void>;
}

/** What is usually the machine's, and may be given by whoever starts a server for a while. */
export interface Surroundings {
  now: () => Temporal.Instant;
  /** The database. Left out: the one that the settings name. */
  engine?: () => Promise<Engine>;
  /** The master keys of what is sealed. Left out: those that the settings or the data folder have. */
  masterKeys?: MasterKeys;
  /** Done with the data before anything else is, jobs included. */
  prepare?: (deps: Deps) => Promise<void>;
  /** Where the log goes: 1 is the output, 2 beside it. */
  logTo: 1 | 2;
}

export const thisMachine: Surroundings = { now: () => Temporal.Now.instant(), logTo: 1 };

/** Everything a use case reaches, on a database brought up to date. */
export async function openDeps(config: Config, around = thisMachine): Promise<OpenDeps> {
  const { now } = around;
  const log = pino(
    { level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(around.logTo),
  );
  const onLost = (error: Error) =>
    log.warn(traceOf(error), 'a connection to the database was lost');
  const engine = await (around.engine?.() ?? openEngine(config, onLost));
  try {
    const migrated = await bringUpToDate(config, engine, ({ level, sentence }) =>
      log[level](sentence),
    );
    const account = await servingAccount(engine);
    if (account.warning !== undefined) log.warn(account.warning);
    const live = await openLiveUpdates(engine);
    const standing = { ...engine, mustBecome: account.mustBecome };
    const db = databaseOn(standing, now, config.databaseLimits);
    const mail = createMailer(config, log);
    const looksKept = new LooksKept();
    const newId = () => v7();
    const sealer = sealerOf({ db, now, newId, log }, await openMasterKeys(config, db, around));
    if (sealer.masterKeys.current === undefined) log.warn(noMasterKey);
    const deps: Deps = { db, now, newId, sealer, mail, live, looksKept, log, config };
    const close = async () => {
      await live.close();
      await db.close();
    };
    return { deps, migrated, close };
  } catch (error) {
    await engine.end();
    if (troubleIn(error) === undefined) throw error;
    throw new StartError(
      `PostgreSQL at ${engine.place} went away while Kith was starting. Try again.`,
      1,
      error,
    );
  }
}

/** The settings' or the data folder's own, unless whoever starts the server brings some. */
async function openMasterKeys(config: Config, db: Database, { masterKeys }: Surroundings) {
  if (masterKeys === undefined) return masterKeysFor(config, db);
  await checkMasterKeys(masterKeys, await db.asOwnerOfSchema(oneKeyOfEachMaster));
  return masterKeys;
}

const noMasterKey =
  'KITH_FIELD_KEY is not set: what is kept sealed, such as the words of notes, can be neither written nor read';

/** A migration may take hours, and holds a lock from its first statement to its last. */
async function bringUpToDate(
  { databaseUrl, databaseOwnerUrl: url = databaseUrl }: Config,
  engine: Engine,
  tell: (note: Note) => void,
): Promise<string[]> {
  const schema = await schemaOfKith();
  if (url === undefined) return migrate(engine, schema, tell);
  const direct = openPostgres({ url, limits: { ...usualLimits, connections: 1, statement: 0 } });
  const patient = { ...engine, ownerPool: direct.ownerPool };
  return migrate(patient, schema, tell).finally(() => direct.end());
}

async function openEngine(config: Config, onLost: (error: Error) => void): Promise<Engine> {
  const { databaseUrl: url, databaseOwnerUrl: ownerUrl, databaseLimits: limits } = config;
  if (url === undefined) return openPgliteFolder(config.dataDir);
  const engine = openPostgres({ url, ownerUrl, limits, onLost });
  try {
    await checkPostgres(engine);
    return engine;
  } catch (error) {
    await engine.end();
    throw error;
  }
}
