import { type Batch, BatchMerger, type BatchOptions, type MergedBatch } from './merge-batch.js';
import type { ThreadsOptions } from './merge-threads.js';
import type { Input } from './open-input.js';
import { type IndexListener, indexProcesses, type ProcessIndex } from './process-index.js';

export interface MergeFilesOptions extends BatchOptions, IndexListener {
  /** Threads that merge. Default: 1, the one that called. */
  threads?: number;
  /** Where the script of a thread stands, when a bundler has moved it. */
  worker?: URL;
  /** How many processes are done, of how many. */
  onProcesses?: (done: number, of: number) => void;
}

/**
 * Merges every process of the inputs into JSON Lines, in order of first appearance. Memory holds
 * the processes of one batch for each thread, and where the releases of all others stand.
 */
export async function* mergeFiles(
  inputs: readonly Input[],
  { threads = 1, worker, onProblem, onProgress, onProcesses, ...options }: MergeFilesOptions,
): AsyncGenerator<MergedBatch> {
  const sources = inputs.map(({ source }) => source);
  const listener = onProgress ? { onProblem, onProgress } : { onProblem };
  const index = await indexProcesses(sources, listener);
  let done = 0;
  const merged =
    threads > 1
      ? onThreads(batchesOf(index), { sources, options, threads, ...(worker && { worker }) })
      : onThisThread(new BatchMerger(sources, options), batchesOf(index));
  for await (const batch of merged) {
    yield batch;
    done += batch.processes;
    onProcesses?.(done, index.size);
  }
}

function* onThisThread(merger: BatchMerger, batches: Iterable<Batch>): Generator<MergedBatch> {
  let memory: ArrayBuffer | undefined;
  for (const batch of batches) {
    const merged = merger.merge(batch, memory);
    yield merged;
    memory = merged.text.buffer;
  }
}

async function* onThreads(
  batches: Iterable<Batch>,
  about: ThreadsOptions,
): AsyncGenerator<MergedBatch> {
  const { MergeThreads } = await import('./merge-threads.js');
  yield* new MergeThreads(about).run(batches);
}

/** Enough bytes for the way to another thread to be worth it, few enough to stay small in memory. */
const batchBytes = 1 << 18;

function* batchesOf(index: ProcessIndex): Generator<Batch> {
  let batch: Batch = [];
  let bytes = 0;
  for (const entry of index) {
    batch.push(entry);
    for (const { start, end } of entry[1]) bytes += end - start;
    if (bytes < batchBytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}
