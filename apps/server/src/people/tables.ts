import type { CoopHat } from '@kith/core/access';
import type { ColumnType, Generated } from 'kysely';
import type { Instant, InstantOrNull, Recorded } from '../db/columns.js';

export type Language = 'en' | 'cy';

export type AccountStatus =
  | 'placeholder'
  | 'invited'
  | 'registered'
  | 'verified'
  | 'suspended'
  | 'closed';

export type Jurisdiction = 'england' | 'wales' | 'scotland' | 'northern_ireland';

export interface CoopsTable {
  id: string;
  slug: string;
  name: string;
  /** In Welsh, where it has a name in Welsh. */
  nameCy: Generated<string | null>;
  /** Those that its letters go out in; the first, where that of whoever they are for is not known. */
  languages: Generated<Language[]>;
  jurisdiction: Generated<Jurisdiction | null>;
  telephone: Generated<string | null>;
  /** Its own websites, as a browser says an origin. */
  sites: Generated<string[]>;
  /** Where people see their teams. */
  teamsPage: Generated<string | null>;
  /** Where the link of an invitation leads, with its token. */
  invitationPage: Generated<string | null>;
  timeZone: Generated<string>;
  recordedAt: Instant;
  version: Generated<number>;
  /** Who changed it last: a person, a website by its key, or whoever runs the server. */
  changedBy: Generated<string | null>;
  changedWith: Generated<string | null>;
  changedAt: InstantOrNull;
}

/** What was changed in a co-op's settings, by column: the database writes it down. */
export interface CoopChangesTable {
  coopId: string;
  /** The version that it made. */
  version: number;
  was: ColumnType<Record<string, unknown>, never, never>;
  became: ColumnType<Record<string, unknown>, never, never>;
  changedBy: string | null;
  changedWith: string | null;
  changedAt: Instant;
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
  coopChanges: CoopChangesTable;
  people: PeopleTable;
  contactPoints: ContactPointsTable;
  legalNames: LegalNamesTable;
  communicationNeeds: CommunicationNeedsTable;
  coopHatDecisions: CoopHatDecisionsTable;
}
