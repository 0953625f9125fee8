import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Failure, failureOf, passes } from './failure.js';
import { restOfPage } from './in-slices.js';
import { TryingAgain } from './trying-again.js';

/** What an element can be seen to be. `waiting`: it has not been told what to show yet. */
export type DataState = 'waiting' | 'pending' | 'failed' | 'forbidden' | 'empty' | 'complete';

export interface DataHost extends ReactiveControllerHost {
  /** Nothing is read before the host can show it, or when it stands in no page. */
  readonly isReady?: boolean;
  readonly isConnected?: boolean;
  /** Told of every change of state, so that it can show and announce it. */
  dataStateChanged(state: DataState, failure: Failure | undefined): void;
}

export interface DataTaskOptions<Args extends readonly unknown[], Data> {
  /** Read at every update; the data is read again when one of them changes. `undefined`: not ready. */
  args: () => Args | undefined;
  run: (args: Args, context: { signal: AbortSignal }) => Promise<Data>;
  isEmpty?: (data: Data) => boolean;
  /** Milliseconds before it is tried again where that may help. Left out: 5,000. */
  pause?: number | undefined;
}

export interface DataViews<Data> {
  waiting: () => unknown;
  pending: () => unknown;
  /** Also shown for `forbidden`. */
  failed: (failure: Failure) => unknown;
  empty: (data: Data) => unknown;
  complete: (data: Data) => unknown;
}

const gone = new Set(['forbidden', 'not_found', 'signed_out', 'left', 'other_person', 'looking']);

/** Reads what an element shows, and holds which of its visible states it is in. */
export class DataTask<Args extends readonly unknown[], Data> implements ReactiveController {
  readonly #host: DataHost;
  readonly #options: DataTaskOptions<Args, Data>;
  #args: Args | undefined;
  #left = false;
  #running: AbortController | undefined;
  #latest: Promise<void> = Promise.resolve();
  #state: DataState = 'waiting';
  #data: Data | undefined;
  #failure: Failure | undefined;
  readonly #trying: TryingAgain;

  constructor(host: DataHost, options: DataTaskOptions<Args, Data>) {
    this.#host = host;
    this.#options = options;
    this.#trying = new TryingAgain(() => this.#tryAgain(), options.pause);
    host.addController(this);
  }

  get state(): DataState {
    return this.#state;
  }

  /** What was read last; kept while it is read again, and when reading again fails. */
  get data(): Data | undefined {
    return this.#data;
  }

  /** Why the last reading failed. With data present: what is shown may be out of date. */
  get failure(): Failure | undefined {
    return this.#failure;
  }

  get reading(): boolean {
    return this.#running !== undefined;
  }

  /** What changed while the element stood in no page, nobody told. */
  hostConnected(): void {
    if (this.#left) this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (this.#host.isReady === false || this.#host.isConnected === false) return;
    const args = this.#options.args();
    if (args === undefined) {
      if (this.#args !== undefined) this.#forget();
      return;
    }
    const same = this.#args?.every((value, index) => Object.is(value, args[index])) ?? false;
    if (same && !this.#left) return;
    this.#args = args;
    this.#left = false;
    this.#trying.stop();
    if (!same) this.#data = undefined;
    void this.#read(args);
  }

  hostDisconnected(): void {
    this.#stop();
    this.#left = true;
  }

  /**
   * Reads again, keeping what is on the screen until the answer is there. Over when that is shown:
   * where another reading overtakes this one, when the other is.
   */
  async reload(): Promise<void> {
    if (this.#args === undefined || this.#left) return;
    let reading: Promise<void> | undefined;
    void this.#read(this.#args);
    while (reading !== this.#latest) {
      reading = this.#latest;
      await reading;
    }
  }

  /** Shows an answer that came by another way, such as the reply to a change. */
  set(data: Data): void {
    this.#stop();
    this.#complete(data);
  }

  /** Shows why nothing can be read. */
  fail(failure: Failure): void {
    this.#failure = failure;
    this.#fail(failure);
  }

  render(views: DataViews<Data>): unknown {
    const state = this.#state === 'forbidden' ? 'failed' : this.#state;
    return views[state]((state === 'failed' ? this.#failure : this.#data) as Failure & Data);
  }

  #read(args: Args, unasked = false): Promise<void> {
    this.#latest = this.#readOnce(args, unasked);
    return this.#latest;
  }

  /** What is on the screen, and has been told, stands until there is something better. */
  #tryAgain(): void {
    if (this.#args) void this.#read(this.#args, true);
  }

  #stop(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#trying.stop();
  }

  async #readOnce(args: Args, unasked: boolean): Promise<void> {
    this.#running?.abort();
    this.#trying.pause();
    const running = new AbortController();
    this.#running = running;
    if (this.#data === undefined && !unasked) this.#show('pending');
    try {
      const data = await this.#options.run(args, { signal: running.signal });
      // To read a long answer takes its time, and so does to draw it: the page may have its turn.
      await restOfPage();
      if (this.#running !== running) return;
      this.#running = undefined;
      this.#complete(data);
    } catch (error) {
      if (this.#running !== running) return;
      this.#running = undefined;
      const failure = failureOf(error);
      const isToldAlready =
        unasked && failure.kind === this.#failure?.kind && this.#state !== 'pending';
      this.#failure = failure;
      if (passes(failure)) this.#trying.later();
      if (!isToldAlready) this.#fail(failure);
    }
  }

  #complete(data: Data): void {
    this.#trying.stop();
    this.#data = data;
    this.#failure = undefined;
    this.#show(this.#options.isEmpty?.(data) === true ? 'empty' : 'complete');
  }

  #fail(failure: Failure): void {
    // What a person may no longer see must go from the screen; what could not be refreshed may stay.
    if (gone.has(failure.kind)) this.#data = undefined;
    if (this.#data !== undefined) this.#host.requestUpdate();
    else this.#show(failure.kind === 'forbidden' ? 'forbidden' : 'failed');
  }

  #forget(): void {
    this.#stop();
    this.#args = undefined;
    this.#data = undefined;
    this.#failure = undefined;
    this.#show('waiting');
  }

  #show(state: DataState): void {
    this.#state = state;
    // In this order: what is told to the page once it is drawn waits for this drawing.
    this.#host.requestUpdate();
    this.#host.dataStateChanged(state, this.#failure);
  }
}
