import type { Address, Classification, ContactPoint, Id, Identifier, Open } from './common.js';

/** What a party says of itself beyond the standard; these fields are Find a Tender's. */
export interface OrganizationDetails extends Open {
  classifications?: Classification[];
  url?: string | null;
  /** The size of a supplier, such as sme or large. */
  scale?: string | null;
  /** Whether a supplier is a voluntary, community or social enterprise. */
  vcse?: boolean | null;
}

/** A party to the process, listed once in `parties` and referred to by id. */
export interface Organization extends Open {
  id?: string;
  name?: string | null;
  identifier?: Identifier;
  additionalIdentifiers?: Identifier[];
  address?: Address;
  contactPoint?: ContactPoint;
  roles?: string[] | null;
  details?: OrganizationDetails | null;
}

/** Names a party by id; the name beside it is often missing. */
export interface OrganizationReference extends Open {
  id?: Id;
  name?: string | null;
  /** Deprecated in 1.1, like the three below: `parties` says this once for every organisation. */
  identifier?: Identifier;
  additionalIdentifiers?: Identifier[];
  address?: Address;
  contactPoint?: ContactPoint;
}
