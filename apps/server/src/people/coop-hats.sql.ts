import type { CoopHat, HatOfPlace } from '@kith/core/access';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../actor.js';
import type { Tx } from '../db/database.js';

interface Whose {
  coopId: string;
  personId: string;
}

export async function wearsCoopHat(
  tx: Tx,
  { coopId, personId }: Pick<Actor, 'coopId' | 'personId'>,
  hat: CoopHat,
): Promise<boolean> {
  const person = await tx
    .selectFrom('people')
    .select('hats')
    .where('coopId', '=', coopId)
    .where('id', '=', personId)
    .executeTakeFirst();
  return person?.hats.includes(hat) ?? false;
}

/**
 * Those who have an address, for it may be a couple's; nobody may look that up but whoever runs the
 * server. Held until the end.
 */
export function findByAddress(tx: Tx, coopId: string, email: string) {
  return tx
    .selectFrom('people as p')
    .innerJoin('contactPoints as c', (join) =>
      join.onRef('c.coopId', '=', 'p.coopId').onRef('c.personId', '=', 'p.id'),
    )
    .select(['p.id', 'p.preferredName as name', 'p.hats'])
    .where('p.coopId', '=', coopId)
    .where('c.kind', '=', 'email')
    .where('c.value', '=', email)
    .where('c.endedAt', 'is', null)
    .forUpdate('p')
    .execute();
}

export interface CoopHatDecision extends Whose {
  id: string;
  hat: CoopHat;
  given: boolean;
  evidence: string;
  decidedAt: Temporal.Instant;
}

/** Keeps what was decided, and makes it so. */
export async function decideCoopHat(tx: Tx, decision: CoopHatDecision): Promise<void> {
  const { coopId, personId, hat, given } = decision;
  await tx.insertInto('coopHatDecisions').values(decision).execute();
  await tx
    .updateTable('people')
    .set(({ eb }) => ({
      hats: given ? sql`array_append(hats, ${hat})` : sql`array_remove(hats, ${hat})`,
      version: eb('version', '+', 1),
    }))
    .where('coopId', '=', coopId)
    .where('id', '=', personId)
    .execute();
}

/** Ends the places that were taken with a hat. Returns them. */
export async function endPlacesWith(
  tx: Tx,
  { coopId, personId, hat, at }: Whose & { hat: HatOfPlace; at: Temporal.Instant },
) {
  return tx
    .updateTable('memberships')
    .set(({ eb }) => ({ status: 'ended', endedAt: at, version: eb('version', '+', 1) }))
    .where('coopId', '=', coopId)
    .where('personId', '=', personId)
    .where('relationship', '=', hat)
    .where('status', '<>', 'ended')
    .returning(['id', 'teamId'])
    .execute();
}

/** Whether somebody has another place in a team. */
export async function isStillIn(
  tx: Tx,
  { coopId, teamId, personId }: Whose & { teamId: string },
): Promise<boolean> {
  const place = await tx
    .selectFrom('memberships')
    .select('id')
    .where('coopId', '=', coopId)
    .where('teamId', '=', teamId)
    .where('personId', '=', personId)
    .where('status', '<>', 'ended')
    .executeTakeFirst();
  return place !== undefined;
}

/** Who wears a hat now, with what was looked at when it was given. */
export async function listCoopHats(tx: Tx, coopId: string) {
  const { rows } = await sql<{
    name: string;
    hat: CoopHat;
    evidence: string;
    decidedAt: Temporal.Instant;
    places: number;
  }>`
    select distinct on (p.preferred_name, p.id, d.hat) p.preferred_name as name, d.hat, d.evidence,
      d.decided_at, (
        select count(*)::int from memberships m
        where m.coop_id = p.coop_id and m.person_id = p.id and m.relationship = d.hat
          and m.status <> 'ended') as places
    from coop_hat_decisions d
    join people p on p.coop_id = d.coop_id and p.id = d.person_id and d.hat = any (p.hats)
    where d.coop_id = ${coopId} and d.given
    order by p.preferred_name, p.id, d.hat, d.decided_at desc
  `.execute(tx);
  return rows;
}
