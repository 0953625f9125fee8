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

/** Waits, until the signal ends it or it is worth trying again at once. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      leave();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    const leave = onReturn(done);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}

/** Calls back when the network is there again, or the reader. Returns what ends it. */
export function onReturn(back: (isOnline: boolean) => void): () => void {
  const { document } = globalThis as { document?: Document };
  const online = () => back(true);
  // A page that nobody looks at may be put to sleep, and its timers with it.
  const look = () => {
    if (document?.visibilityState === 'visible') back(false);
  };
  globalThis.addEventListener?.('online', online);
  document?.addEventListener('visibilitychange', look);
  return () => {
    globalThis.removeEventListener?.('online', online);
    document?.removeEventListener('visibilitychange', look);
  };
}
