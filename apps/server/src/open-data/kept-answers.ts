import { LRUCache } from 'lru-cache';
import type { Database, Tx } from '../db/database.js';
import { announce, type LiveUpdates } from '../db/live-updates.js';

interface Answer {
  body: Uint8Array<ArrayBuffer>;
  headers: Record<string, string>;
}

/** Bytes; an answer takes what its body does. */
const mostKept = 32 * 1024 * 1024;
const largestKept = 4 * 1024 * 1024;
/** Milliseconds: where no news comes, as from a replica, an answer is no older. */
const longestKept = 30_000;

/**
 * What everybody is answered, kept as bytes until something is published. Nothing in it is of a
 * person, and nobody in particular reads it.
 */
class KeptAnswers {
  readonly #answers = new LRUCache<string, Answer>({
    maxSize: mostKept,
    maxEntrySize: largestKept,
    sizeCalculation: ({ body }, key) => body.byteLength + key.length,
    ttl: longestKept,
  });
  #publications = 0;

  get(asked: string): Answer | undefined {
    return this.#answers.get(asked);
  }

  /** What is asked from here on; keeps the answer unless something was published meanwhile. */
  asking(asked: string): (answer: Answer) => void {
    const before = this.#publications;
    return (answer) => {
      if (before === this.#publications) this.#answers.set(asked, answer);
    };
  }

  forget(): void {
    this.#publications += 1;
    this.#answers.clear();
  }
}

const ofDatabase = new WeakMap<Database, KeptAnswers>();
const toEverybody = { coopId: 'open-data', teamId: 'open-data' };

/** Tells every server process that what is published has changed, once this is committed. */
export const announcePublication = (tx: Tx): Promise<void> =>
  announce(tx, { ...toEverybody, type: 'published' });

/** At once in this process, for whoever reads right after. */
export const forgetAnswers = (db: Database): void => ofDatabase.get(db)?.forget();

export function answersOf(db: Database, live: LiveUpdates): KeptAnswers {
  const known = ofDatabase.get(db);
  if (known !== undefined) return known;
  const kept = new KeptAnswers();
  ofDatabase.set(db, kept);
  live.subscribe(toEverybody, () => kept.forget());
  return kept;
}
