import type { CoopHat } from '@kith/core/access';
import type { Generated } from 'kysely';
import type { Instant, Recorded } from '../db/columns.js';

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

/** How to reach somebody, and the name on their papers: theirs alone. */
export interface ContactFactsTable {
  coopId: string;
  personId: string;
  /** Lower case; at most one person of a co-op has it. */
  email: string | null;
  phone: string | null;
  fullName: string | null;
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
  contactFacts: ContactFactsTable;
  communicationNeeds: CommunicationNeedsTable;
  coopHatDecisions: CoopHatDecisionsTable;
}
