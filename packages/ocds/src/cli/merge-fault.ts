import type { MergeError } from '../merge/index.js';
import type { Fault, Place } from './command.js';

/** Why a process could not be merged, said alike by every command that merges. */
export function mergeFault(error: MergeError, ocid: string, place: Place): Fault {
  const message = `${ocid} cannot be merged. ${error.message}`;
  return { ...place, code: mergeCode(error), message };
}

/** `InconsistentTypeError` is `inconsistent_type`. */
export function mergeCode({ name }: MergeError): string {
  return name
    .replace(/Error$/, '')
    .replace(/\B[A-Z]/g, (letter) => `_${letter}`)
    .toLowerCase();
}
