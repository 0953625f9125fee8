import { isObject, type JsonObject } from '../shared/objects.js';
import { takeRelease } from './check-release.js';
import { pointerTo, problem } from './messages.js';
import { valueProblems } from './parse-json.js';
import { takeRecord } from './take-record.js';
import type { InputKind, ReadResult } from './types.js';

/** Reads one JSON value, whatever shape of open contracting data it has. */
export function readValue(value: unknown): ReadResult {
  if (Array.isArray(value)) return readList('releases', value, '');
  if (!isObject(value)) return refused(value);
  if (Array.isArray(value.records)) return readRecords(value, value.records);
  if (isRecord(value)) {
    const read = nothing('record_package');
    takeRecord(value, '', read);
    return read;
  }
  if (Array.isArray(value.releases)) {
    const read = readList('release_package', value.releases, '/releases');
    return withMetadata(read, value, 'releases');
  }
  if (releaseFields.some((field) => field in value)) {
    const read = nothing('release');
    takeRelease(value, '', read);
    return read;
  }
  return refused(value);
}

const releaseFields = ['ocid', 'tag', 'tender', 'awards', 'contracts', 'planning'];

export function nothing(kind: InputKind): ReadResult {
  return { kind, releases: [], linked: [], problems: [] };
}

function refused(value: unknown): ReadResult {
  const code = value === undefined || value === null ? 'empty' : 'unknown_shape';
  return { ...nothing('unknown'), problems: [problem(code)] };
}

/** A record standing by itself, outside a package. */
function isRecord(value: JsonObject): boolean {
  const lists = Array.isArray(value.releases) && value.ocid !== undefined;
  return lists || value.compiledRelease !== undefined;
}

function readRecords(value: JsonObject, records: unknown[]): ReadResult {
  const read = nothing('record_package');
  records.forEach((record, index) => {
    takeRecord(record, pointerTo('/records', index), read);
  });
  return withMetadata(read, value, 'records');
}

function readList(kind: InputKind, values: unknown[], pointer: string): ReadResult {
  const read = nothing(kind);
  values.forEach((value, index) => {
    takeRelease(value, pointerTo(pointer, index), read);
  });
  return read;
}

function withMetadata(read: ReadResult, value: JsonObject, contents: string): ReadResult {
  const { [contents]: _contents, ...metadata } = value;
  const problems = [...read.problems, ...valueProblems(metadata)];
  return { ...read, problems, package: metadata };
}
