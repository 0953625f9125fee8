import type {
  Capability,
  GrantableCapability,
  Hat,
  LegalAuthority,
  Relationship,
} from '@kith/core/access';
import type { Generated } from 'kysely';
import type { Instant, InstantOrNull, Recorded } from '../db/columns.js';

export type TeamState = 'forming' | 'starting' | 'self_managing' | 'paused' | 'closing' | 'closed';

export interface TeamsTable extends Recorded {
  coopId: string;
  id: string;
  name: string;
  /** IANA name: the wall clock by which the team's rota is planned. */
  timeZone: string;
  state: TeamState;
}

export interface MembershipsTable extends Recorded {
  coopId: string;
  id: string;
  teamId: string;
  personId: string;
  relationship: Relationship;
  /** What a legal representative has shown that the law lets them decide. */
  hats: Generated<Hat[]>;
  status: Generated<'active' | 'paused' | 'ended'>;
  since: Instant;
  endedAt: InstantOrNull;
  /** Of a place that has ended: what its holder knew the team and its Owner as. */
  teamKnownAs: Generated<string | null>;
  ownerKnownAs: Generated<string | null>;
  knownOwnerId: Generated<string | null>;
}

/** What a legal representative may decide by law, and since when. */
export interface LegalAuthoritiesTable extends Recorded {
  coopId: string;
  id: string;
  teamId: string;
  membershipId: string;
  authority: LegalAuthority;
  since: Instant;
  endedAt: InstantOrNull;
}

export interface GrantsTable extends Recorded {
  coopId: string;
  id: string;
  teamId: string;
  membershipId: string;
  capability: GrantableCapability;
  allowed: boolean;
  decidedAt: Instant;
  decidedBy: string;
  endedAt: InstantOrNull;
}

/** The permission matrix in the database: see migration 0021. */
export interface AccessRulesTable {
  capability: Capability;
  relationship: Relationship;
  cell: string;
}

export interface TeamsTables {
  teams: TeamsTable;
  memberships: MembershipsTable;
  grants: GrantsTable;
  legalAuthorities: LegalAuthoritiesTable;
  accessRules: AccessRulesTable;
}
