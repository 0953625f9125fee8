/** The objects of a list, when it is one: publishers send null, {} and [] for each other. */
export function objects<T extends object>(value: readonly T[] | null | undefined): T[] {
  return Array.isArray(value) ? value.filter((item): item is T => isObject(item)) : [];
}

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Ids are compared as text: 1 and "1" name the same thing between stages. */
export function idText(id: unknown): string {
  return typeof id === 'string' || typeof id === 'number' ? String(id).trim() : '';
}
