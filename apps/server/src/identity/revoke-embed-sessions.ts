import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import type { Host } from '../http/app-type.js';
import { endEmbedSessionsOfKey } from './embed-sessions.sql.js';
import { parseToken } from './tokens.js';

export interface EmbedSessionsToRevoke {
  token?: string | undefined;
  personId?: string | undefined;
}

/**
 * Ends sessions that the host itself has made: one, or all of a person. A token that is not of such
 * a session ends nothing, and nothing is told of it.
 */
export async function revokeEmbedSessions(
  { db, now }: Deps,
  { coopId, apiKeyId }: Host,
  { token, personId }: EmbedSessionsToRevoke,
): Promise<number> {
  if ((token === undefined) === (personId === undefined)) refuseUnclear();
  const parsed = token === undefined ? undefined : parseToken(token, 'kes');
  if (token !== undefined && parsed?.coopId !== coopId) return 0;
  const which = { coopId, apiKeyId, personId, tokenHash: parsed?.hash };
  return db.asCoop(coopId, (tx) => endEmbedSessionsOfKey(tx, which, now()));
}

function refuseUnclear(): never {
  const reason = 'It is not clear which sessions are meant.';
  const accepted = 'either token or personId';
  return refuse('invalid_request', {
    params: { invalid_params: [{ name: 'body', reason, accepted }] },
  });
}
