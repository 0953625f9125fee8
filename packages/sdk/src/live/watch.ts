import { onReturn } from './pause.js';

/** The server gives a sign of life every 25 seconds: two have been missed, and some time more. */
export const patience = 60_000;
/** After so long a silence it is asked, rather than waited, whether the line still stands. */
const doubtful = 30_000;

/**
 * Watches over one connection. A line that was cut without a word looks like one on which nothing is
 * said, so it is given up after a silence, and at once when the network or the reader comes back:
 * opening another costs little.
 */
export class Watch {
  readonly #connection = new AbortController();
  readonly #stop: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #aliveAt = 0;
  /** Was the line given up? Then another is worth trying now. */
  gaveUp = false;

  constructor(over: AbortSignal) {
    const end = () => this.#connection.abort();
    over.addEventListener('abort', end);
    const leave = onReturn((isOnline) => {
      if (isOnline || Date.now() - this.#aliveAt > doubtful) this.#giveUp();
    });
    this.#stop = () => {
      over.removeEventListener('abort', end);
      leave();
    };
    this.alive();
  }

  /** Of the connection. */
  get signal(): AbortSignal {
    return this.#connection.signal;
  }

  /** The other end has said something. */
  alive(): void {
    this.#aliveAt = Date.now();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#giveUp(), patience);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#stop();
  }

  #giveUp(): void {
    this.gaveUp = true;
    this.#connection.abort();
  }
}
