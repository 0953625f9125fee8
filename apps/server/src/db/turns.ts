import { DatabaseTrouble } from './trouble.js';

/** A queue for one: each caller waits until the one before has released. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** @param patience in milliseconds; whoever has waited longer is told that it is busy */
  async take(patience?: number): Promise<() => void> {
    const before = this.#last;
    let release = () => {};
    this.#last = new Promise((resolve) => {
      release = resolve;
    });
    if (patience === undefined) await before;
    else await this.#inTime(before, release, patience);
    return release;
  }

  async #inTime(before: Promise<void>, release: () => void, patience: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        // Its place in the queue is passed on when it comes.
        void before.then(release);
        reject(new DatabaseTrouble('busy', 'connect', undefined));
      }, patience);
    });
    await Promise.race([before, tooLong]).finally(() => clearTimeout(timer));
  }
}
