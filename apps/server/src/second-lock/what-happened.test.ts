import { sql } from 'kysely';
import { v7 } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import { slotsOfVisit } from '../rota/slots.sql.js';
import { findSlots } from '../rota/slots-found.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { type GivenMember, type GivenVisit, seen, teamsOf } from '../testing/given-team.js';
import { type World, worldOf } from './world.js';

const evening = { startsAt: '2026-08-10T18:00:00Z', endsAt: '2026-08-10T18:45:00Z' };

type Side = 'giver' | 'receiver' | 'coordination';

/** The function that writes down what happened, called by SQL that slipped into a request. */
describeOnEveryEngine('what happened at a visit, written by SQL', (given) => {
  const { member } = teamsOf(given);
  let world: World;
  let bea: GivenMember;
  beforeEach(async () => {
    world = await worldOf(given);
    bea = await member(world.place, { name: 'Bea Lund' });
    given.clock.set('2026-08-10T09:00:00Z');
  });

  const now = () => given.clock.now().toString();
  interface Said {
    happened: string;
    by: GivenPerson | null;
    side: Side;
    slotId?: string;
  }
  const say = (who: GivenPerson, { happened, by, side, slotId = world.taken.slotId }: Said) =>
    given.deps.db.as(given.actor(who), (tx) =>
      sql`select kith_record_attendance(${slotId}, ${v7()}, ${v7()}, ${happened},
        ${by?.id ?? null}, ${side}, ${now()}, 'self', ${now()})`.execute(tx),
    );

  const read = async (who: GivenPerson) => {
    const rows = await given.deps.db.as(given.actor(who), (tx) =>
      tx.selectFrom('attendances').select('slotId').orderBy('slotId').execute(),
    );
    return rows.map(({ slotId }) => slotId);
  };
  /** Of each place in a visit, whether it is told what happened there. */
  const readAtOnce = async (who: GivenPerson, { id }: GivenVisit) => {
    const slots = await given.deps.db.as(given.actor(who), (tx) =>
      findSlots(tx, slotsOfVisit(id, undefined)),
    );
    return slots.map(({ attendance }) => attendance !== null);
  };

  it('is not for a carer to say of another, or from another side than their own', async () => {
    const { sam } = world;
    for (const said of [
      { happened: 'done', by: sam, side: 'giver' },
      { happened: 'done', by: bea, side: 'receiver' },
      { happened: 'done', by: sam, side: 'receiver' },
      { happened: 'done', by: null, side: 'giver' },
      { happened: 'missed', by: null, side: 'giver' },
      { happened: 'missed', by: null, side: 'coordination' },
    ] as const) {
      await expect(say(bea, said)).rejects.toMatchObject({ code: '42501' });
    }
    await say(bea, { happened: 'done', by: bea, side: 'giver' });
  });

  it('is not for anybody outside the team, nor for whoever has left', async () => {
    const { who, sam } = world;
    for (const outside of [
      who.stranger,
      who['ended member'],
      who["other team's Owner"],
      who['other co-op'],
    ]) {
      for (const side of ['giver', 'receiver'] as const) {
        const by = side === 'giver' ? outside : sam;
        await expect(say(outside, { happened: 'done', by, side })).rejects.toMatchObject({
          code: '42501',
        });
      }
    }
  });

  it('is not put right by a giver once another side has spoken', async () => {
    const { sam, place } = world;
    await say(place.owner, { happened: 'missed', by: null, side: 'receiver' });
    await expect(say(sam, { happened: 'done', by: sam, side: 'giver' })).rejects.toThrow(
      'a giver puts right their own word alone',
    );
  });

  it('is not before the visit has begun', async () => {
    const { place, open } = world;
    const early = { happened: 'missed', by: null, side: 'receiver', slotId: open.slotId } as const;
    await expect(say(place.owner, early)).rejects.toThrow('once a visit has begun');
  });

  it('leaves no way past it: a place is taken and given back, and no more', async () => {
    const { sam, taken } = world;
    for (const status of ['done', 'not_done']) {
      const direct = given.deps.db.as(given.actor(sam), (tx) =>
        sql`update acceptances set status = ${status}, ended_at = ${now()}, version = version + 1,
              recorded_by = ${sam.id}, recorded_at = ${now()}
            where slot_id = ${taken.slotId}`.execute(tx),
      );
      await expect(direct).rejects.toMatchObject({ code: '42501' });
    }
    const path = `/v1/slots/${taken.slotId}/attendance`;
    const [slot] = await given.rows('slots', { id: taken.slotId });
    const version = seen(Number(slot?.['version']));
    expect((await given.as(sam).post(path, { happened: 'done' }, version)).status).toBe(200);
    const backAgain = given.deps.db.as(given.actor(sam), (tx) =>
      sql`update acceptances set status = 'released', ended_at = ${now()}, version = version + 1,
            recorded_by = ${sam.id}, recorded_at = ${now()}
          where slot_id = ${taken.slotId}`.execute(tx),
    );
    await expect(backAgain).rejects.toThrow('what became of a visit does not change');
  });

  it('is read, by whoever has left, at the places they had when a visit began, and at no other', async () => {
    const { sam, taken, place } = world;
    const { accepted, visit } = teamsOf(given);
    const lunch = { startsAt: '2026-08-10T08:00:00Z', endsAt: '2026-08-10T08:45:00Z' };
    given.clock.set('2026-08-10T07:00:00Z');
    const [early, late] = [await visit(place, lunch), await visit(place, evening)];
    await accepted(place, early, bea, lunch);
    await accepted(place, late, bea, evening);
    const gaveBack = (slotId: string, saidAt: string) =>
      given.as(bea).post(`/v1/slots/${slotId}/release`, { saidAt });
    given.clock.set('2026-08-10T09:00:00Z');
    expect((await gaveBack(early.slotId, '2026-08-10T07:59:00Z')).status).toBe(200);
    given.clock.set('2026-08-10T18:30:00Z');
    expect((await gaveBack(late.slotId, '2026-08-10T18:00:00Z')).status).toBe(200);
    for (const { slotId } of [early, late]) {
      await say(place.owner, { happened: 'missed', by: null, side: 'receiver', slotId });
    }
    await say(sam, { happened: 'done', by: sam, side: 'giver' });
    for (const who of [bea, sam]) {
      const path = `/v1/teams/${place.id}/members/${who.membershipId}/end`;
      const ended = await given.as(place.owner).post(path, {}, seen(1));
      expect(ended.status).toBe(200);
    }
    expect(await read(bea)).toEqual([late.slotId]);
    expect(await read(sam)).toEqual([taken.slotId]);
    expect(await readAtOnce(bea, early)).toEqual([false]);
    expect(await readAtOnce(bea, late)).toEqual([true]);
    expect(await readAtOnce(sam, taken)).toEqual([true]);
  });
});
