import { Temporal } from 'temporal-polyfill';

export const startOfTests = '2026-08-03T08:00:00Z';

/** A clock that stands still until told otherwise. */
export class Clock {
  #now = Temporal.Instant.from(startOfTests);

  now(): Temporal.Instant {
    return this.#now;
  }

  set(instant: string): void {
    this.#now = Temporal.Instant.from(instant);
  }

  advance(duration: Temporal.DurationLike): void {
    this.#now = this.#now.add(duration);
  }
}
