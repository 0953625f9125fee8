/** More than a process answers people in five minutes; a forgotten look only costs a question. */
const mostRemembered = 100_000;

/**
 * What this process knows to stand in the access log already, so that a page that refreshes itself
 * asks the database for its data and for nothing else.
 */
export class LooksKept {
  #window = 0;
  #known = new Set<string>();

  knows(window: number, name: string): boolean {
    return window === this.#window && this.#known.has(name);
  }

  remember(window: number, name: string): void {
    if (window < this.#window) return;
    if (window > this.#window || this.#known.size >= mostRemembered) this.#known = new Set();
    this.#window = window;
    this.#known.add(name);
  }
}
