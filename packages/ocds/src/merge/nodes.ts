import type { JsonObject } from '../shared/objects.js';
import { copy, setField } from './json.js';

/** A value that is replaced whole: text, a number, null, or a whole list. */
export interface Leaf {
  kind: 'value';
  value: unknown;
}

/** An object that is merged field by field, in order of first appearance. */
export interface Branch {
  kind: 'object';
  fields: Map<string, Node>;
}

/** A list whose items are merged by id; items without an id are only added. */
export interface List {
  kind: 'list';
  byId: Map<unknown, Branch>;
  items: Branch[];
}

export type Node = Leaf | Branch | List;

export const newBranch = (): Branch => ({ kind: 'object', fields: new Map() });
export const newList = (): List => ({ kind: 'list', byId: new Map(), items: [] });

export function toObject(branch: Branch): JsonObject {
  const object: JsonObject = {};
  for (const [field, node] of branch.fields) {
    if (node.kind === 'object') setField(object, field, toObject(node));
    else if (node.kind === 'list') setField(object, field, node.items.map(toObject));
    else if (node.value !== null) setField(object, field, copy(node.value));
  }
  return object;
}
