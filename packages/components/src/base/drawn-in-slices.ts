import { noChange, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { restOfPage } from './in-slices.js';

/** Milliseconds that one piece may take; the browser takes about twice as long to lay it out. */
const most = 12;
/** Rows of a piece, however little time there is: each frame takes the browser time of its own. */
const least = 16;

export interface SlicedHost extends ReactiveControllerHost {
  readonly isUpdatePending: boolean;
  /** Draws the host at once: whatever else would have it drawn comes before that or after. */
  drawNow(): void;
}

/**
 * Draws a long list piece by piece, and lets the page answer its reader in between: what stands on
 * the first screen is there soon, and no piece holds up a slow phone. A piece is what can be drawn
 * in a few milliseconds, whatever the processor; the first is all that stands around the list. What
 * is drawn already is left alone meanwhile, and stays when the list is read again. Before a page is
 * printed, all of it is drawn.
 */
export class DrawnInSlices implements ReactiveController {
  readonly #host: SlicedHost;
  #drawn = 0;
  /** How many this drawing has come to. */
  #nth = 0;
  #until = 0;
  #isDone = true;
  /** How many this drawing has to come to, however long that takes. */
  #enough = 0;
  /** Is the host drawn for nothing else than to draw more? */
  #isForMore = false;
  #isForPaper = false;

  constructor(host: SlicedHost) {
    this.#host = host;
    host.addController(this);
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  /**
   * Those of a list, or of the next part of it, whose turn has come. The template draws one before
   * it asks for the next.
   */
  *draw<Item>(items: readonly Item[], view: (item: Item) => unknown): Generator<unknown, void> {
    for (const item of items) {
      const isOver = this.#nth >= this.#enough && performance.now() >= this.#until;
      if (!this.#isDone || isOver) {
        this.#isDone = false;
        return;
      }
      const stands = this.#isForMore && this.#nth < this.#drawn;
      this.#nth += 1;
      yield stands ? noChange : view(item);
    }
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#drawForPaper);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#drawForPaper);
  }

  hostUpdate(): void {
    const isFirst = this.#isDone && this.#drawn === 0;
    this.#enough = isFirst ? 0 : this.#drawn + least;
    this.#until = this.#isForPaper ? Infinity : isFirst ? 0 : performance.now() + most;
    this.#nth = 0;
    this.#isDone = true;
  }

  hostUpdated(): void {
    this.#drawn = this.#nth;
    if (!this.#isDone) void restOfPage().then(() => this.#drawMore());
  }

  #drawMore(): void {
    // Where it is to be drawn anyway, for whatever reason, that draws more too.
    if (this.#isDone || this.#host.isUpdatePending) return;
    try {
      this.#isForMore = true;
      this.#host.drawNow();
    } finally {
      this.#isForMore = false;
    }
  }

  #drawForPaper = (): void => {
    if (this.#isDone) return;
    try {
      this.#isForPaper = true;
      this.#host.drawNow();
    } finally {
      this.#isForPaper = false;
    }
  };
}
