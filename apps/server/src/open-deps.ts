import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import type { Config } from './config.js';
import { checkPostgres } from './db/check-postgres.js';
import { databaseOn } from './db/database.js';
import type { Engine } from './db/engine.js';
import { openLiveUpdates } from './db/live-updates.js';
import { migrate, readMigrations } from './db/migrate.js';
import { openPgliteFolder } from './db/pglite-folder.js';
import { openPostgres } from './db/postgres-engine.js';
import { servingAccount } from './db/serving-account.js';
import type { Deps } from './deps.js';
import { createMailer } from './identity/mailer.js';

export interface OpenDeps {
  deps: Deps;
  /** Names of the migrations that were run just now. */
  migrated: string[];
  close(): Promise<void>;
}

/** Everything a use case reaches, on a database brought up to date. */
export async function openDeps(config: Config): Promise<OpenDeps> {
  const log = pino({
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  });
  const now = () => Temporal.Now.instant();
  const engine = await openEngine(config, (error) => {
    log.warn({ kind: error.name }, 'a connection to the database was lost');
  });
  try {
    const migrated = await migrate(engine, await readMigrations());
    const account = await servingAccount(engine);
    if (account.warning !== undefined) log.warn(account.warning);
    const live = await openLiveUpdates(engine);
    const db = databaseOn({ ...engine, mustBecome: account.mustBecome }, now);
    const mail = createMailer(config, log);
    const deps: Deps = { db, now, newId: () => v7(), mail, live, log, config };
    const close = async () => {
      await live.close();
      await db.close();
    };
    return { deps, migrated, close };
  } catch (error) {
    await engine.end();
    throw error;
  }
}

async function openEngine(config: Config, onLost: (error: Error) => void): Promise<Engine> {
  if (config.databaseUrl === undefined) return openPgliteFolder(config.dataDir);
  const engine = openPostgres({
    url: config.databaseUrl,
    ownerUrl: config.databaseOwnerUrl,
    onLost,
  });
  try {
    await checkPostgres(engine);
    return engine;
  } catch (error) {
    await engine.end();
    throw error;
  }
}
