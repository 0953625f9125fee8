import { isObject, type JsonObject } from '../shared/objects.js';

/** What one release said of a field. */
export interface Version {
  releaseID: string | null;
  releaseDate: string | null;
  releaseTag: string[] | null;
  value: unknown;
}

const parts = ['releaseID', 'releaseDate', 'releaseTag', 'value'];

/** A field of a versioned release: each value it has had, oldest first. */
export function isVersions(value: unknown): value is Version[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  const first: unknown = value[0];
  return isObject(first) && isVersion(first);
}

/** Just the four parts; in a versioned release the fields of an item are themselves lists. */
function isVersion(item: JsonObject): boolean {
  return (
    'value' in item &&
    !Array.isArray(item.releaseID) &&
    Object.keys(item).length === parts.length &&
    parts.every((part) => Object.hasOwn(item, part))
  );
}
