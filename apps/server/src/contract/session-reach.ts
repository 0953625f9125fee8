import type { Capability } from '@kith/core/access';

/** What an embed session may be made for, besides the capabilities of core/access. */
export type SessionCapability = Capability | 'answer_invitations';

/**
 * What an embed session must have been made for to use an operation: every session may, none may
 * (it belongs on a page of Kith's own), all of these capabilities, or any one of them. A person's
 * own access limits it further.
 */
export type SessionReach =
  | 'every_session'
  | 'own_pages'
  | { all: readonly SessionCapability[] }
  | { any: readonly SessionCapability[] };

/** The name under which the contract says it. */
export const reachExtension = 'x-kith-session-reach';

/** Whether a session with these capabilities reaches an operation. */
export function sessionReaches(
  reach: SessionReach,
  { capabilities }: { capabilities: readonly string[] },
): boolean {
  if (typeof reach === 'string') return reach === 'every_session';
  if ('all' in reach) return reach.all.every((capability) => capabilities.includes(capability));
  return reach.any.some((capability) => capabilities.includes(capability));
}
