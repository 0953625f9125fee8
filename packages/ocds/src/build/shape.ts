import * as z from 'zod/mini';

/** What the built-in schema says of one place; undefined where it says nothing. */
export type Shape = z.core.$ZodType | undefined;

/** The schema of what stands here when something does. */
function opened(shape: Shape): Shape {
  if (shape instanceof z.ZodMiniExactOptional || shape instanceof z.ZodMiniNullable)
    return opened(shape.def.innerType);
  return shape;
}

export function fieldOf(shape: Shape, name: string): Shape {
  const block = opened(shape);
  if (!(block instanceof z.ZodMiniObject)) return undefined;
  const fields: Record<string, z.core.$ZodType> = block.shape;
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

export function itemOf(shape: Shape): Shape {
  const list = opened(shape);
  return list instanceof z.ZodMiniArray ? list.def.element : undefined;
}

/** The fields that a block cannot be valid without. */
export function requiredOf(shape: Shape): string[] {
  const block = opened(shape);
  if (!(block instanceof z.ZodMiniObject)) return [];
  const fields: Record<string, z.core.$ZodType> = block.shape;
  return Object.keys(fields).filter((name) => !(fields[name] instanceof z.ZodMiniExactOptional));
}

export function isDateTimeField(shape: Shape): boolean {
  const text = opened(shape);
  return text !== undefined && z.globalRegistry.get(text)?.format === 'date-time';
}
