import { openSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { type Batch, type BatchOptions, mergeBatch } from './merge-batch.js';
import { StandingReader } from './standing-reader.js';

export interface MergeWorkerData {
  sources: { path: string; bytes: number }[];
  options: BatchOptions;
}

/** A thread of its own: takes batches as messages and answers with what became of them. */
const { sources, options } = workerData as MergeWorkerData;
const reader = new StandingReader(
  sources.map(({ path, bytes }) => ({ fd: openSync(path, 'r'), bytes })),
);

parentPort?.on('message', ({ number, batch }: { number: number; batch: Batch }) => {
  const merged = mergeBatch(reader, batch, options);
  parentPort?.postMessage({ number, merged }, [merged.text.buffer as ArrayBuffer]);
});
