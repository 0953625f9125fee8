const longest = 60_000;

/** Tries again what failed: later each time, and at once when the network or the reader is back. */
export class TryingAgain {
  readonly #again: () => void;
  readonly #first: number;
  #wait: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param first Milliseconds before the first new try. */
  constructor(again: () => void, first = 5_000) {
    this.#again = again;
    this.#first = first;
    this.#wait = first;
  }

  /** It failed, for the first time or once more. */
  later(): void {
    this.pause();
    // Not all pages at the same moment.
    this.#timer = setTimeout(this.#try, this.#wait * (0.75 + Math.random() / 2));
    this.#wait = Math.min(this.#wait * 2, longest);
    addEventListener('online', this.#try);
    document.addEventListener('visibilitychange', this.#try);
  }

  /** There is nothing to try again. */
  stop(): void {
    this.pause();
    this.#wait = this.#first;
  }

  /** Not by itself, for it is tried just now. */
  pause(): void {
    clearTimeout(this.#timer);
    removeEventListener('online', this.#try);
    document.removeEventListener('visibilitychange', this.#try);
  }

  #try = (): void => {
    // Nobody looks: it is tried when somebody does.
    if (document.hidden) return;
    this.pause();
    this.#again();
  };
}
