export { type ByOcidOptions, type PlacedRelease, type Process, releasesByOcid } from './by-ocid.js';
export type { Entry } from './entries.js';
export { CannotOpen } from './errors.js';
export type { Form } from './form.js';
export type { MergedBatch } from './merge-batch.js';
export { type MergeFilesOptions, mergeFiles } from './merge-files.js';
export { type Input, openInput } from './open-input.js';
export type { Member } from './shape.js';
