/** How much of the database one server process may use and wait for; times in milliseconds. */
export interface DatabaseLimits {
  /** Most connections for requests. */
  connections: number;
  /** How long a request waits for a free connection, or for a new one to be made. */
  wait: number;
  /** How long one statement may take; 0 is for ever. */
  statement: number;
  /** How long a statement waits for what another transaction holds. */
  lock: number;
  /** How long a transaction may be open with nothing asked of it. */
  idle: number;
}

/** Together shorter than the ten seconds after which a client stops waiting, in all but bad luck. */
export const usualLimits: DatabaseLimits = {
  connections: 10,
  wait: 5_000,
  statement: 8_000,
  lock: 4_000,
  idle: 15_000,
};

/** Jobs and imports go through many rows at a time, and few of them run at once. */
export const ownerLimits = ({ wait, lock, statement }: DatabaseLimits): DatabaseLimits => ({
  connections: 4,
  wait,
  lock,
  statement: statement === 0 ? 0 : 600_000,
  idle: 300_000,
});
