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
  /** What others opened in an emergency, and why. */
  'emergencies',
] as const;
export type LookKind = (typeof lookKinds)[number];

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

/** The sentence without its reason and without a full stop. */
export interface LookPhrases {
  readonly somebody: string;
  readonly looked: (kind: LookKind, looking: Looking) => string;
}
