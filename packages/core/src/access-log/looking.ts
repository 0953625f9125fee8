import type { Phase } from './around.js';

/** What somebody can look at that is about other people. A kind that was written is never renamed. */
export const lookKinds = [
  /** Who is in the team, with how they introduce themselves. */
  'members',
  /** What others may do in the team, and why. */
  'permissions',
  /** How to greet and talk with somebody. */
  'profile',
  'rota',
  'history',
  /** Invitations that others have sent. */
  'invitations',
  'access_log',
  'notes',
  /** That words were looked for in the notes; which, nobody keeps. */
  'notes_search',
  /** Everybody of the co-op with their address, by a command of whoever runs its server. */
  'people_list',
  /** What others opened in an emergency, and why. */
  'emergencies',
] as const;
export type LookKind = (typeof lookKinds)[number];

/** On which kind of page somebody looked, or by a command of whoever runs the server. */
export const lookPages = [
  'session',
  'embed_session',
  'demonstration',
  'system',
  'command',
] as const;
export type LookPage = (typeof lookPages)[number];

/** Who looked and whose team it is, already in the words of a language. Missing: the reader. */
export interface Looking {
  readonly by: string | undefined;
  readonly owner: string | undefined;
  /** Whoever looked is whose team it is. */
  readonly ownTeam: boolean;
  /** The one person it is about, where it is about one. */
  readonly about: string | undefined;
  /** Null where they looked as themselves. */
  readonly as: string | null | undefined;
}

/** What a sentence is made of, without its reason and without a full stop. */
export interface LookPhrases {
  readonly somebody: string;
  readonly whoeverRunsIt: string;
  readonly looked: (kind: LookKind, looking: Looking, when: string) => string;
  /** At so many times, of which these are the first and the last. */
  readonly atTimes: (count: number, first: string, last: string) => string;
  /** Before, during or after the visit at that time; `yours` where it is the reader's. */
  readonly aroundVisit: (when: readonly Phase[], time: string, yours: boolean) => string;
}
