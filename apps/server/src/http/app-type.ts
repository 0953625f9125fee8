import type { Actor } from '../actor.js';
import type { KeyScope } from '../contract/key-scope.js';
import type { SessionReach } from '../contract/session-reach.js';
import type { Deps } from '../deps.js';
import type { OpenStreams } from '../limits/open-streams.js';
import type { Hearings } from '../live/hearings.js';

/** A host's own backend, calling with its API key. */
export interface Host {
  coopId: string;
  apiKeyId: string;
  /** What its key may be used for. */
  scopes: readonly KeyScope[];
}

/** Who is behind what a request brought, or a refusal. Handed in: HTTP knows no table of sessions. */
export interface Callers {
  /** The person behind the cookie of Kith's own pages. */
  ofSession(deps: Deps, token: string): Promise<Actor>;
  /** The person behind an embed session, as used from a page of this origin. */
  ofEmbedSession(deps: Deps, token: string, origin: string | undefined): Promise<Actor>;
  /** The host behind an API key that was made for this. */
  ofApiKey(deps: Deps, key: string, asked: KeyScope): Promise<Host>;
}

/** What Hono carries through one request. */
export interface App {
  Variables: {
    deps: Deps;
    callers: Callers;
    requestId: string;
    /** Set on every route whose contract asks for a person, unless a host's key was brought. */
    actor: Actor;
    /** How far an embed session must reach for this route; set with the actor. */
    reach: SessionReach;
    /** Set on every route whose contract asks for a host's API key, or was brought one it takes. */
    host: Host;
    /** How many event streams are open, and for whom. */
    streams: OpenStreams;
    /** What they are told, decided once for all that share it. */
    hearings: Hearings;
    /** Aborted when the server is about to stop: long answers end themselves. */
    closing: AbortSignal;
    /** The code of the problem that was answered, for the log. */
    problem: string;
  };
}
