import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import type { Host } from '../http/app-type.js';
import { insertEmbedSession } from './embed-sessions.sql.js';
import { pageOrigins } from './page-origins.js';
import { hasStanding } from './standing.sql.js';
import { newToken } from './tokens.js';

export interface EmbedSessionRequest {
  personId: string;
  teamId: string;
  capabilities: string[];
  origins: string[];
  expiresInSeconds: number;
}

/** A short-lived session for a page of the host's: one person, one team, these capabilities. */
export async function createEmbedSession(
  { config, db, newId, now }: Deps,
  { coopId, apiKeyId }: Host,
  request: EmbedSessionRequest,
) {
  const { personId, teamId, expiresInSeconds } = request;
  const capabilities = [...new Set(request.capabilities)];
  const origins = pageOrigins(request.origins, config.publicUrl);
  const person = { coopId, personId, via: 'system', language: 'en' } as const;
  return db.as(person, async (tx) => {
    const standing = await hasStanding(tx, { coopId, teamId, personId });
    if (!standing) refuse('no_standing_in_team');
    await db.stand(tx, { kind: 'identity', coopId });
    const { token, hash } = newToken('kes', coopId);
    const expiresAt = now().add({ seconds: expiresInSeconds });
    await insertEmbedSession(tx, {
      ...{
        coopId,
        id: newId(),
        tokenHash: hash,
        personId,
        teamId,
        capabilities,
        origins,
        apiKeyId,
      },
      createdAt: now(),
      expiresAt,
    });
    return {
      ...{ token, expiresAt: expiresAt.toString(), server: config.publicUrl },
      ...{ personId, teamId, capabilities, origins },
    };
  });
}
