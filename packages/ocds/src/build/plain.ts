import { pointerTo } from '../read/messages.js';
import { isDateTime } from '../schema/formats.js';
import type { JsonObject } from '../shared/objects.js';
import { isDateObject, utc } from './dates.js';
import { BuildError } from './errors.js';
import { fieldOf, isDateTimeField, itemOf, type Shape } from './shape.js';

/** Far deeper than any release. */
const deepest = 100;

/**
 * A JSON copy of what a caller wrote: dates that the standard knows in UTC,
 * fields that are undefined left out. Throws BuildError where JSON has no such value.
 */
export function plain(value: unknown, shape: Shape, pointer = '', depth = 0): unknown {
  if (depth > deepest)
    throw new BuildError('too_deep', pointer, 'This is nested more than a hundred levels deep.');
  if (isDateObject(value)) return utc(value, pointer);
  if (typeof value === 'string' && isDateTime(value) && isDateTimeField(shape)) return utc(value);
  if (Array.isArray(value)) {
    const item = itemOf(shape);
    return value.map((inner, at) => plain(inner, item, pointerTo(pointer, at), depth + 1));
  }
  if (typeof value === 'object' && value !== null) return block(value, shape, pointer, depth);
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value;
  throw new BuildError('not_json', pointer, 'This cannot be written as JSON.');
}

function block(value: object, shape: Shape, pointer: string, depth: number): JsonObject {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new BuildError('not_json', pointer, 'This cannot be written as JSON.');
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([name, inner]) => {
      const here = pointerTo(pointer, name);
      return [name, plain(inner, fieldOf(shape, name), here, depth + 1)] as const;
    });
  return Object.fromEntries(fields);
}
