import { isObject, type JsonObject } from '../shared/objects.js';
import type { ReportKind } from './types.js';

export type PackageKind = 'release_package' | 'record_package';

export interface Member {
  kind: 'release' | 'record';
  value: unknown;
  /** JSON Pointer within the document. */
  pointer: string;
}

/** What a document is, and what it holds. */
export interface DocumentShape {
  kind: ReportKind;
  members: Member[];
  package?: {
    kind: PackageKind;
    /** Everything but the releases or records. */
    metadata: JsonObject;
    /** What stands where the list of releases or records should; nothing when it is missing. */
    list: unknown;
  };
}

/** A record package has records; any other object is a release package unless it looks like a release or a record. */
export function shapeOf(value: unknown): DocumentShape {
  if (Array.isArray(value)) return { kind: 'releases', members: membersOf(value, '') };
  if (!isObject(value)) return { kind: 'unknown', members: [] };
  if ('records' in value) return packageOf('record_package', value);
  if (isRecord(value)) return { kind: 'record', members: [{ kind: 'record', value, pointer: '' }] };
  if ('releases' in value || !releaseFields.some((field) => field in value))
    return packageOf('release_package', value);
  return { kind: 'release', members: [{ kind: 'release', value, pointer: '' }] };
}

const releaseFields = [
  'ocid',
  'tag',
  'initiationType',
  'tender',
  'awards',
  'contracts',
  'planning',
];

function packageOf(kind: PackageKind, value: JsonObject): DocumentShape {
  const name = kind === 'record_package' ? 'records' : 'releases';
  const { [name]: list, ...metadata } = value;
  const member = kind === 'record_package' ? 'record' : 'release';
  const members = Array.isArray(list)
    ? list.map(
        (one: unknown, index) =>
          ({ kind: member, value: one, pointer: `/${name}/${index}` }) as const,
      )
    : [];
  return { kind, members, package: { kind, metadata, list } };
}

function membersOf(values: readonly unknown[], base: string): Member[] {
  return values.map((value, index) => ({
    kind: isRecord(value) ? 'record' : 'release',
    value,
    pointer: `${base}/${index}`,
  }));
}

/** A record standing by itself, outside a package. */
function isRecord(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { ocid, releases, compiledRelease, versionedRelease } = value;
  return (
    compiledRelease !== undefined ||
    versionedRelease !== undefined ||
    (releases !== undefined && ocid !== undefined)
  );
}
