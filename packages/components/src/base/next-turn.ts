/** Milliseconds that a timer is trusted: a machine that sleeps holds it back. */
const trusted = 30_000;

/** Tells when what is shown is no longer so by itself, to whoever looks, or as soon as they do. */
export class NextTurn {
  /** Milliseconds over which the pages that show the same are spread. */
  static spread = 15_000;

  readonly #turned: () => void;
  #at = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(turned: () => void) {
    this.#turned = turned;
  }

  in(seconds: number): void {
    this.#at = Date.now() + seconds * 1000 + Math.random() * NextTurn.spread;
    document.addEventListener('visibilitychange', this.#look);
    this.#look();
  }

  stop(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#look);
  }

  #look = (): void => {
    clearTimeout(this.#timer);
    const left = this.#at - Date.now();
    if (left > 0) this.#timer = setTimeout(this.#look, Math.min(left, trusted));
    else if (!document.hidden) {
      this.stop();
      this.#turned();
    }
  };
}
