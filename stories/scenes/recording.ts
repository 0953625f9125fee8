/** One thing that was asked of the real server, and what it answered. */
export interface Exchange {
  /** Such as `GET /v1/teams/0198…/members?viewAs=0198…`. */
  asked: string;
  /** What a write brought with it. */
  sent?: unknown;
  status: number;
  /** Left out: a stream of events, which goes on. */
  answer?: { en: unknown; cy: unknown } | { both: unknown };
}

/** A scene as it was played, in the order in which it was. */
export interface Recording {
  teamId: string;
  exchanges: Exchange[];
}
