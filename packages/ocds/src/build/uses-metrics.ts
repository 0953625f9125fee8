import { isObject } from '../shared/objects.js';

const fields = new Set(['forecasts', 'targets', 'agreedMetrics', 'metrics']);

/** Whether a value holds a field of the Metrics extension anywhere. */
export function usesMetrics(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(usesMetrics);
  if (!isObject(value)) return false;
  return Object.entries(value).some(([name, inner]) => fields.has(name) || usesMetrics(inner));
}
