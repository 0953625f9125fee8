import { reconnected } from '../db/live-updates.js';

/** Kinds of change, and the last event that they come from where that is known. */
export interface News {
  types: readonly string[];
  upTo?: number | undefined;
}

/**
 * Kinds of change that are still to be told, each once: whoever is told reads anew, and so has the
 * newest. That anything may have changed says all others too. Never more than there are kinds.
 */
export class Untold {
  #types = new Set<string>();
  #upTo: number | undefined;

  get isEmpty(): boolean {
    return this.#types.size === 0;
  }

  /** Whether it was not to be told already. */
  add(type: string, upTo?: number): boolean {
    if (upTo !== undefined) this.#upTo = Math.max(upTo, this.#upTo ?? 0);
    if (this.#types.has(type) || this.#types.has(reconnected)) return false;
    if (type === reconnected) this.#types.clear();
    this.#types.add(type);
    return true;
  }

  /** All of it, which then counts as told. */
  take(): News {
    const news = { types: [...this.#types], upTo: this.#upTo };
    this.#types.clear();
    this.#upTo = undefined;
    return news;
  }
}
