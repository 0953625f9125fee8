import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import { troubleIn } from '../db/trouble.js';
import type { Deps } from '../deps.js';

/** How long after an embed session ended its pages may still be told so. */
const afterTheLastSession = { hours: 24 } as const;
/** How long an origin is known without asking again. */
const fresh = { minutes: 1 } as const;
/** How long it stays known while the database cannot be asked. */
const kept = { hours: 24 } as const;
/** How long a database that could not be asked is left alone, so that no page waits for it twice. */
const leftAlone = { seconds: 3 } as const;

/** Those of the origins that some embed session has named since then. */
export type FindOrigins = (
  tx: Tx,
  origins: readonly string[],
  since: Temporal.Instant,
) => Promise<ReadonlySet<string>>;

interface Known {
  askAgainAt: Temporal.Instant;
  forgottenAt: Temporal.Instant;
}

/**
 * The origins that hosts' embed sessions have lately named, as this process remembers them: a page
 * is to be told that the database is away, which the database cannot be asked about. Only a yes is
 * remembered. It opens nothing by itself: a session is bound to its origins, and looked up each time.
 */
export class KnownOrigins {
  readonly #deps: Pick<Deps, 'db' | 'now'>;
  readonly #find: FindOrigins;
  readonly #most: number;
  /** The one that was confirmed longest ago first. */
  readonly #known = new Map<string, Known>();
  readonly #waiting = new Set<string>();
  #asking: Promise<unknown> = Promise.resolve();
  #next: Promise<ReadonlySet<string>> | undefined;

  constructor(deps: Pick<Deps, 'db' | 'now'>, find: FindOrigins, most = 1_000) {
    this.#deps = deps;
    this.#find = find;
    this.#most = most;
  }

  /**
   * Throws what the database threw when neither it nor this process can say. `draw` is awaited before
   * the database is asked about an origin that is not remembered, and may refuse that by throwing.
   */
  async has(origin: string, draw: () => Promise<void> = async () => {}): Promise<boolean> {
    const now = this.#deps.now();
    const known = this.#known.get(origin);
    if (known !== undefined && isBefore(now, known.askAgainAt)) return true;
    if (known === undefined) await draw();
    try {
      const has = await this.#ask(origin, now);
      if (has) this.#remember(origin, now);
      else this.#known.delete(origin);
      return has;
    } catch (error) {
      const isAway = troubleIn(error) !== undefined;
      if (!isAway || known === undefined || !isBefore(now, known.forgottenAt)) throw error;
      known.askAgainAt = earlier(now.add(leftAlone), known.forgottenAt);
      return true;
    }
  }

  /**
   * The question comes before any token does, so no co-op is known yet and only networks can be
   * limited. So one is asked at a time, and the next is about all that have come meanwhile: however many pages make
   * up origins, they hold one connection.
   */
  async #ask(origin: string, now: Temporal.Instant): Promise<boolean> {
    this.#waiting.add(origin);
    this.#next ??= this.#asking
      .catch(() => {})
      .then(() => {
        const asked = [...this.#waiting];
        this.#waiting.clear();
        this.#next = undefined;
        const since = now.subtract(afterTheLastSession);
        const answer = this.#deps.db.asNobody((tx) => this.#find(tx, asked, since));
        this.#asking = answer;
        return answer;
      });
    return (await this.#next).has(origin);
  }

  #remember(origin: string, now: Temporal.Instant) {
    this.#known.delete(origin);
    this.#known.set(origin, { askAgainAt: now.add(fresh), forgottenAt: now.add(kept) });
    const [oldest] = this.#known.keys();
    if (this.#known.size > this.#most && oldest !== undefined) this.#known.delete(oldest);
  }
}

const isBefore = (one: Temporal.Instant, other: Temporal.Instant) =>
  one.epochNanoseconds < other.epochNanoseconds;

const earlier = (one: Temporal.Instant, other: Temporal.Instant) =>
  isBefore(one, other) ? one : other;
