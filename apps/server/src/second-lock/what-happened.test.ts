import { sql } from 'kysely';
import { v7 } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { seen, teamsOf } from '../testing/given-team.js';
import { type World, worldOf } from './world.js';

type Side = 'giver' | 'receiver' | 'coordination';

/** The function that writes down what happened, called by SQL that slipped into a request. */
describeOnEveryEngine('what happened at a visit, written by SQL', (given) => {
  const { member } = teamsOf(given);
  let world: World;
  let bea: GivenPerson;
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
});
