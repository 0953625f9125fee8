import type { CoopHat } from '@kith/core/access';
import type { Generated } from 'kysely';
import type { Instant, InstantOrNull, Recorded } from '../db/columns.js';

export type Language = 'en' | 'cy';

export type AccountStatus =
  | 'placeholder'
  | 'invited'
  | 'registered'
  | 'verified'
  | 'suspended'
  | 'closed';

export interface CoopsTable {
  id: string;
  slug: string;
  name: string;
  languages: Generated<Language[]>;
  timeZone: Generated<string>;
  recordedAt: Instant;
}

export interface PeopleTable extends Recorded {
  coopId: string;
  id: string;
  preferredName: string;
  pronouns: string | null;
  language: Generated<Language>;
  /** The few sentences a person lets others read before they have met. */
  introduction: string | null;
  /** Hats worn in the whole co-op, such as coach or team_starter. */
  hats: Generated<string[]>;
  findable: Generated<boolean>;
  accountStatus: Generated<AccountStatus>;
  isDemonstration: Generated<boolean>;
}

export type ContactKind = 'email' | 'phone';

/** A way to reach somebody: theirs alone to read. */
export interface ContactPointsTable {
  coopId: string;
  id: string;
  personId: string;
  kind: ContactKind;
  /** An e-mail address is in lower case. */
  value: string;
  /** In the person's own words. */
  label: Generated<string | null>;
  preferred: Generated<boolean>;
  /** Others have it too; an address that is not shared is of one person of a co-op at most. */
  shared: Generated<boolean>;
  /** When somebody followed a link that was sent there. */
  verifiedAt: InstantOrNull;
  addedAt: Instant;
  endedAt: InstantOrNull;
}

/** The name on somebody's papers: theirs alone. */
export interface LegalNamesTable {
  coopId: string;
  personId: string;
  fullName: string;
}

/** What to know to talk with somebody; no row where there is nothing to know. */
export interface CommunicationNeedsTable {
  coopId: string;
  personId: string;
  needs: string;
}

/** That the co-op gave somebody a hat or took it back, and what it looked at. */
export interface CoopHatDecisionsTable {
  coopId: string;
  id: string;
  personId: string;
  hat: CoopHat;
  given: boolean;
  evidence: string;
  decidedAt: Instant;
}

export interface PeopleTables {
  coops: CoopsTable;
  people: PeopleTable;
  contactPoints: ContactPointsTable;
  legalNames: LegalNamesTable;
  communicationNeeds: CommunicationNeedsTable;
  coopHatDecisions: CoopHatDecisionsTable;
}
