import { isObject, type JsonObject } from '../shared/objects.js';
import { handful, type Steps } from '../shared/steps.js';
import { takeRelease } from './check-release.js';
import { pointerTo, problem } from './messages.js';
import { valueProblemsInSteps } from './parse-json.js';
import { takeRecord } from './take-record.js';
import type { InputKind, ReadResult } from './types.js';

/** Reads one JSON value, whatever shape of open contracting data it has. */
export function* readValueInSteps(value: unknown): Steps<ReadResult> {
  if (Array.isArray(value)) return yield* readAll('releases', value, takeRelease, '');
  if (!isObject(value)) return refused(value);
  const { records, releases, ...metadata } = value;
  if (Array.isArray(records))
    return yield* about(
      metadata,
      yield* readAll('record_package', records, takeRecord, '/records'),
    );
  if (isRecord(value)) return yield* readAll('record_package', [value], takeRecord);
  if (Array.isArray(releases))
    return yield* about(
      metadata,
      yield* readAll('release_package', releases, takeRelease, '/releases'),
    );
  const known = releaseFields.some((field) => field in value);
  return known ? yield* readAll('release', [value], takeRelease) : refused(value);
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
function* readAll(
  kind: InputKind,
  values: unknown[],
  take: (value: unknown, pointer: string, into: ReadResult) => Steps<undefined>,
  base?: string,
): Steps<ReadResult> {
  const read = nothing(kind);
  for (const [index, value] of values.entries()) {
    yield* take(value, base === undefined ? '' : pointerTo(base, index), read);
    if (index % handful === 0) yield undefined;
  }
  return read;
}

function* about(metadata: JsonObject, read: ReadResult): Steps<ReadResult> {
  const problems = read.problems.concat(yield* valueProblemsInSteps(metadata));
  return { ...read, problems, package: metadata };
}
