import { noChange, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { restOfPage } from './in-slices.js';

/** Milliseconds that one piece may take; the browser takes about twice as long to lay it out. */
const most = 12;

/** Rows that fill a screen. */
const screen = 12;

export interface SlicedHost extends ReactiveControllerHost {
  readonly isUpdatePending: boolean;
  /** Draws the host at once. */
  drawNow(): void;
}

/**
 * Draws long lists piece by piece, and lets the page answer its reader in between: what stands on
 * the first screen is there soon, and no piece holds up a slow phone. A piece is what can be drawn
 * in a few milliseconds, whatever the processor; the first is all that stands around the lists. What
 * takes long to work out may be a list of one, drawn in its turn. What
 * is drawn already is left alone meanwhile, and stays when the list is read again. Before a page is
 * printed, all of it is drawn.
 */
export class DrawnInSlices implements ReactiveController {
  readonly #host: SlicedHost;
  /** Rows of a piece, however little time there is: each frame takes the browser time of its own. */
  least = 4;
  /** Does all stand that is to be drawn? */
  isDone = true;
  /** Is the host drawn for nothing else than to go on with its lists? */
  #isGoingOn = false;
  #most = most;
  #drawn = 0;
  /** How many this drawing has come to. */
  #nth = 0;
  /** How many this drawing has to come to, however long that takes. */
  #enough = 0;
  #until = 0;

  constructor(host: SlicedHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Those of a list whose turn has come. The template draws one before it asks for the next. */
  *draw<Item>(items: readonly Item[], view: (item: Item) => unknown): Generator<unknown, void> {
    for (const [item, stands] of this.due(items, () => performance.now() >= this.#until))
      yield stands ? noChange : view(item);
  }

  /**
   * The same for a template that asks for all of them before it draws the first, as `repeat` does:
   * each, and whether it stands already. As there is no telling how long they take, they are few.
   */
  *due<Item>(
    items: readonly Item[],
    isOver = () => this.#most === most,
  ): Generator<readonly [item: Item, stands: boolean], void> {
    for (const item of items) {
      this.isDone &&= this.#nth < this.#enough || !isOver();
      if (!this.isDone) return;
      const stands = this.#isGoingOn && this.#nth < this.#drawn;
      this.#nth += 1;
      yield [item, stands];
    }
  }

  /** Other rows will stand here: the first screen of them is drawn, and then what follows. */
  turn(): void {
    this.#drawn = Math.min(this.#drawn, screen);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#drawForPaper);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#drawForPaper);
  }

  hostUpdate(): void {
    const isFirst = this.isDone && this.#drawn === 0;
    this.#enough = isFirst ? 0 : this.#drawn + this.least;
    this.#until = isFirst ? 0 : performance.now() + this.#most;
    this.#nth = 0;
    this.isDone = true;
  }

  hostUpdated(): void {
    this.#drawn = this.#nth;
    if (!this.isDone) void restOfPage().then(() => this.#goOn(most));
  }

  #drawForPaper = (): void => this.#goOn(Infinity);

  #goOn(time: number): void {
    if (this.isDone) return;
    this.#isGoingOn = !this.#host.isUpdatePending;
    this.#most = time;
    try {
      this.#host.drawNow();
    } finally {
      this.#isGoingOn = false;
      this.#most = most;
    }
  }
}
