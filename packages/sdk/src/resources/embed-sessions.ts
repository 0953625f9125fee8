import { embedSessionSchema } from '../generated/schemas.js';
import type { RequestOptions } from '../transport/options.js';
import { path } from '../transport/path.js';
import { Resource } from './resource.js';
import type { Answered, Sent } from './shapes.js';

export type EmbedSession = Answered<'EmbedSession'>;
export type CreateEmbedSession = Sent<'CreateEmbedSession'>;
export type SessionCapability = Sent<'SessionCapability'>;

/** For a host's own server, with its API key. */
export class EmbedSessions extends Resource {
  /** A short-lived session for one person, one team and the host's own pages. */
  create(body: CreateEmbedSession, options?: RequestOptions): Promise<EmbedSession> {
    return this.post(embedSessionSchema, () => path`v1/embed-sessions`, body, options);
  }
}
