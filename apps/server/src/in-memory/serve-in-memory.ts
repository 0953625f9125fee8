import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { type Config, readConfig } from '../config.js';
import { databaseOn } from '../db/database.js';
import type { Engine } from '../db/engine.js';
import { openPglite } from '../db/pglite-engine.js';
import { pgliteTemplate } from '../db/pglite-template.js';
import { makeHostKey } from '../demo/host-key.js';
import { fillWithDemonstration } from '../demo/load.js';
import { schemaOfKith } from '../schema.js';
import { inMemoryMasterKeys } from '../sealed/master-keys.js';
import { type RunningServer, startServer } from '../server.js';
import { codeOfServer } from './code-of-server.js';
import { templateFolder } from './template-folder.js';

type Environment = Record<string, string | undefined>;

export interface InMemory {
  server: RunningServer;
  /** What whoever started it needs to know, as one line of JSON. */
  line: string;
}

/**
 * A whole server whose data lives and dies with this process: nothing is written beside the template
 * that its database is copied from. With `now` its clock stands still.
 */
export async function serveInMemory(
  environment: Environment,
  now?: Temporal.Instant,
): Promise<InMemory> {
  const config = settingsFor(environment, now);
  const clock = () => now ?? Temporal.Now.instant();
  let key = {};
  const server = await startServer(config, {
    now: clock,
    // Jobs have the one connection of this database for a while once they begin.
    async prepare(deps) {
      if (!config.demo) return;
      key = { apiKey: await deps.db.asOwnerOfSchema((tx) => makeHostKey(tx, deps)) };
    },
    logTo: 2,
    masterKeys: inMemoryMasterKeys,
    engine: async () => openPglite({ template: await templateFor(environment, config, clock) }),
  });
  return { server, line: JSON.stringify({ address: server.address, ...key }) };
}

/** A clock that stands still would never fill a budget again, so nobody is held to one. */
function settingsFor(environment: Environment, now: Temporal.Instant | undefined): Config {
  return readConfig({
    LOG_LEVEL: 'warn',
    ...(now && { KITH_REQUEST_LIMITS: 'no' }),
    ...environment,
    DATABASE_URL: undefined,
    DATABASE_OWNER_URL: undefined,
  });
}

/** The demonstration is of one day, so each day has a template of its own. */
async function templateFor(
  environment: Environment,
  { demo }: Config,
  now: () => Temporal.Instant,
): Promise<Blob> {
  const folder = templateFolder(environment);
  const schema = await schemaOfKith();
  if (!demo) return pgliteTemplate(schema, { folder });
  const today = now().toZonedDateTimeISO('Europe/London').toPlainDate().toString();
  return pgliteTemplate(schema, {
    folder,
    holds: `demonstration of ${today} by ${await codeOfServer()}`,
    fill: (engine: Engine) =>
      fillWithDemonstration({ db: databaseOn(engine, now), now, newId: () => v7() }),
  });
}
