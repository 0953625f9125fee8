import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Batch, BatchOptions, MergedBatch } from './merge-batch.js';
import type { MergeAnswer, MergeWorkerData } from './merge-worker.js';
import type { Source } from './source.js';

/** How many batches wait at a thread, so that it never idles and never heaps them up. */
const waitingEach = 2;

/** Threads that merge batches and hand them back in the order given. */
export class MergeThreads {
  readonly #workers: Worker[];
  readonly #waiting = new Map<number, (batch: MergedBatch) => void>();
  #failed: (reason: unknown) => void = () => undefined;

  constructor(sources: readonly Source[], options: BatchOptions, threads: number) {
    const workerData: MergeWorkerData = {
      sources: sources.map(({ path, bytes }) => ({ path, bytes })),
      options,
    };
    // By its public name, so that it is found from source and from the built package alike.
    const script = createRequire(import.meta.url).resolve('@kith/ocds/stream/worker');
    this.#workers = Array.from({ length: threads }, () => {
      const worker = new Worker(pathToFileURL(script), { workerData });
      worker.on('message', ({ number, merged }: MergeAnswer) =>
        this.#waiting.get(number)?.(merged),
      );
      worker.on('error', (error) => this.#failed(error));
      return worker;
    });
  }

  async *run(batches: Iterable<Batch>): AsyncGenerator<MergedBatch> {
    const failure = new Promise<never>((_, reject) => {
      this.#failed = reject;
    });
    const results: Promise<MergedBatch>[] = [];
    let number = 0;
    try {
      for (const batch of batches) {
        results.push(this.#send(number, batch));
        number += 1;
        const oldest = results.length > this.#workers.length * waitingEach && results.shift();
        if (oldest) yield await Promise.race([oldest, failure]);
      }
      for (const result of results) yield await Promise.race([result, failure]);
    } finally {
      await Promise.all(this.#workers.map((worker) => worker.terminate()));
    }
  }

  #send(number: number, batch: Batch): Promise<MergedBatch> {
    return new Promise((resolve) => {
      this.#waiting.set(number, (merged) => {
        this.#waiting.delete(number);
        resolve(merged);
      });
      this.#workers[number % this.#workers.length]?.postMessage({ number, batch });
    });
  }
}
