import pg from 'pg';
import { isOutOfDate } from './prepared-statements.js';

/** `away`: it cannot be reached, or let go of us. `busy`: it is there, and had no room or no time. */
export type Kind = 'away' | 'busy';

/** What was being done as it happened. */
export type During = 'connect' | 'query' | 'commit';

/** The database could not do its part, through no fault of the request: it may be sent again. */
export class DatabaseTrouble extends Error {
  /** PostgreSQL's SQLSTATE, or Node's code for a lost connection. */
  readonly code: string | undefined;

  constructor(
    readonly kind: Kind,
    readonly during: During,
    cause: unknown,
  ) {
    super(`the database is ${kind}`, { cause });
    this.name = 'DatabaseTrouble';
    this.code = codeOf(cause);
  }

  /** The connection went as it was told to commit: nobody knows whether that was heard. */
  get leavesOutcomeUnknown(): boolean {
    return this.kind === 'away' && this.during === 'commit';
  }

  /** PostgreSQL undid the whole transaction because of another one: it will hardly happen twice. */
  get isCollision(): boolean {
    return this.isOutOfDate || (this.code !== undefined && collisions.has(this.code));
  }

  /** What PostgreSQL had kept of a statement is of no use any more. */
  get isOutOfDate(): boolean {
    return this.cause instanceof pg.DatabaseError && isOutOfDate(this.cause);
  }
}

const collisions = new Set(['40001', '40P01']);

/** The one table from SQLSTATE to trouble: a whole class by its first two characters, or one code. */
const kinds: Record<string, Kind> = {
  '08': 'away', // the connection; PgBouncer's own refusals too
  '28': 'away', // the account is refused: somebody is changing it
  '58': 'away', // its disk or its system
  '3D000': 'away', // no such database
  '25006': 'away', // a standby took the place of the one that writes
  '25P03': 'away', // ended: idle in a transaction
  '57P01': 'away', // ended by an administrator, or told to stop
  '57P02': 'away', // another of its processes crashed
  '57P03': 'away', // starting, stopping or recovering
  '57P04': 'away', // the database was dropped
  '57P05': 'away', // ended: idle
  '53': 'busy', // too many connections, no memory, no disk
  '40001': 'busy', // could not be put in order with another transaction
  '40P01': 'busy', // a deadlock
  '55P03': 'busy', // a lock was not to be had in time
  '57014': 'busy', // took longer than a statement may
};

/** What pg-pool says when no connection became free in time. */
const poolIsFull = 'timeout exceeded when trying to connect';

/**
 * What a failure of node-postgres means; undefined for PostgreSQL's answer to a wrong statement.
 * Whatever did not come from PostgreSQL itself came from the connection to it.
 */
export function troubleWithPostgres(error: unknown, during: During): DatabaseTrouble | undefined {
  if (error instanceof pg.DatabaseError) {
    const { code = '' } = error;
    const kind = isOutOfDate(error) ? 'busy' : (kinds[code] ?? kinds[code.slice(0, 2)]);
    return kind && new DatabaseTrouble(kind, during, error);
  }
  const isFull = error instanceof Error && error.message === poolIsFull;
  return new DatabaseTrouble(isFull ? 'busy' : 'away', during, error);
}

/** The same for the engine inside this process: it is away once it was closed or has crashed. */
export function troubleWithPglite(error: unknown, during: During): DatabaseTrouble | undefined {
  const code = codeOf(error) ?? '';
  const isGone =
    error instanceof WebAssembly.RuntimeError ||
    (error instanceof Error && error.message === 'PGlite is closed');
  const kind = isGone ? 'away' : (kinds[code] ?? kinds[code.slice(0, 2)]);
  return kind && new DatabaseTrouble(kind, during, error);
}

/** The trouble that an error is, or was caused by. */
export function troubleIn(error: unknown): DatabaseTrouble | undefined {
  if (error instanceof DatabaseTrouble) return error;
  return error instanceof Error && error.cause !== undefined ? troubleIn(error.cause) : undefined;
}

function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}
