import type { InstantLike } from '../instant.js';

/** Why somebody opens in an emergency what is closed to them, in one of a few words. */
export const emergencyCategories = [
  'danger',
  'illness_or_injury',
  'missing_person',
  'abuse_or_neglect',
  'nobody_else',
] as const;
export type EmergencyCategory = (typeof emergencyCategories)[number];

/** Something that was opened in an emergency: by whom, and why in their own words, is kept beside it. */
export interface EmergencyOpening {
  readonly id: string;
  readonly category: EmergencyCategory;
  readonly at: InstantLike;
  readonly until: InstantLike;
}
