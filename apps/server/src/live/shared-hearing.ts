import type { Actor } from '../actor.js';
import { type LiveUpdate, reconnected } from '../db/live-updates.js';
import { troubleIn } from '../db/trouble.js';
import type { DecisionQueue } from './decision-queue.js';
import type { StreamMeasures } from './stream-metrics.js';
import { type News, Untold } from './untold.js';

/** Who is behind a session as of now. Throws a DomainError once it has ended. */
export type WhoNow = () => Promise<Actor>;

/** One open stream, as its hearing knows it. */
export interface Listener {
  /** Which session it came with: the same text for all streams of one. */
  session: string;
  whoNow: WhoNow;
  /** Tells these kinds of change; of none, that the stream is alive. */
  tell(news: News): void;
  end(): void;
}

type Heard = Pick<LiveUpdate, 'type' | 'number'>;

export interface HearingNeeds {
  /** Which team, for taking turns. */
  team: string;
  /** Of these sessions, those that may be told now. */
  decide(sessions: ReadonlyMap<string, WhoNow>): Promise<ReadonlySet<string>>;
  /** Calls back with each change. Returns what ends it. */
  subscribe(hear: (update: Heard) => void): () => void;
  /** When the last stream has gone. */
  onEmpty(): void;
  /** What went wrong that is no trouble of the database: nobody is told any more. */
  onFailure(error: unknown): void;
  queue: DecisionQueue;
  measures: StreamMeasures;
}

/** Milliseconds. Proxies end what is silent for a minute. */
const heartbeatEvery = 25_000;

/** Least time between two decisions, in milliseconds: what changes meanwhile is told together. */
export const pace = 250;

/** How long a database that was away is left alone, on average and in milliseconds. */
const recovery = 2_000;

/**
 * All streams of one person on one team whose sessions reach equally far. What changes is decided
 * once for all of them: which of their sessions still are somebody, and whether that somebody may
 * hear. No stream is told but by a decision that was asked about its own session after the change.
 * While the database is away nothing is told; once it is back, that anything may have changed.
 */
export class SharedHearing {
  readonly #listeners = new Set<Listener>();
  readonly #untold = new Untold();
  readonly #unsubscribe: () => void;
  #isQuiet = true;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly needs: HearingNeeds) {
    this.#unsubscribe = needs.subscribe((update) => this.#hear(update));
    this.#beQuiet();
  }

  /** Returns what ends it. The last that goes ends the hearing. */
  join(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => {
      if (!this.#listeners.delete(listener) || this.#listeners.size > 0) return;
      clearTimeout(this.#timer);
      this.#unsubscribe();
      this.needs.onEmpty();
    };
  }

  #hear({ type, number }: Heard): void {
    const { changes, coalesced } = this.needs.measures;
    changes.inc();
    if (!this.#untold.add(type, number)) coalesced.inc();
    if (this.#isQuiet) this.#ask();
  }

  #ask(): void {
    this.#isQuiet = false;
    clearTimeout(this.#timer);
    this.needs.measures.waiting.inc();
    this.needs.queue.enter(this.needs.team, () => this.#decide());
  }

  /** Nothing to tell: then a sign of life, which asks anew whether they still may hear. */
  #beQuiet(): void {
    this.#isQuiet = true;
    this.#timer = setTimeout(() => this.#ask(), heartbeatEvery).unref();
  }

  async #decide(): Promise<void> {
    this.needs.measures.waiting.dec();
    if (this.#listeners.size === 0) return;
    const news = this.#untold.take();
    // Whoever comes from here on was let in after what is told now.
    const asked = [...this.#listeners];
    this.needs.measures.decisions.inc();
    let rest = pace;
    try {
      const may = await this.needs.decide(
        new Map(asked.map((each) => [each.session, each.whoNow])),
      );
      for (const each of asked) {
        if (may.has(each.session)) each.tell(news);
        else each.end();
      }
    } catch (error) {
      if (troubleIn(error)) {
        this.#untold.add(reconnected);
        // Not all at the same moment: the database will just have come back.
        rest = recovery * (0.5 + Math.random());
      } else {
        for (const each of asked) each.end();
        this.needs.onFailure(error);
      }
    }
    this.#rest(rest);
  }

  #rest(milliseconds: number): void {
    if (this.#listeners.size === 0) return;
    const wake = () => (this.#untold.isEmpty ? this.#beQuiet() : this.#ask());
    this.#timer = setTimeout(wake, milliseconds).unref();
  }
}
