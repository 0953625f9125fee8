import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Database, Tx } from '../db/database.js';
import type { AccountStatus, Language } from '../people/tables.js';
import type { EmbedSessionsTable } from './tables.js';
import type { ParsedToken } from './tokens.js';

export async function insertEmbedSession(tx: Tx, row: Insertable<EmbedSessionsTable>) {
  await tx.insertInto('embedSessions').values(row).execute();
}

export interface EmbedSessionRow {
  personId: string;
  teamId: string;
  capabilities: string[];
  origins: string[];
  expiresAt: Temporal.Instant;
  lastUsedAt: Temporal.Instant | null;
  /** Of the key that it was made with. */
  revokedAt: Temporal.Instant | null;
  language: Language;
  accountStatus: AccountStatus;
}

/** The embed session of a token, live or ended, with its person's language and its key's fate. */
export const findEmbedSession = (db: Database, { coopId, hash }: ParsedToken) =>
  db.lookUp<EmbedSessionRow>('kith_embed_session', coopId, hash);

/** Those of some origins at which a host of any co-op has lately said that its pages live. */
export async function selectKnownOrigins(
  tx: Tx,
  asked: readonly string[],
  since: Temporal.Instant,
) {
  const { rows } = await sql<{ origin: string }>`
    select origin from unnest(${[...asked]}::text[]) as origin where kith_knows_origin(origin, ${since})
  `.execute(tx);
  return new Set(rows.map(({ origin }) => origin));
}

export async function deleteEmbedSession(tx: Tx, tokenHash: Buffer) {
  await tx.deleteFrom('embedSessions').where('tokenHash', '=', tokenHash).execute();
}

export async function touchEmbedSession(tx: Tx, tokenHash: Buffer, at: Temporal.Instant) {
  await tx
    .updateTable('embedSessions')
    .set({ lastUsedAt: at })
    .where('tokenHash', '=', tokenHash)
    .execute();
}

/**
 * Ends sessions that a key has made, or the keys it was rotated from. They are kept until the job
 * comes, so that the page can still be told. Returns how many they were.
 */
export async function endEmbedSessionsOfKey(
  tx: Tx,
  of: {
    coopId: string;
    apiKeyId: string;
    personId: string | undefined;
    tokenHash: Buffer | undefined;
  },
  now: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql`
    with recursive line as (
      select id, rotated_from from api_keys
      where coop_id = ${of.coopId} and id = ${of.apiKeyId}
      union
      select former.id, former.rotated_from from api_keys former
      join line on former.coop_id = ${of.coopId} and former.id = line.rotated_from
    )
    update embed_sessions set expires_at = ${now}
    where coop_id = ${of.coopId} and api_key_id in (select id from line) and expires_at > ${now}
      and (${of.personId ?? null}::uuid is null or person_id = ${of.personId ?? null})
      and (${of.tokenHash ?? null}::bytea is null or token_hash = ${of.tokenHash ?? null})
    returning 1
  `.execute(tx);
  return rows.length;
}
