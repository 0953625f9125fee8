import type { ValidationOptions } from './options.js';
import type { Report } from './types.js';
import { Validation } from './validation.js';

/**
 * Checks a parsed document: a release, a record, a list or a package of them.
 * It takes any JSON and never throws. The input is not changed.
 */
export function validate(input: unknown, options?: ValidationOptions): Report {
  const validation = new Validation(options);
  validation.add(input);
  return validation.finish();
}

/** Starts a check of data that comes piece by piece, such as lines or a long package. */
export function startValidation(options?: ValidationOptions): Validation {
  return new Validation(options);
}
