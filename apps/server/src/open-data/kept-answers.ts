import type { MiddlewareHandler } from 'hono';
import { LRUCache } from 'lru-cache';
import type { Database, Tx } from '../db/database.js';
import { announce, type LiveUpdates } from '../db/live-updates.js';
import type { App } from '../http/app-type.js';

interface Answer {
  body: Uint8Array<ArrayBuffer>;
  headers: Record<string, string>;
}

/** Bytes; an answer takes what its body does. */
const mostKept = 32 * 1024 * 1024;
const largestKept = 4 * 1024 * 1024;
/** Milliseconds: where no news comes, as from a replica, an answer is no older. */
const longestKept = 30_000;

const headersKept = ['content-type', 'cache-control', 'etag'];

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

function answersOf(db: Database, live: LiveUpdates): KeptAnswers {
  const known = ofDatabase.get(db);
  if (known !== undefined) return known;
  const kept = new KeptAnswers();
  ofDatabase.set(db, kept);
  live.subscribe(toEverybody, () => kept.forget());
  return kept;
}

/** Answers from memory what was answered before. */
export const fromMemory: MiddlewareHandler<App> = async (c, next) => {
  const { db, live, now } = c.var.deps;
  if (c.req.method !== 'GET') return next();
  const answers = answersOf(db, live);
  // What has ended by today is told as ended.
  const asked = `${now().toString().slice(0, 10)} ${c.req.url}`;
  const kept = answers.get(asked);
  if (kept !== undefined) {
    const { body, headers } = kept;
    if (!isHeld(c.req.header('if-none-match'), headers['etag'])) return c.body(body, 200, headers);
    const { 'content-type': _, ...about } = headers;
    return c.body(null, 304, about);
  }
  const keep = answers.asking(asked);
  await next();
  if (c.res.status !== 200) return undefined;
  const body = new Uint8Array(await c.res.clone().arrayBuffer());
  const headers = headersKept.flatMap((name) => {
    const value = c.res.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  keep({ body, headers: Object.fromEntries(headers) as Record<string, string> });
  return undefined;
};

/** Whether the reader has it already; a weak tag is as good (RFC 9110, 13.1.2). */
function isHeld(theirs: string | undefined, ours: string | undefined): boolean {
  if (theirs === undefined || ours === undefined) return false;
  const plain = (tag: string) => tag.trim().replace(/^W\//, '');
  return theirs.trim() === '*' || theirs.split(',').some((tag) => plain(tag) === plain(ours));
}
