import {
  type AccessRule,
  accessRules,
  coopHatFor,
  emergencyHours,
  grantableCapabilities,
  type HatOfPlace,
  isOwnersToOffer,
  relationships,
  visitWindowHours,
} from '@kith/core/access';

/** All that row-level security decides by. */
export interface Access {
  rules: readonly AccessRule[];
  relationships: ReadonlyArray<{
    relationship: string;
    isOwnersToOffer: boolean;
    coopHat: HatOfPlace | null;
  }>;
  grantable: readonly string[];
  visitWindowHours: { before: number; after: number };
  emergencyHours: number;
}

export const accessOfCore: Access = {
  rules: accessRules,
  relationships: relationships.map((relationship) => ({
    relationship,
    isOwnersToOffer: isOwnersToOffer(relationship),
    coopHat: coopHatFor(relationship) ?? null,
  })),
  grantable: grantableCapabilities,
  visitWindowHours,
  emergencyHours,
};
