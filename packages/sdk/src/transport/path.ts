import { KithError, localCodes } from '../errors.js';

declare const brand: unique symbol;

/** An address below the server's, in which every id has been made safe. */
export type Path = string & { readonly [brand]: true };

/** path`v1/teams/${teamId}`: an id can neither leave its place in the address nor be empty. */
export function path(texts: TemplateStringsArray, ...ids: string[]): Path {
  return String.raw({ raw: texts }, ...ids.map(segment)) as Path;
}

// `.` and `..` climb even when they are percent-encoded, so no encoding makes them safe.
const climbing = new Set(['', '.', '..']);

function segment(id: string): string {
  if (typeof id === 'string' && !climbing.has(id)) return encodeURIComponent(id);
  throw new KithError('An id in the address of a call is empty or not an id.', {
    code: localCodes.idNotValid,
  });
}
