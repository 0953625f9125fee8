import { isObject, type JsonObject } from '../shared/objects.js';
import { takeRelease } from './check-release.js';
import { pointerTo, problem } from './messages.js';
import { valueProblems } from './parse-json.js';
import { takeRecord } from './take-record.js';
import type { InputKind, ReadResult } from './types.js';

/** Reads one JSON value, whatever shape of open contracting data it has. */
export function readValue(value: unknown): ReadResult {
  if (Array.isArray(value)) return readAll('releases', value, takeRelease, '');
  if (!isObject(value)) return refused(value);
  const { records, releases, ...metadata } = value;
  if (Array.isArray(records))
    return about(metadata, readAll('record_package', records, takeRecord, '/records'));
  if (isRecord(value)) return readAll('record_package', [value], takeRecord);
  if (Array.isArray(releases))
    return about(metadata, readAll('release_package', releases, takeRelease, '/releases'));
  const known = releaseFields.some((field) => field in value);
  return known ? readAll('release', [value], takeRelease) : refused(value);
}

const releaseFields = ['ocid', 'tag', 'tender', 'awards', 'contracts', 'planning'];

/** A record standing by itself, outside a package. */
function isRecord({ ocid, releases, compiledRelease }: JsonObject): boolean {
  return compiledRelease !== undefined || (Array.isArray(releases) && ocid !== undefined);
}

export function nothing(kind: InputKind): ReadResult {
  return { kind, releases: [], linked: [], problems: [] };
}

function refused(value: unknown): ReadResult {
  const code = value === undefined || value === null ? 'empty' : 'unknown_shape';
  return { ...nothing('unknown'), problems: [problem(code)] };
}

/** Without a `base` the one value is the document itself. */
function readAll(
  kind: InputKind,
  values: unknown[],
  take: (value: unknown, pointer: string, into: ReadResult) => void,
  base?: string,
): ReadResult {
  const read = nothing(kind);
  values.forEach((value, index) => {
    take(value, base === undefined ? '' : pointerTo(base, index), read);
  });
  return read;
}

function about(metadata: JsonObject, read: ReadResult): ReadResult {
  const problems = [...read.problems, ...valueProblems(metadata)];
  return { ...read, problems, package: metadata };
}
