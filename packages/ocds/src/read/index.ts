export { type Parsed, parseJson } from './parse-json.js';
export { type ReadLinesOptions, readLines } from './read-lines.js';
export { readReleases, readReleasesInSteps } from './read-releases.js';
export type { Chunk } from './split-lines.js';
export type {
  InputKind,
  LineResult,
  Linked,
  Problem,
  ProblemCode,
  ReadResult,
} from './types.js';
