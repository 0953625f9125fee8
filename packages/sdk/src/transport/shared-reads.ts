import { unlessEnded } from './unless-ended.js';

interface Read {
  answer: Promise<unknown>;
  readers: number;
  end: AbortController;
}

/**
 * Reads of the same that set out in one turn of the event loop are one, until it is answered: all
 * elements of a page hear of a change at once and ask anew. No later: a read that set out before a
 * change must not answer whoever asks after it.
 */
export class SharedReads {
  readonly #reads = new Map<string, Read>();

  /** `ask` is given a signal that ends it when nobody waits for the answer any more. */
  async take<Answer>(
    what: string,
    signal: AbortSignal | undefined,
    ask: (signal: AbortSignal) => Promise<Answer>,
  ): Promise<Answer> {
    signal?.throwIfAborted();
    const read = this.#reads.get(what) ?? this.#begin(what, ask);
    read.readers += 1;
    const leave = () => {
      read.readers -= 1;
      if (read.readers === 0) read.end.abort();
    };
    signal?.addEventListener('abort', leave);
    try {
      return (await unlessEnded(read.answer, signal)) as Answer;
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  }

  #begin(what: string, ask: (signal: AbortSignal) => Promise<unknown>): Read {
    const end = new AbortController();
    const read = { answer: ask(end.signal), readers: 0, end };
    this.#reads.set(what, read);
    const forget = () => {
      if (this.#reads.get(what) === read) this.#reads.delete(what);
    };
    end.signal.addEventListener('abort', forget);
    read.answer.then(forget, forget);
    setTimeout(forget);
    return read;
  }
}
