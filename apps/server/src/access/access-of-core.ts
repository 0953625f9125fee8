import {
  type AccessRule,
  accessRules,
  grantableCapabilities,
  isOwnersToOffer,
  relationships,
  visitWindowHours,
} from '@kith/core/access';

/** All that row-level security decides by. */
export interface Access {
  rules: readonly AccessRule[];
  relationships: ReadonlyArray<{ relationship: string; isOwnersToOffer: boolean }>;
  grantable: readonly string[];
  visitWindowHours: { before: number; after: number };
}

export const accessOfCore: Access = {
  rules: accessRules,
  relationships: relationships.map((relationship) => ({
    relationship,
    isOwnersToOffer: isOwnersToOffer(relationship),
  })),
  grantable: grantableCapabilities,
  visitWindowHours,
};
