import { channelCalled } from '../transport/channel.js';
import type { Told } from './event.js';
import { takeTurns } from './lines.js';

/** What tabs tell each other: that something changed, that one has come, that the line stands. */
export type Word =
  | { says: 'told'; told: Told }
  | { says: 'hello' }
  | { says: 'here'; heard: string | undefined; toldAt: number };

export interface TabsOptions {
  /** That of all tabs that may listen for each other, and of no other. */
  channel: BroadcastChannel;
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
  #silence: ReturnType<typeof setTimeout> | undefined;
  #leads = false;

  /** Undefined where pages cannot agree on who listens. */
  static called(name: string, options: Omit<TabsOptions, 'channel'>): Tabs | undefined {
    const channel = globalThis.navigator?.locks && channelCalled(name);
    return channel && new Tabs({ ...options, channel });
  }

  constructor(options: TabsOptions) {
    const { channel, over, hear } = options;
    this.#options = options;
    channel.onmessage = ({ data }: MessageEvent<Word>) => {
      if (data.says !== 'hello') this.#wait();
      hear(data);
    };
    over.addEventListener('abort', () => {
      clearTimeout(this.#silence);
      channel.close();
    });
    this.say({ says: 'hello' });
    this.#wait();
    void this.#queue();
  }

  say(word: Word): void {
    if (!this.#options.over.aborted) this.#options.channel.postMessage(word);
  }

  async #queue(): Promise<void> {
    const { over } = this.#options;
    while (!over.aborted) await this.#lead({ signal: over });
  }

  async #lead(how: LockOptions): Promise<void> {
    const { channel, lead, over } = this.#options;
    const turn = new AbortController();
    over.addEventListener('abort', () => turn.abort());
    try {
      await navigator.locks.request(channel.name, how, async () => {
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
