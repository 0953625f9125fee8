import type { Deps } from '../deps.js';
import { traceOf } from '../trace-of.js';
import { attempt, claim } from './attempt.js';
import type { Kind } from './kind.js';

/** Does the work of one kind as it comes due, so many at once; other kinds have their own lanes. */
export class Lane {
  readonly #deps: Deps;
  readonly #kind: Kind;
  readonly #underWay = new Set<Promise<void>>();
  #looking: Promise<void> | undefined;
  #lookAgain = false;
  readonly #stopping = new AbortController();
  #closed = false;

  constructor(deps: Deps, kind: Kind) {
    this.#deps = deps;
    this.#kind = kind;
  }

  /** Looks for work that is due, now or as soon as the look that is going on has ended. */
  wake(): void {
    if (this.#closed) return;
    this.#lookAgain = true;
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
  }

  /** Takes no more work, and puts back what does not end within `patience` milliseconds. */
  async close(patience: number): Promise<void> {
    this.#closed = true;
    await this.#looking;
    const timer = setTimeout(() => this.#stopping.abort(new Stopped()), patience);
    await Promise.all(this.#underWay);
    clearTimeout(timer);
  }

  async #look(): Promise<void> {
    while (this.#lookAgain && !this.#closed) {
      this.#lookAgain = false;
      const free = this.#kind.atOnce - this.#underWay.size;
      if (free > 0) await this.#take(free).catch(this.#report);
    }
  }

  async #take(most: number): Promise<void> {
    for (const row of await claim(this.#deps, this.#kind, most)) {
      const work = attempt(this.#deps, this.#kind, row, this.#stopping.signal)
        .catch(this.#report)
        .finally(() => {
          this.#underWay.delete(work);
          this.wake();
        });
      this.#underWay.add(work);
    }
  }

  /** The queue itself did not answer; what was claimed comes due again. */
  readonly #report = (error: unknown): void => {
    this.#deps.log.error({ ...traceOf(error), work: this.#kind.name }, 'the queue did not answer');
  };
}

class Stopped extends Error {
  override readonly name = 'Stopped';
}
