import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';

export interface Whose {
  coopId: string;
  personId: string;
  now: Temporal.Instant;
}

export interface OwnSession {
  id: string;
  kind: 'own_page' | 'host_page' | 'demonstration';
  tokenHash: Buffer;
  createdAt: Temporal.Instant;
  lastUsedAt: Temporal.Instant | null;
  expiresAt: Temporal.Instant;
  /** Of a host's page: where it is, and what the host's key is called. */
  origins: string[] | null;
  keyName: string | null;
  teamId: string | null;
}

/** A person's sessions that have not ended, the newest first. */
export async function findOwnSessions(
  tx: Tx,
  { coopId, personId, now, after, limit }: Whose & { after: string | undefined; limit: number },
): Promise<OwnSession[]> {
  const { rows } = await sql<OwnSession>`
    select * from (
      select id, case via when 'demonstration' then via else 'own_page' end as kind, token_hash,
             created_at, last_used_at, expires_at,
             null::text[] as origins, null::text as key_name, null::uuid as team_id
      from sessions
      where coop_id = ${coopId} and person_id = ${personId} and expires_at > ${now}
      union all
      select embed.id, 'host_page', embed.token_hash,
             embed.created_at, embed.last_used_at, embed.expires_at,
             embed.origins, key.name, embed.team_id
      from embed_sessions embed
      join api_keys key on key.coop_id = embed.coop_id and key.id = embed.api_key_id
      where embed.coop_id = ${coopId} and embed.person_id = ${personId}
        and embed.expires_at > ${now} and key.revoked_at is null
    ) own
    where ${after ?? null}::uuid is null or id < ${after ?? null}
    order by id desc
    limit ${limit}
  `.execute(tx);
  return rows;
}

/** Ends those of a person's sessions that are meant: all, all but one, or one. How many they were. */
export async function endOwnSessions(
  tx: Tx,
  { coopId, personId, now }: Whose,
  { only, except }: { only?: string; except?: Buffer | undefined } = {},
): Promise<number> {
  const meant = sql`coop_id = ${coopId} and person_id = ${personId} and expires_at > ${now}
    and (${only ?? null}::uuid is null or id = ${only ?? null})
    and (${except ?? null}::bytea is null or token_hash <> ${except ?? null})`;
  const own = await sql`delete from sessions where ${meant} returning 1`.execute(tx);
  // Kept until the job comes, so that the page of the host can still be told.
  const hosts = await sql`
    update embed_sessions set expires_at = ${now} where ${meant} returning 1`.execute(tx);
  return own.rows.length + hosts.rows.length;
}
