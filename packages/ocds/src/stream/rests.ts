import { setImmediate } from 'node:timers/promises';

/** Milliseconds. */
const uninterrupted = 100;

/** Work that never waits would not hear of Ctrl-C: it rests for a moment, ten times a second. */
export class Rests {
  #last = Date.now();

  get isDue(): boolean {
    return Date.now() - this.#last > uninterrupted;
  }

  async take(): Promise<void> {
    await setImmediate();
    this.#last = Date.now();
  }
}
