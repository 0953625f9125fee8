import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { type GivenMember, seen, teamsOf } from '../testing/given-team.js';

describeOnEveryEngine('from which side it is said what happened', (given) => {
  const { team, member, visit, accepted } = teamsOf(given);

  /** Sam has a visit that has begun; Gwen is in the team with these places, the first one first. */
  async function begun(...places: Array<Parameters<typeof member>[1] & object>) {
    const place = await team();
    const sam = await member(place);
    let gwen: GivenMember | undefined;
    for (const options of places) {
      const who = await member(place, {
        name: 'Gwen Hale',
        ...options,
        ...(gwen && { who: gwen }),
      });
      gwen ??= who;
      given.clock.advance({ minutes: 1 });
    }
    const coming = await visit(place);
    await accepted(place, coming, sam);
    given.clock.set('2026-08-04T08:30:00Z');
    return { gwen: gwen as GivenMember, slotId: coming.slotId };
  }

  /** As whoever slips in SQL of their own would. */
  const slipIn = (who: GivenMember, slotId: string, side: string) => {
    const at = given.clock.now().toString();
    const [id, acceptance] = [given.deps.newId(), given.deps.newId()];
    return given.deps.db.as(given.actor(who), (tx) =>
      sql`select kith_record_attendance(${slotId}, ${id}, ${acceptance}, 'missed', null, ${side},
        ${at}, 'self', ${at})`.execute(tx),
    );
  };

  it('is that of the place by which somebody speaks of others, and not of their first', async () => {
    const { gwen, slotId } = await begun(
      { relationship: 'support_worker' },
      { relationship: 'coach' },
    );
    const path = `/v1/slots/${slotId}/attendance`;
    const { body } = await given.as(gwen).post(path, { happened: 'missed' }, seen(1));
    const [slot] = body['slots'] as unknown as Array<{ attendance: object }>;
    expect(slot?.attendance).toMatchObject({ side: 'coordination' });
  });

  it('is never that of whom the visit is for, where a coach says it', async () => {
    const { gwen, slotId } = await begun({ relationship: 'coach' });
    await expect(slipIn(gwen, slotId, 'receiver')).rejects.toThrow(/written down by whoever/);
    await slipIn(gwen, slotId, 'coordination');
    expect(await given.rows('attendances', { slotId })).toHaveLength(1);
  });

  it('is not lent by a place that is paused', async () => {
    const { gwen, slotId } = await begun(
      { relationship: 'support_worker' },
      { relationship: 'coach', status: 'paused' },
    );
    await expect(slipIn(gwen, slotId, 'coordination')).rejects.toThrow(/written down by whoever/);
  });
});
