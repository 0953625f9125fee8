import type { Deps } from '../deps.js';
import { DomainError } from '../domain-error.js';
import { problemCodes } from '../http/problem-codes.js';
import { coopOfSlug } from '../identity/coop-of-slug.js';
import { StartError } from '../start-error.js';
import type { Call } from './command.js';
import { withDeps } from './with-deps.js';

/** Works in one co-op. What a use case refuses is said in one line, as it is to a caller. */
export function withCoop<T>(
  call: Call,
  slug: string,
  work: (deps: Deps, coopId: string) => Promise<T>,
): Promise<T> {
  return withDeps(call, async (deps) => {
    const coopId = await coopOfSlug(deps, slug);
    return work(deps, coopId).catch(inOneLine);
  });
}

export function inOneLine(error: unknown): never {
  if (!(error instanceof DomainError)) throw error;
  throw new StartError(`${problemCodes[error.code][1]}.`);
}
