import type { KeyScope } from '../contract/key-scope.js';
import { refuse } from '../domain-error.js';

/** Refuses what a key was not made for, and says which scope it lacks. */
export function requireScopes(held: readonly KeyScope[], asked: readonly KeyScope[]): void {
  const missing = asked.find((scope) => !held.includes(scope));
  if (missing === undefined) return;
  refuse('key_scope_missing', {
    detail: `This key lacks the scope ${missing}.`,
    params: { scope: missing },
  });
}
