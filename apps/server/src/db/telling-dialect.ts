import { type Driver, PostgresDialect, type PostgresDialectConfig, PostgresDriver } from 'kysely';

/**
 * PostgreSQL as Kysely speaks to it, but for the start of a transaction: that is sent by whoever
 * starts it, at one go with what the transaction is told first. See told.ts.
 */
export class TellingDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new TellingDriver(this.#config);
  }
}

class TellingDriver extends PostgresDriver {
  override async beginTransaction(): Promise<void> {
    // Nothing yet.
  }
}
