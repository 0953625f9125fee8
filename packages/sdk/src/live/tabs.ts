import type { Told } from './event.js';
import { takeTurns } from './lines.js';

/** What tabs tell each other: that something changed, that one has come, that the line stands. */
export type Word =
  | { says: 'told'; told: Told }
  | { says: 'hello' }
  | { says: 'here'; heard: string | undefined; toldAt: number };

export interface TabsOptions {
  /** The same for all tabs that may listen for each other, and for no other. */
  name: string;
  /** Listens for all of them, until the signal ends the turn or nobody may listen any more. */
  lead: (turn: AbortSignal) => Promise<void>;
  hear: (word: Word) => void;
  /** Nobody in this tab listens any more. */
  over: AbortSignal;
}

/** A leader says that it is there whenever the server does; one that sleeps says nothing. */
const patience = 80_000;

/**
 * Of all tabs of a site, one listens and tells the others: whoever has the lock of this name. When
 * it closes, the next has the lock; when it was put to sleep, the lock is taken from it.
 */
export class Tabs {
  readonly #options: TabsOptions;
  readonly #channel: BroadcastChannel;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #leads = false;

  static get areThere(): boolean {
    return typeof BroadcastChannel === 'function' && globalThis.navigator?.locks !== undefined;
  }

  constructor(options: TabsOptions) {
    const { name, over, hear } = options;
    this.#options = options;
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }: MessageEvent<Word>) => {
      if (data.says !== 'hello') this.#wait();
      hear(data);
    };
    over.addEventListener('abort', () => {
      clearTimeout(this.#silence);
      this.#channel.close();
    });
    this.say({ says: 'hello' });
    this.#wait();
    void this.#queue();
  }

  say(word: Word): void {
    if (!this.#options.over.aborted) this.#channel.postMessage(word);
  }

  async #queue(): Promise<void> {
    const { over } = this.#options;
    while (!over.aborted) await this.#lead({ signal: over });
  }

  async #lead(how: LockOptions): Promise<void> {
    const { name, lead, over } = this.#options;
    const turn = new AbortController();
    over.addEventListener('abort', () => turn.abort());
    try {
      await navigator.locks.request(name, how, async () => {
        clearTimeout(this.#silence);
        this.#leads = true;
        await takeTurns(turn.signal, lead);
      });
    } catch (error) {
      // A page that belongs to no site has no locks: it listens for itself.
      if ((error as Error).name === 'SecurityError') await lead(turn.signal);
    } finally {
      // Somebody else has taken the lock.
      turn.abort();
      this.#leads = false;
      this.#wait();
    }
  }

  #wait(): void {
    clearTimeout(this.#silence);
    if (this.#leads || this.#options.over.aborted) return;
    // Not all at the same moment: the last to take the lock would have it.
    const until = patience * (1 + Math.random() / 4);
    this.#silence = setTimeout(() => void this.#lead({ steal: true }), until);
  }
}
