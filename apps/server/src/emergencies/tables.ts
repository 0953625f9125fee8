import type { Capability, EmergencyCategory } from '@kith/core/access';
import type { ColumnType } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { InstantOrNull, Recorded } from '../db/columns.js';

/** By the clock of the database's standing: nobody says it themselves. */
type InstantByItself = ColumnType<Temporal.Instant, never, never>;

export interface EmergencyOpeningsTable extends Recorded {
  coopId: string;
  id: string;
  teamId: string;
  personId: string;
  membershipId: string;
  capability: Capability;
  category: EmergencyCategory;
  /** Why, in their own words. */
  reasonSealed: Buffer;
  openedAt: InstantByItself;
  endsAt: InstantByItself;
  /** When it was closed before that. */
  endedAt: InstantOrNull;
}

export interface EmergenciesTables {
  emergencyOpenings: EmergencyOpeningsTable;
}
