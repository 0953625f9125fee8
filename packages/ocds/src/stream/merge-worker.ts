import { openSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { type Batch, BatchMerger, type BatchOptions, type MergedBatch } from './merge-batch.js';

export interface MergeWorkerData {
  sources: { path: string; bytes: number }[];
  options: BatchOptions;
}

export interface MergeJob {
  number: number;
  batch: Batch;
  /** What the text may be written into; it comes back with the answer. */
  memory?: ArrayBuffer;
}

export interface MergeAnswer {
  number: number;
  merged: MergedBatch;
}

/** A thread of its own: takes batches as messages and answers with what became of them. */
function work({ sources, options }: MergeWorkerData): void {
  const merger = new BatchMerger(
    sources.map(({ path, bytes }) => ({ fd: openSync(path, 'r'), bytes })),
    options,
  );
  parentPort?.on('message', ({ number, batch, memory }: MergeJob) => {
    const answer: MergeAnswer = { number, merged: merger.merge(batch, memory) };
    parentPort?.postMessage(answer, [answer.merged.text.buffer]);
  });
}

// Imported outside a thread, it has nothing to do.
if (parentPort) work(workerData as MergeWorkerData);
