import type { Capability } from '../../resources/teams.js';
import type { Outcome } from './decide.js';

/** Who is spoken of. A name is missing where the reader is that person. */
export interface Voice {
  member: string | undefined;
  owner: string | undefined;
  /** The member is the Owner. */
  ownTeam: boolean;
  /** The day of a grant, in words. */
  date: string;
}

export interface Phrasebook {
  labels: Readonly<Record<Capability, string>>;
  sentence(outcome: Outcome, voice: Voice): string;
}
