import { isObject, type JsonObject } from '../shared/objects.js';
import { own } from './own.js';

/** What a release is known by in the tables below it. */
export interface ReleaseKey {
  ocid: string | number;
  /** Absent where the ocid alone says it: compiled releases, and releases without an id. */
  id?: string | number;
}

export function releaseKey(release: unknown): ReleaseKey | undefined {
  if (!isObject(release)) return undefined;
  const ocid = own(release, 'ocid');
  const id = own(release, 'id');
  if (!isId(ocid)) return undefined;
  return isId(id) && !isCompiled(release) ? { ocid, id } : { ocid };
}

/** Numbers and text name things; an empty text names nothing. */
export function isId(id: unknown): id is string | number {
  return (typeof id === 'string' && id !== '') || (typeof id === 'number' && Number.isFinite(id));
}

function isCompiled(release: JsonObject): boolean {
  const tag = own(release, 'tag');
  return Array.isArray(tag) && tag.length === 1 && tag[0] === 'compiled';
}

/** Distinct for distinct keys: JSON keeps the two parts apart. */
export function keyText({ ocid, id }: ReleaseKey): string {
  return JSON.stringify(id === undefined ? [String(ocid)] : [String(ocid), String(id)]);
}
