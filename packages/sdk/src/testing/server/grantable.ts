import type { GrantableCapability } from '../../resources/members.js';
import type { Relationship } from '../../resources/teams.js';
import { ownerDecides } from '../access/decide.js';
import { Refusal, titleOf } from './refuse.js';

/** Refuses grants that duty or law keep from being switched, naming each. */
export function requireGrantable(
  relationship: Relationship,
  grants: Array<[GrantableCapability, boolean]>,
): void {
  const fixed = grants.filter(([capability]) => !ownerDecides(relationship, capability));
  if (fixed.length === 0) return;
  const reason = titleOf('grant_not_allowed');
  throw new Refusal(
    'grant_not_allowed',
    undefined,
    fixed.map(([capability]) => ({ name: `grants.${capability}`, reason })),
  );
}
