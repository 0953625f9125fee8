import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { databaseOn } from '../src/db/database.js';
import { usualLimits } from '../src/db/limits.js';
import { openPostgres } from '../src/db/postgres-engine.js';
import { insertSession } from '../src/identity/sessions.sql.js';
import { newToken } from '../src/identity/tokens.js';
import { coopId } from './sized-database.js';

/** A session for each of these people of the filled co-op, in their order: its token. */
export async function signIn(url: string, people: readonly string[]): Promise<string[]> {
  const now = () => Temporal.Now.instant();
  const db = databaseOn(openPostgres({ url, limits: { ...usualLimits, connections: 4 } }), now);
  const tokens = await Promise.all(
    people.map(async (personId) => {
      const { token, hash } = newToken('kss', coopId);
      const at = now();
      const session = { coopId, id: v7(), tokenHash: hash, personId, at };
      const row = { ...session, expiresAt: at.add({ hours: 24 }), via: 'session' as const };
      await db.asCoop(coopId, (tx) => insertSession(tx, row));
      return token;
    }),
  );
  await db.close();
  return tokens;
}
