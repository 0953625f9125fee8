import { KithError, localCodes } from '../errors.js';

/** Where a call goes, below the address of the server. */
export interface Path {
  /** Every id in it has been made safe. */
  address: string;
  /** The same without the ids, which say who it is about: `v1/teams/{id}`. */
  pattern: string;
}

/** path`v1/teams/${teamId}`: an id can neither leave its place in the address nor be empty. */
export function path(texts: TemplateStringsArray, ...ids: string[]): Path {
  return {
    address: String.raw({ raw: texts }, ...ids.map(segment)),
    pattern: texts.join('{id}'),
  };
}

// `.` and `..` climb even when they are percent-encoded, so no encoding makes them safe.
const climbing = new Set(['', '.', '..']);

function segment(id: string): string {
  if (typeof id === 'string' && !climbing.has(id)) return encodeURIComponent(id);
  throw new KithError('An id in the address of a call is empty or not an id.', {
    code: localCodes.idNotValid,
  });
}
