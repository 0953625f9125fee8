import { keyScopes } from '../contract/key-scope.js';
import type { Deps } from '../deps.js';
import { DomainError } from '../domain-error.js';
import { problemCodes } from '../http/problem-codes.js';
import { coopOfSlug } from '../identity/coop-of-slug.js';
import type { KeyKeeper } from '../identity/create-api-key.js';
import { StartError } from '../start-error.js';
import type { Call } from './command.js';
import { withDeps } from './with-deps.js';

/** Works on the keys of a co-op. Whoever sits at the terminal may make keys for everything. */
export function withKeysOf<T>(
  call: Call,
  slug: string,
  work: (deps: Deps, keeper: KeyKeeper) => Promise<T>,
): Promise<T> {
  return withDeps(call, async (deps) => {
    const coopId = await coopOfSlug(deps, slug);
    return work(deps, { coopId, scopes: keyScopes }).catch(inOneLine);
  });
}

/** What a use case refuses is said to the person at the terminal as it is to a caller. */
function inOneLine(error: unknown): never {
  if (!(error instanceof DomainError)) throw error;
  throw new StartError(`${problemCodes[error.code][1]}.`);
}
