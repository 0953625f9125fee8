import type { PackageMetadata } from '../index.js';
import { pointerTo, problem } from '../read/messages.js';
import { isObject } from '../shared/objects.js';
import type { ReadProblem } from './read-problem.js';

/** A release or record inside a document. */
export interface Member {
  kind: 'release' | 'record';
  value: unknown;
  /** JSON Pointer within the document or line; "" where it stands alone. */
  pointer: string;
}

export interface Shape {
  members: Member[];
  /** What the package says of itself, where there is one. */
  metadata?: PackageMetadata;
  problem?: ReadProblem;
}

/** The releases or records that one parsed document holds. */
export function shapeOf(value: unknown): Shape {
  if (Array.isArray(value)) return { members: membersOf(value, '') };
  if (!isObject(value))
    return { members: [], problem: problem(value === null ? 'empty' : 'unknown_shape') };
  const { records, releases, ...metadata } = value;
  if (Array.isArray(records))
    return { members: membersOf(records, '/records', 'record'), metadata };
  if (!isRecord(value) && Array.isArray(releases))
    return { members: membersOf(releases, '/releases'), metadata };
  return { members: [memberOf(value, '')] };
}

function membersOf(values: unknown[], base: string, kind?: Member['kind']): Member[] {
  return values.map((value, index) => memberOf(value, pointerTo(base, index), kind));
}

/** In a list of records each is one, also where its ocid is missing. */
export function memberOf(
  value: unknown,
  pointer: string,
  kind: Member['kind'] = isRecord(value) ? 'record' : 'release',
): Member {
  return { kind, value, pointer };
}

/** A release has neither releases nor a compiled release in it. */
export function isRecord(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { ocid, releases, compiledRelease, versionedRelease } = value;
  return (
    compiledRelease !== undefined ||
    versionedRelease !== undefined ||
    (Array.isArray(releases) && ocid !== undefined)
  );
}
