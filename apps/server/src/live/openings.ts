import { Turns } from '../db/turns.js';

/** In milliseconds: a page stops waiting after ten seconds. */
const patience = 8_000;

/**
 * Streams that are being opened: so few ask the database at once that requests find a connection,
 * and none is refused one because all the others came in the same instant. They wait here instead,
 * where that holds nothing, and longer than anybody may wait for a connection.
 */
export class Openings {
  readonly #lanes: Turns[] = [];
  #opened = 0;

  /** @param lanes how many are opened at once, each on one connection */
  constructor(private readonly lanes: () => number) {}

  /** Resolves to what ends the turn. Throws that the database is busy to whoever waits too long. */
  take(): Promise<() => void> {
    const lane = this.#opened++ % this.lanes();
    return (this.#lanes[lane] ??= new Turns()).take(patience);
  }
}

/** Opening streams use at most half of the connections for requests, and at least one. */
export function openingsFor(connections: number): number {
  return Math.max(1, Math.floor(connections / 2));
}
