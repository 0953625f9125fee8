import { isObject, type JsonObject } from '../shared/objects.js';

/** One version of a field, as a versioned release lists them. */
export type Version = Record<'releaseID' | 'releaseDate' | 'releaseTag' | 'value', unknown>;

const versionNames = ['releaseID', 'releaseDate', 'releaseTag', 'value'] as const;

/** How a value is laid out: in one cell, over columns, or as rows of another table. */
export type Shape =
  | { kind: 'cell' }
  | { kind: 'columns'; object: JsonObject }
  | { kind: 'rows'; items: JsonObject[] }
  | { kind: 'changes'; versions: Version[] };

const cell: Shape = { kind: 'cell' };

export function shapeOf(value: unknown): Shape {
  if (typeof value !== 'object' || value === null) return cell;
  if (!Array.isArray(value))
    return isBare(value) ? cell : { kind: 'columns', object: value as JsonObject };
  if (value.length === 0 || !value.every(isObject)) return cell;
  return value.every(isVersion)
    ? { kind: 'changes', versions: value }
    : { kind: 'rows', items: value };
}

/** Whether an object puts anything into its own row, and not only into rows of other tables. */
export function hasCell(object: JsonObject): boolean {
  return Object.values(object).some((value) => {
    if (value === undefined) return false;
    const shape = shapeOf(value);
    return shape.kind === 'cell' || (shape.kind === 'columns' && hasCell(shape.object));
  });
}

function isVersion(item: JsonObject): item is Version {
  return versionNames.every((name) => Object.hasOwn(item, name)) && Object.keys(item).length === 4;
}

/** Whether nothing is in an object: what is undefined is not there. */
function isBare(object: object): boolean {
  for (const value of Object.values(object)) if (value !== undefined) return false;
  return true;
}
