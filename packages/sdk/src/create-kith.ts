import type { LiveEvent } from './live/event.js';
import { pause } from './live/pause.js';
import { ApiKeys } from './resources/api-keys.js';
import { CoopOfCaller } from './resources/coop.js';
import { EmbedSessions } from './resources/embed-sessions.js';
import { Emergencies } from './resources/emergencies.js';
import { Invitations } from './resources/invitations.js';
import { Notes } from './resources/notes.js';
import { OpenData } from './resources/open-data.js';
import { People } from './resources/people.js';
import { Rota } from './resources/rota.js';
import { Sessions } from './resources/sessions.js';
import { Teams } from './resources/teams.js';
import type { RequestOptions, TransportOptions } from './transport/options.js';
import { createTransport, type Transport } from './transport/transport.js';
import type { Viewing } from './transport/viewing.js';

export type KithOptions = TransportOptions;

/** The whole API of one Kith server. */
export interface Kith {
  readonly teams: Teams;
  readonly invitations: Invitations;
  readonly people: People;
  readonly rota: Rota;
  readonly sessions: Sessions;
  readonly embedSessions: EmbedSessions;
  readonly apiKeys: ApiKeys;
  readonly coop: CoopOfCaller;
  readonly notes: Notes;
  readonly emergencies: Emergencies;
  readonly openData: OpenData;
  /** Changes in a team as they happen, until the signal ends it. */
  live(teamId: string, options?: { signal?: AbortSignal | undefined }): AsyncIterable<LiveEvent>;
  /**
   * Aborted once no call can succeed any more, with the `KithError` that all of them reject with: the
   * person signed out, here or in another tab, or somebody else has signed in since.
   */
  readonly ended: AbortSignal;
  /** As which member of a team its Owner looks at it with this client. */
  readonly viewing: Viewing;
  /** Signs out: this client in all tabs at once, and the session at the server. */
  signOut(options?: RequestOptions): Promise<void>;
  /** The same client with a session that is asked for anew, for what the person may since do. */
  renewed(): Kith;
}

/**
 * A client of one Kith server. Throws `TypeError` when `baseUrl` is no address.
 *
 * ```ts
 * const kith = createKith({ baseUrl: 'https://kith.example', fetchSession });
 * const team = await kith.teams.get(teamId);
 * ```
 */
export function createKith(options: KithOptions): Kith {
  return kithOf(createTransport(options));
}

function kithOf(transport: Transport): Kith {
  return {
    teams: new Teams(transport),
    invitations: new Invitations(transport),
    people: new People(transport),
    rota: new Rota(transport),
    sessions: new Sessions(transport),
    embedSessions: new EmbedSessions(transport),
    apiKeys: new ApiKeys(transport),
    coop: new CoopOfCaller(transport),
    notes: new Notes(transport),
    emergencies: new Emergencies(transport),
    openData: new OpenData(transport),
    live: (teamId, own) => liveLater(transport, teamId, own),
    ended: transport.ended,
    viewing: transport.viewing,
    signOut: (own) => transport.signOut(own),
    renewed() {
      transport.renew();
      return kithOf(transport);
    },
  };
}

const fetchLive = () => import('./live.js').catch(() => undefined);

/** Many pages never listen: what it takes is fetched by the first that does, and again where it failed. */
async function* liveLater(
  transport: Transport,
  teamId: string,
  { signal = new AbortController().signal }: Pick<RequestOptions, 'signal'> = {},
): AsyncGenerator<LiveEvent, void, void> {
  let fetched = await fetchLive();
  for (let wait = 1_000; fetched === undefined; wait = Math.min(wait * 2, 30_000)) {
    await pause(wait, signal);
    if (signal.aborted) return;
    transport.ended.throwIfAborted();
    fetched = await fetchLive();
    // What was told meanwhile was heard by nobody.
    if (fetched) yield { type: 'connected', teamId };
  }
  yield* fetched.live(transport, teamId, { signal });
}
