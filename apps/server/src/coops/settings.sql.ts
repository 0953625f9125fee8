import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';

const settings = [
  'id',
  'slug',
  'name',
  'nameCy',
  'languages',
  'jurisdiction',
  'telephone',
  'sites',
  'teamsPage',
  'invitationPage',
  'timeZone',
  'version',
] as const;

export const findCoop = (tx: Tx, coopId: string) =>
  tx.selectFrom('coops').select(settings).where('id', '=', coopId).executeTakeFirstOrThrow();

/** The same, held until the end. */
export const holdCoop = (tx: Tx, coopId: string) =>
  tx.selectFrom('coops').select(settings).where('id', '=', coopId).forUpdate().executeTakeFirst();

export type CoopRow = Awaited<ReturnType<typeof findCoop>>;

/** Whether whoever asks keeps what the co-op says of itself. */
export async function keepsCoop(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ keeps: boolean }>`select kith_keeps_coop() as keeps`.execute(tx);
  return rows[0]?.keeps ?? false;
}

type Changes = Partial<Pick<CoopRow, 'name' | 'nameCy' | 'languages' | 'jurisdiction'>> &
  Partial<Pick<CoopRow, 'telephone' | 'sites' | 'teamsPage' | 'invitationPage'>>;

interface Hand {
  changedBy: string | null;
  changedWith: string | null;
  changedAt: Temporal.Instant;
}

/** The next version of a co-op that is held. What was is kept by the database. */
export async function updateCoop(tx: Tx, coopId: string, changes: Changes & Hand): Promise<void> {
  await tx
    .updateTable('coops')
    .set(changes)
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', coopId)
    .execute();
}

export interface CoopChangeRow {
  version: number;
  was: Record<string, unknown>;
  became: Record<string, unknown>;
  changedAt: Temporal.Instant;
  by: 'person' | 'website' | 'server';
  byName: string | null;
}

/** The last changes, the newest first; nothing to whoever does not keep it. */
export async function findCoopChanges(tx: Tx, coopId: string): Promise<CoopChangeRow[]> {
  const { rows } = await sql<CoopChangeRow>`
    select c.version, c.was, c.became, c.changed_at,
      coalesce(p.preferred_name, k.name, kith_hand_of_change(c.version)) as by_name,
      case when c.changed_by is not null then 'person'
        when c.changed_with is not null then 'website' else 'server' end as by
    from coop_changes c
    left join people p on p.coop_id = c.coop_id and p.id = c.changed_by
    left join api_keys k on k.coop_id = c.coop_id and k.id = c.changed_with
    where c.coop_id = ${coopId}
    order by c.version desc limit 20`.execute(tx);
  return rows;
}
