import type { Deps } from '../deps.js';
import { deleteEmbedSession } from './embed-sessions.sql.js';
import { deleteSession } from './sessions.sql.js';
import { parseToken } from './tokens.js';

/** Ends a session at once, on the server: a copied cookie is then worth nothing. */
export async function endSession({ db }: Deps, token: string): Promise<void> {
  const parsed = parseToken(token, 'kss', 'kes');
  if (parsed === undefined) return;
  await db.asCoop(parsed.coopId, (tx) =>
    parsed.kind === 'kss' ? deleteSession(tx, parsed.hash) : deleteEmbedSession(tx, parsed.hash),
  );
}
