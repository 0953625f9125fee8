import type { Address, ContactPoint, Id, Identifier, Open } from './common.js';

/** A party to the process, listed once in `parties` and referred to by id. */
export interface Organization extends Open {
  id?: string;
  name?: string | null;
  identifier?: Identifier;
  additionalIdentifiers?: Identifier[];
  address?: Address;
  contactPoint?: ContactPoint;
  roles?: string[] | null;
  details?: Open | null;
}

/** Names a party by id; the name beside it is often missing. */
export interface OrganizationReference extends Open {
  id?: Id;
  name?: string | null;
}
