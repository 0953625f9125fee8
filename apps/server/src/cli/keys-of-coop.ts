import { keyScopes } from '../contract/key-scope.js';
import type { Deps } from '../deps.js';
import type { KeyKeeper } from '../identity/create-api-key.js';
import type { Call } from './command.js';
import { withCoop } from './with-coop.js';

/** Works on the keys of a co-op. Whoever sits at the terminal may make keys for everything. */
export function withKeysOf<T>(
  call: Call,
  slug: string,
  work: (deps: Deps, keeper: KeyKeeper) => Promise<T>,
): Promise<T> {
  return withCoop(call, slug, (deps, coopId) => work(deps, { coopId, scopes: keyScopes }));
}
