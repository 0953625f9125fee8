import { type LiveEvent, live } from './live.js';
import { ApiKeys } from './resources/api-keys.js';
import { EmbedSessions } from './resources/embed-sessions.js';
import { Invitations } from './resources/invitations.js';
import { OpenData } from './resources/open-data.js';
import { People } from './resources/people.js';
import { Rota } from './resources/rota.js';
import { Sessions } from './resources/sessions.js';
import { Teams } from './resources/teams.js';
import type { TransportOptions } from './transport/options.js';
import { createTransport } from './transport/transport.js';

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
  readonly openData: OpenData;
  /** Changes in a team as they happen, until the signal ends it. */
  live(teamId: string, options?: { signal?: AbortSignal | undefined }): AsyncIterable<LiveEvent>;
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
  const transport = createTransport(options);
  return {
    teams: new Teams(transport),
    invitations: new Invitations(transport),
    people: new People(transport),
    rota: new Rota(transport),
    sessions: new Sessions(transport),
    embedSessions: new EmbedSessions(transport),
    apiKeys: new ApiKeys(transport),
    openData: new OpenData(transport),
    live: (teamId, own) => live(transport, teamId, own),
  };
}
