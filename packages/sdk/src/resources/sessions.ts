import * as z from 'zod/mini';
import { ownSessionsSchema, sessionsEndedSchema } from '../generated/schemas.js';
import type { Page } from '../page.js';
import type { RequestOptions } from '../transport/options.js';
import { path } from '../transport/path.js';
import { Resource } from './resource.js';
import type { Answered, QueryOf, Sent } from './shapes.js';

export type OwnSession = Answered<'OwnSession'>;
export type OwnSessionPage = Answered<'OwnSessions'>;
export type HostOfSession = Answered<'HostOfSession'>;
export type EndAllSessions = Sent<'EndAllSessions'>;
export type SessionsEnded = Answered<'SessionsEnded'>;
export type SessionQuery = QueryOf<'listSessions'>;

/** Where the person who asks is signed in. For pages of Kith's own server. */
export class Sessions extends Resource {
  /** Sessions of the person who asks, on Kith's pages and on those of hosts. */
  list(query: SessionQuery = {}, options?: RequestOptions): Page<OwnSession, OwnSessionPage> {
    return this.page(ownSessionsSchema, () => path`v1/sessions`, query, options);
  }

  /** Ends one of them at once. Rejects when there is none of this id (any more): see `isNotFound`. */
  async end(sessionId: string, options?: RequestOptions): Promise<void> {
    const at = path`v1/sessions/${sessionId}`;
    await this.transport.send({ method: 'delete', path: at, schema: z.unknown(), options });
  }

  /** Signs out everywhere, here too unless `exceptThisOne`; says how many sessions have ended. */
  endAll(body: EndAllSessions = {}, options?: RequestOptions): Promise<SessionsEnded> {
    return this.post(sessionsEndedSchema, () => path`v1/sessions/end-all`, body, options);
  }
}
