import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { findOwnPlace, findStanding } from '../access/standing.sql.js';
import type { Actor } from '../actor.js';
import { ask } from '../db/calls.js';
import type { Tx } from '../db/database.js';
import { type SlotRow, slotInTurn, slotsOfDays } from '../rota/slots.sql.js';
import { findSlots, slotsIn, type VisitNow } from '../rota/slots-found.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { seen } from '../testing/given-team.js';
import { people } from './matrix.js';
import { type World, worldOf } from './world.js';

const days = { startsOn: '2026-08-10', endsOn: '2026-08-16' };

describeOnEveryEngine('what is read at once, past the policies', (given) => {
  let world: World;
  beforeAll(async () => {
    given.clock.set('2026-08-03T09:00:00Z');
    world = await worldOf(given);
  });

  const readers = (): Array<[string, Actor]> => {
    const { place, elsewhere, who } = world;
    const own = people.map((name): [string, Actor] => [name, given.actor(who[name])]);
    const scoped = (teamId: string, ...capabilities: string[]) =>
      (['member', 'ended member', 'Owner'] as const).map((name): [string, Actor] => [
        `${name} for ${capabilities.join(' and ')}`,
        given.actor(who[name], { via: 'embed_session', scope: { teamId, capabilities } }),
      ]);
    return [
      ...own,
      ...scoped(place.id, 'see_rota'),
      ...scoped(place.id, 'accept_visits'),
      ...scoped(place.id, 'see_members', 'accept_visits'),
      ...scoped(elsewhere.id, 'see_rota'),
    ];
  };

  it('is of a rota what the policies let anybody see', async () => {
    const counts = new Map<string, number>();
    for (const [name, actor] of readers()) {
      const { coopId } = actor;
      for (const team of [world.place, world.elsewhere]) {
        const [byFunction, byPolicies] = await given.deps.db.as(actor, async (tx) => [
          await findSlots(tx, slotsOfDays(team.id, days, undefined)),
          await slotsByPolicies(tx, coopId, team.id),
        ]);
        expect(byFunction.map(factsOf), name).toEqual(byPolicies);
        counts.set(name, (counts.get(name) ?? 0) + byFunction.length);
      }
    }
    // Or the comparison would be one of nothing with nothing.
    expect(counts.get('Owner')).toBe(2);
    expect(counts.get('ended member')).toBe(1);
    expect(counts.get('stranger')).toBe(0);
  });

  it('is of a place what the policies let its holder see', async () => {
    let found = 0;
    for (const [name, actor] of readers()) {
      const { coopId, personId } = actor;
      const teamId = world.place.id;
      const [byFunction, byPolicies] = await given.deps.db.as(actor, async (tx) => [
        await findOwnPlace(tx, teamId),
        await findStanding(tx, { coopId, teamId, personId }),
      ]);
      if (byFunction !== undefined) found += 1;
      const expected = byPolicies && pick(byPolicies, Object.keys(byFunction ?? {}));
      expect(byFunction && { ...byFunction }, name).toEqual(expected);
    }
    expect(found).toBeGreaterThan(4);
  });

  it('is of a slot in its turn what the policies let anybody see, and nothing where they hide it', async () => {
    const counts = new Map<string, number>();
    for (const [name, actor] of readers()) {
      const { coopId, personId } = actor;
      for (const visit of [world.taken, world.open]) {
        const [byFunction, place, byPolicies] = await given.deps.db.as(actor, async (tx) => [
          await ask<{ found: VisitNow | null }>(tx, { found: slotInTurn(visit.slotId, personId) }),
          (await findOwnPlace(tx, world.place.id)) ?? null,
          (await slotsByPolicies(tx, coopId, world.place.id)).filter(
            ({ visitId }) => visitId === visit.id,
          ),
        ]);
        const { found } = byFunction;
        expect(slotsIn(found?.slots ?? null).map(factsOf), name).toEqual(byPolicies);
        expect(found?.place ?? null, name).toEqual(byPolicies.length === 0 ? null : place);
        counts.set(name, (counts.get(name) ?? 0) + byPolicies.length);
      }
    }
    expect(counts.get('Owner')).toBe(2);
    expect(counts.get('ended member')).toBe(1);
    expect(counts.get('stranger')).toBe(0);
  });

  it('is no part of what changes a slot: that is done as whoever asks', async () => {
    const { rows } = await given.deps.db.asOwnerOfSchema((tx) =>
      sql<{ name: string }>`
        select proname as name from pg_proc
        where not prosecdef and proname in ('kith_slot_in_turn', 'kith_visit_now',
          'kith_accept_slot', 'kith_give_back', 'kith_touch_slot')`.execute(tx),
    );
    expect(rows).toHaveLength(5);
  });

  it('is of what happened what the policies let anybody see', async () => {
    const before = given.clock.now();
    given.clock.set('2026-08-11T09:00:00Z');
    const { place, open, taken } = world;
    for (const { slotId } of [open, taken]) {
      const [slot] = await given.rows('slots', { id: slotId });
      const path = `/v1/slots/${slotId}/attendance`;
      const said = await given
        .as(place.owner)
        .post(path, { happened: 'missed' }, seen(Number(slot?.['version'])));
      expect(said.status).toBe(200);
    }
    const counts = new Map<string, number>();
    for (const [name, actor] of readers()) {
      const [byFunction, byPolicies] = await given.deps.db.as(actor, async (tx) => [
        await findSlots(tx, slotsOfDays(place.id, days, undefined)),
        await tx.selectFrom('attendances').select('slotId').orderBy('slotId').execute(),
      ]);
      const told = byFunction.flatMap(({ slotId, attendance }) => (attendance ? [slotId] : []));
      expect(told.toSorted(), name).toEqual(byPolicies.map(({ slotId }) => slotId).toSorted());
      counts.set(name, told.length);
    }
    expect(counts.get('Owner')).toBe(2);
    expect(counts.get('ended member')).toBe(0);
    expect(counts.get('stranger')).toBe(0);
    given.clock.set(before.toString());
  });

  it('is nothing where nobody stands', async () => {
    const teamId = world.place.id;
    const seen = await given.deps.db.asNobody(async (tx) => [
      await findOwnPlace(tx, teamId),
      await findSlots(tx, slotsOfDays(teamId, days, undefined)),
    ]);
    expect(seen).toEqual([undefined, []]);
  });
});

/**
 * What a row says of the visit, the slot and those in it; the reader's own diary is left out, and so
 * is what happened, which has a test of its own.
 */
function factsOf({ held: _, attendance: __, wasReleased, ...row }: SlotRow) {
  return { ...row, wasReleased: row.acceptanceId === null && wasReleased };
}

const pick = (row: object, keys: string[]) =>
  Object.fromEntries(Object.entries(row).filter(([key]) => keys.includes(key)));

type SlotFacts = Omit<SlotRow, 'held' | 'attendance'>;

/** The same in plain SQL, judged row by row by row-level security. */
async function slotsByPolicies(tx: Tx, coopId: string, teamId: string): Promise<SlotFacts[]> {
  const { rows } = await sql<{ slot: SlotFacts }>`
    select json_build_object(
      'visitId', v.id, 'teamId', v.team_id, 'seriesId', v.series_id, 'date', v.date,
      'startsAt', (to_json(lower(v.during) at time zone 'UTC') #>> '{}') || 'Z',
      'endsAt', (to_json(upper(v.during) at time zone 'UTC') #>> '{}') || 'Z',
      'localStart', v.local_start, 'localEnd', v.local_end, 'minutes', v.minutes,
      'movedByClockChange', v.moved_by_clock_change, 'cancelled', v.cancelled_at is not null,
      'visitVersion', v.version, 'title', s.title, 'kind', s.kind, 'timeZone', s.time_zone,
      'repeats', s.repeats, 'slotId', sl.id, 'slotVersion', sl.version,
      'recordedBy', sl.recorded_by, 'recordedByName', r.preferred_name,
      'onBehalfOf', sl.on_behalf_of, 'method', sl.method,
      'recordedAt', (to_json(sl.recorded_at at time zone 'UTC') #>> '{}') || 'Z',
      'acceptanceId', a.id, 'acceptanceStatus', a.status, 'holderId', h.id,
      'holderName', h.preferred_name, 'holderPronouns', h.pronouns,
      'wasReleased', a.id is null and exists (
        select from acceptances gone
        where gone.coop_id = sl.coop_id and gone.slot_id = sl.id and gone.status = 'released')
    ) as slot
    from visits v
    join visit_series s on s.coop_id = v.coop_id and s.id = v.series_id
    join slots sl on sl.coop_id = v.coop_id and sl.visit_id = v.id
    left join acceptances a
      on a.coop_id = sl.coop_id and a.slot_id = sl.id and a.status in ('accepted', 'done')
    left join people h on h.coop_id = a.coop_id and h.id = a.person_id
    left join people r on r.coop_id = sl.coop_id and r.id = sl.recorded_by
    where v.coop_id = ${coopId} and v.team_id = ${teamId}
      and v.date between ${days.startsOn} and ${days.endsOn}
    order by lower(v.during), v.id, sl.position
  `.execute(tx);
  return rows.map(({ slot }) => slot);
}
