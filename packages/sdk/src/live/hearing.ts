import type { Transport } from '../transport/transport.js';
import type { LiveEvent, Told } from './event.js';
import { stream } from './stream.js';
import { Tabs, type Word } from './tabs.js';

interface Listener {
  /** When it was asked for; what it shows was read after that. */
  since: number;
  /** Is all told that happens from now on? */
  isConnected: boolean;
  tell(type: LiveEvent['type']): void;
  end(error?: unknown): void;
}

export interface HearingOptions {
  transport: Transport;
  teamId: string;
  /** The same in all tabs of the same person; left out, this page listens for itself. */
  name: string | undefined;
  onEnd: () => void;
}

/** All who listen to one team as one person: they share one stream, in this page and over tabs. */
export class Hearing {
  readonly #options: HearingOptions;
  readonly #listeners = new Set<Listener>();
  readonly #over = new AbortController();
  readonly #tabs: Tabs | undefined;
  #heard: string | undefined;
  #stands = false;
  #leads = false;
  #toldAt = 0;

  constructor(options: HearingOptions) {
    this.#options = options;
    const { name } = options;
    const over = this.#over.signal;
    const lead = (turn: AbortSignal) => this.#lead(turn);
    const hear = (word: Word) => this.#hear(word);
    this.#tabs = name === undefined ? undefined : Tabs.called(name, { lead, over, hear });
    if (this.#tabs === undefined) void lead(over);
  }

  /** What is told from now on, until the reader cancels or the server refuses to tell. */
  listen(since: number): ReadableStream<LiveEvent> {
    const { teamId } = this.#options;
    let listener: Listener;
    return new ReadableStream<LiveEvent>({
      start: (to) => {
        listener = {
          since,
          isConnected: this.#stands,
          tell: (type) => to.enqueue({ type, teamId }),
          end: (error) => to.error(error),
        };
        this.#listeners.add(listener);
      },
      cancel: () => {
        this.#listeners.delete(listener);
        if (this.#listeners.size === 0) this.#end();
      },
    });
  }

  async #lead(turn: AbortSignal): Promise<void> {
    const { transport, teamId } = this.#options;
    this.#leads = true;
    try {
      const events = stream(transport, teamId, {
        signal: turn,
        goesOn: this.#stands,
        heard: this.#heard,
        onAlive: () => this.#sayHere(),
      });
      for await (const told of events) {
        this.#tell(told);
        this.#tabs?.say({ says: 'told', told });
      }
    } catch (error) {
      this.#end(error);
    } finally {
      this.#leads = false;
    }
  }

  #hear(word: Word): void {
    if (word.says === 'told') this.#tell(word.told);
    if (word.says === 'hello' && this.#leads) this.#sayHere();
    if (word.says === 'here') this.#connect(word);
  }

  #sayHere(): void {
    if (!this.#stands) return;
    this.#tabs?.say({ says: 'here', heard: this.#heard, toldAt: this.#toldAt });
  }

  /** Another tab listens. What it was told before they asked, whoever came later has read. */
  #connect({ heard, toldAt }: { heard: string | undefined; toldAt: number }): void {
    this.#stands = true;
    this.#heard = heard;
    this.#toldAt = toldAt;
    for (const listener of this.#listeners) {
      if (listener.isConnected) continue;
      listener.isConnected = true;
      if (toldAt >= listener.since) listener.tell('connected');
    }
  }

  #tell({ type, id }: Told): void {
    this.#stands = true;
    this.#heard = id ?? this.#heard;
    this.#toldAt = Date.now();
    for (const listener of this.#listeners) {
      // Whoever has just come has read all that was told before.
      if (type === 'connected' && listener.isConnected) continue;
      if (type === 'connected') listener.isConnected = true;
      listener.tell(type);
    }
  }

  #end(error?: unknown): void {
    if (this.#over.signal.aborted) return;
    this.#over.abort();
    this.#options.onEnd();
    for (const listener of this.#listeners) listener.end(error);
  }
}
