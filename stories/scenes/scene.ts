import type { Kith } from '@kith/sdk';
import type { Given, TeamScene } from '@kith/server/testing';

/** What a story shows: a team as it is set up, seen by one person, and what their page asks. */
export interface Scene {
  /** Whose page it is. */
  as: string;
  set(given: Given): Promise<TeamScene>;
  asks(kith: Kith, teamId: string): Promise<unknown>;
}
