import type { MergeRules } from '../merge/index.js';
import { pointerTo } from '../read/messages.js';
import { releaseSchema } from '../schema/release.js';
import { pathTo } from './kinds.js';
import { fieldOf, itemOf, type Shape } from './shape.js';

/** Where in a release a comparison stands. */
export interface Place {
  rules: MergeRules;
  /** Field names joined by dots, as merge rules have them. */
  path: string;
  pointer: string;
  shape: Shape;
}

export function rootOf(rules: MergeRules): Place {
  return { rules, path: '', pointer: '', shape: releaseSchema };
}

export function inField(place: Place, name: string): Place {
  return {
    rules: place.rules,
    path: pathTo(place.path, name),
    pointer: pointerTo(place.pointer, name),
    shape: fieldOf(place.shape, name),
  };
}

export function inItem(place: Place, at: number): Place {
  return { ...place, pointer: pointerTo(place.pointer, at), shape: itemOf(place.shape) };
}
