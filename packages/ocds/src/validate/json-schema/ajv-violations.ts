import type { ErrorObject } from 'ajv';
import type { JsonObject } from '../../shared/objects.js';
import type { Violation } from '../messages.js';

/** What Ajv refuses, in the words both engines share. */
export function violationsOf(errors: readonly ErrorObject[], root: unknown): Violation[] {
  return errors.flatMap((error) => {
    const { keyword, data, params, schema } = error as ErrorObject<string, JsonObject>;
    // A number that is not finite is reported as just that.
    if (keyword === 'type' && typeof data === 'number' && !Number.isFinite(data)) return [];
    // The rule inside the condition is reported by itself.
    if (keyword === 'if') return [];
    const at = segmentsOf(error.instancePath, root);
    const named: unknown = params.missingProperty ?? params.additionalProperty;
    const violation: Violation = { keyword, at, value: data, demands: schema };
    return typeof named === 'string' ? { ...violation, field: named } : violation;
  });
}

/** A JSON Pointer's segments; those of lists as numbers. */
function segmentsOf(pointer: string, root: unknown): (string | number)[] {
  let here: unknown = root;
  return pointer
    .split('/')
    .slice(1)
    .map((escaped) => {
      const name = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
      const segment = Array.isArray(here) ? Number(name) : name;
      here = (here as JsonObject | undefined)?.[segment];
      return segment;
    });
}
