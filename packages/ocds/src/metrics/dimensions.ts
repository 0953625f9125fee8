import type { Dimensions } from '../index.js';
import { isObject } from '../shared/objects.js';

/** The same for the same slice, in whatever order its dimensions were written. */
export function sliceKey(dimensions: Dimensions | null | undefined): string {
  const named = namedDimensions(dimensions);
  return named ? JSON.stringify(Object.entries(named).sort()) : '';
}

/** Dimensions that say something; nothing when there are none. */
export function namedDimensions(dimensions: Dimensions | null | undefined): Dimensions | undefined {
  if (!isObject(dimensions)) return undefined;
  const named = Object.entries(dimensions).filter(([, value]) => value !== null && value !== '');
  return named.length > 0 ? Object.fromEntries(named) : undefined;
}
