import { refuse } from '../domain-error.js';

/** The strong ETag of a version: `"3"`. */
export const etagOf = (version: number): string => `"${version}"`;

const versionTag = /^"(\d{1,9})"$/;

/** Whether a tag is one of `etagOf`, rather than of the bytes of an answer. */
export const isVersionTag = (etag: string): boolean => versionTag.test(etag);

/**
 * The version that `If-Match` names. Refuses when it is missing; one that we could not have sent
 * matches nothing.
 */
export function versionIn(ifMatch: string | undefined): number {
  if (ifMatch === undefined) return refuse('precondition_required');
  const digits = versionTag.exec(ifMatch.trim())?.[1];
  return digits === undefined ? refuse('version_mismatch') : Number(digits);
}

/** Refuses unless the caller has seen the row as it is now. Ask inside the transaction. */
export function requireVersion(current: number, seen: number): void {
  if (current !== seen) refuse('version_mismatch', { params: { currentVersion: current } });
}
