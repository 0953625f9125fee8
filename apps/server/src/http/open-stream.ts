import { Temporal } from 'temporal-polyfill';
import type { Listener, WhoNow } from '../live/shared-hearing.js';
import { type News, Untold } from '../live/untold.js';

export interface OpenStreamNeeds {
  session: string;
  whoNow: WhoNow;
  teamId: string;
  /** Resolves once the reader, or the socket to it, has taken the text. */
  write(text: string): Promise<unknown>;
  now(): Temporal.Instant;
  /** When a reader whose stream ends should come back, in milliseconds. */
  comeBackAfter(): number;
  /** Ends a stream to which nothing can be said any more. */
  cutOff(): void;
}

/** A reader that has taken nothing for so long will hardly take more. */
const patience = Temporal.Duration.from({ seconds: 25 });

/**
 * One stream of server-sent events. It holds one text that is under way and, once each, the kinds of
 * change that came meanwhile: a reader who does not read costs no more than that, and is cut off.
 * When to come back is said at the start and with each sign of life, since at the end it is too late.
 */
export class OpenStream implements Listener {
  readonly session: string;
  readonly whoNow: WhoNow;
  readonly ended: Promise<void>;
  readonly #untold = new Untold();
  #underWaySince: Temporal.Instant | undefined;
  #end = () => {};

  constructor(private readonly needs: OpenStreamNeeds) {
    this.session = needs.session;
    this.whoNow = needs.whoNow;
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  /** The first bytes tell the reader that nothing is missed from here on. */
  begin(): void {
    void this.#write(this.#comment('listening'));
  }

  /**
   * The first thing that is told to a reader who comes back: what changed since they left, and that
   * nothing else did.
   */
  resume({ types, upTo }: News): void {
    this.tell({ types: [...types, 'resumed'], upTo });
  }

  tell({ types, upTo }: News): void {
    for (const type of types) this.#untold.add(type, upTo);
    if (this.#underWaySince === undefined) {
      void this.#write(types.length === 0 ? this.#comment('still here') : this.#events());
    } else if (this.#isTooLate(this.#underWaySince)) {
      this.needs.cutOff();
      this.end();
    }
  }

  end(): void {
    this.#end();
  }

  goodbye(): string {
    return this.#comment('stopping, come back');
  }

  async #write(first: string): Promise<void> {
    for (let text = first; text !== ''; text = this.#events()) {
      this.#underWaySince = this.needs.now();
      await this.needs.write(text);
    }
    this.#underWaySince = undefined;
  }

  #isTooLate = (since: Temporal.Instant) =>
    Temporal.Instant.compare(since.add(patience), this.needs.now()) <= 0;

  #events(): string {
    const data = JSON.stringify({ teamId: this.needs.teamId });
    const { types, upTo } = this.#untold.take();
    // With the last alone: whoever has not heard all of it asks for all of it again.
    const last = upTo === undefined ? '' : `id: ${upTo}\n`;
    return types
      .map((type, index) => {
        const id = index === types.length - 1 ? last : '';
        return `${id}event: ${type}\ndata: ${data}\n\n`;
      })
      .join('');
  }

  #comment = (text: string) => `: ${text}\nretry: ${this.needs.comeBackAfter()}\n\n`;
}

/** How many readers come back in a second when a process ends with all of its streams. */
const comeBackASecond = 200;

/** After how many milliseconds one of so many readers should come back: not all at one moment. */
export function reconnectAfter(openStreams: number): number {
  const spread = Math.max(2_000, (openStreams / comeBackASecond) * 1_000);
  return Math.round(1_000 + Math.random() * spread);
}
