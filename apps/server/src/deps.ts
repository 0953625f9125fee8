import type { Logger } from 'pino';
import type { Temporal } from 'temporal-polyfill';
import type { LooksKept } from './access/looks-kept.js';
import type { Config } from './config.js';
import type { Database } from './db/database.js';
import type { LiveUpdates } from './db/live-updates.js';
import type { Mailer } from './mail/mailer.js';
import type { Sealer } from './sealed/sealer.js';
import type {} from './tables.js';

/** All that a use case may reach besides its own input: nothing is read from globals. */
export interface Deps {
  db: Database;
  /** The clock. Use this, not SQL's now(), so that tests can set the time. */
  now(): Temporal.Instant;
  /** A new UUIDv7: sorts by time of making. */
  newId(): string;
  /** Seals what is kept in sealed columns, and opens it. */
  sealer: Sealer;
  mail: Mailer;
  live: LiveUpdates;
  /** What stands in the access log already, as far as this process knows. */
  looksKept: LooksKept;
  log: Logger;
  config: Config;
}
