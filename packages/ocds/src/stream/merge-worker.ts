import { openSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { type Batch, BatchMerger, type BatchOptions, type MergedBatch } from './merge-batch.js';

export interface MergeWorkerData {
  sources: { path: string; bytes: number }[];
  options: BatchOptions;
}

export interface MergeAnswer {
  number: number;
  merged: MergedBatch;
}

/** A thread of its own: takes batches as messages and answers with what became of them. */
const { sources, options } = workerData as MergeWorkerData;
const merger = new BatchMerger(
  sources.map(({ path, bytes }) => ({ fd: openSync(path, 'r'), bytes })),
  options,
);

parentPort?.on('message', ({ number, batch }: { number: number; batch: Batch }) => {
  const { text, ...rest } = merger.merge(batch);
  const own = new Uint8Array(text);
  const answer: MergeAnswer = { number, merged: { ...rest, text: own } };
  parentPort?.postMessage(answer, [own.buffer]);
});
