import { type Driver, PostgresDialect, type PostgresDialectConfig, PostgresDriver } from 'kysely';

/**
 * PostgreSQL as Kysely speaks to it, but for the start of a transaction: that is sent by whoever
 * starts it, in one message with what the transaction is told first. See database.ts.
 */
export class OneMessageDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new OneMessageDriver(this.#config);
  }
}

class OneMessageDriver extends PostgresDriver {
  override async beginTransaction(): Promise<void> {
    // Nothing yet.
  }
}
