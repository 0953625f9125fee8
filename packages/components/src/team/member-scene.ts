import type { MemberChanges } from './member-changes.js';
import type { TeamMessages } from './team.messages.en.js';

/** What every part of a member is drawn with. */
export interface MemberScene {
  words: TeamMessages;
  changes: MemberChanges;
  /** Nothing may be changed: the Owner is looking as somebody else does. */
  preview: boolean;
  /** `3 May 2026` of an instant, in the team's zone. */
  dayOf: (instant: string) => string;
}
