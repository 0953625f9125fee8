import {
  capabilities,
  effectiveAccessAll,
  type GrantableCapability,
  grantableCapabilities,
  mayGrant,
  relationships,
} from '@kith/core/access';
import { describe, expect, it } from 'vitest';
import type { Grants } from '../world/rows.js';
import { decideAll, ownerDecides } from './decide.js';

const at = '2026-05-03T10:00:00Z';

/** No decision of the Owner, all of them yes, all of them no. */
const decisions: Array<[string, Grants]> = [
  ['nothing', {}],
  ['everything', everything(true)],
  ['against everything', everything(false)],
];

function everything(allowed: boolean): Grants {
  const grant = { allowed, at, byPersonId: 'edie' };
  return Object.fromEntries(
    grantableCapabilities.map((capability: GrantableCapability) => [capability, grant]),
  );
}

const cases = relationships.flatMap((relationship) =>
  decisions.flatMap(([decided, grants]) =>
    (['active', 'paused', 'ended'] as const).flatMap((status) =>
      [true, false].flatMap((aroundVisit) =>
        [['rota_holder' as const], []].map((hats) => ({
          relationship,
          decided,
          grants,
          status,
          aroundVisit,
          hats,
        })),
      ),
    ),
  ),
);

describe('access in the test world', () => {
  it.each(relationships)('of a %s is what the rules of care say', (wanted) => {
    for (const { relationship, grants, status, aroundVisit, hats } of cases) {
      if (relationship !== wanted) continue;
      const here = decideAll({ relationship, status, hats, grants, aroundVisit });
      const there = effectiveAccessAll({
        relationship,
        membershipStatus: status,
        hats,
        grants,
        withinVisitWindow: aroundVisit,
      });
      expect(here.map(({ grant: _, ...outcome }) => outcome)).toEqual(
        there.map(({ reason, scope = 'all', ...outcome }) => ({
          ...outcome,
          scope,
          code: reason.code,
        })),
      );
    }
  });

  it('lets the Owner decide what the rules of care let them decide', () => {
    for (const relationship of relationships) {
      for (const capability of capabilities) {
        const here = ownerDecides(relationship, capability);
        expect([relationship, capability, here]).toEqual([
          relationship,
          capability,
          mayGrant(relationship, capability).allowed,
        ]);
      }
    }
  });
});
