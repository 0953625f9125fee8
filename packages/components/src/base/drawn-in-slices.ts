import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { restOfPage } from './in-slices.js';

/** Milliseconds that one piece should take; laying it out takes about as long again. */
const aim = 12;

/**
 * Draws a long list piece by piece, and lets the page answer its reader in between: what stands on
 * the first screen is there at once, and no piece holds up a slow phone. A piece is as long as the
 * one before it was quick.
 */
export class DrawnInSlices implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #first: number;
  #of: unknown;
  #length = 0;
  #drawn = 0;
  #slice = 0;
  #began = 0;

  /** @param first how many stand on the first screen */
  constructor(host: ReactiveControllerHost, first: number) {
    this.#host = host;
    this.#first = first;
    host.addController(this);
  }

  /** How many are to be drawn now. Another list begins anew; the same, read again, stays drawn. */
  draw(of: unknown, length: number): number {
    if (of !== this.#of) this.#drawn = this.#slice = this.#first;
    this.#of = of;
    this.#length = length;
    return this.#drawn;
  }

  get isDone(): boolean {
    return this.#drawn >= this.#length;
  }

  hostUpdate(): void {
    this.#began = performance.now();
  }

  hostUpdated(): void {
    if (this.isDone) return;
    const of = this.#of;
    const took = Math.max(1, performance.now() - this.#began);
    this.#slice = Math.max(this.#first / 2, Math.round((this.#slice * aim) / took));
    void restOfPage().then(() => {
      if (of !== this.#of) return;
      this.#drawn += this.#slice;
      this.#host.requestUpdate();
    });
  }
}
