import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Batch, BatchOptions, MergedBatch } from './merge-batch.js';
import type { MergeAnswer, MergeJob, MergeWorkerData } from './merge-worker.js';
import type { Source } from './source.js';

export interface ThreadsOptions {
  sources: readonly Source[];
  options: BatchOptions;
  threads: number;
  worker?: URL;
}

/** How many batches are at a thread at a time, so that it never idles and never heaps them up. */
const atEach = 2;

/** A thread works on one process at a time: more room for what is new would only be filled. */
const resourceLimits = { maxYoungGenerationSizeMb: 8 };

/** Threads that merge batches and hand them back in the order given. */
export class MergeThreads {
  readonly #workers: Worker[];
  readonly #answered = new Map<number, (merged: MergedBatch) => void>();
  #failed: (reason: unknown) => void = () => undefined;

  constructor({ sources, options, threads, worker = ownScript() }: ThreadsOptions) {
    const workerData: MergeWorkerData = {
      sources: sources.map(({ path, bytes }) => ({ path, bytes })),
      options,
    };
    this.#workers = Array.from({ length: threads }, () => {
      const thread = new Worker(worker, { workerData, resourceLimits });
      thread.on('message', ({ number, merged }: MergeAnswer) =>
        this.#answered.get(number)?.(merged),
      );
      thread.on('error', (error) => this.#failed(error));
      return thread;
    });
  }

  async *run(batches: Iterable<Batch>): AsyncGenerator<MergedBatch> {
    const failure = new Promise<never>((_, reject) => {
      this.#failed = reject;
    });
    // It may come while nobody waits; whoever waits next hears of it.
    failure.catch(() => undefined);
    const waiting: Promise<MergedBatch>[] = [];
    const most = this.#workers.length * atEach;
    // Memory goes back to a thread with its next batch: made anew each time, it would heap up.
    const memory: ArrayBuffer[] = [];
    let number = 0;
    try {
      for (const batch of batches) {
        if (waiting.length === most) {
          const merged = await Promise.race([waiting.shift(), failure]);
          if (merged) yield merged;
          if (merged) memory.push(merged.text.buffer);
        }
        waiting.push(this.#send(number, batch, memory.pop()));
        number += 1;
      }
      for (const result of waiting) yield await Promise.race([result, failure]);
    } finally {
      await Promise.all(this.#workers.map((thread) => thread.terminate()));
    }
  }

  #send(number: number, batch: Batch, memory: ArrayBuffer | undefined): Promise<MergedBatch> {
    return new Promise((resolve) => {
      this.#answered.set(number, (merged) => {
        this.#answered.delete(number);
        resolve(merged);
      });
      const job: MergeJob = { number, batch, ...(memory && { memory }) };
      const thread = this.#workers[number % this.#workers.length];
      thread?.postMessage(job, memory ? [memory] : []);
    });
  }
}

/** By its public name, so that it is found whichever file of the package this one became. */
function ownScript(): URL {
  return pathToFileURL(createRequire(import.meta.url).resolve('@kith/ocds/stream/worker'));
}
