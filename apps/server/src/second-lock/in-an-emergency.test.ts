import { type RawBuilder, sql } from 'kysely';
import { v7 } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import type { PersonStanding } from '../db/standing.js';
import { startOfTests } from '../testing/clock.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { type GivenMember, type GivenTeam, teamsOf } from '../testing/given-team.js';

/** What a coach may try who gets SQL of their own into a request. */
describeOnEveryEngine('SQL of a coach who opens something in an emergency', (given) => {
  const { team, member } = teamsOf(given);
  let place: GivenTeam;
  let gwen: GivenMember;

  beforeEach(async () => {
    given.clock.set(startOfTests);
    place = await team();
    gwen = await member(place, { name: 'Gwen Hale', relationship: 'coach' });
    await given.as(place.owner).post(`/v1/teams/${place.id}/notes`, { text: 'The key.' });
  });

  const now = () => given.clock.now().toString();
  const asGwen = <T>(...statements: RawBuilder<T>[]) =>
    given.deps.db.as(given.actor(gwen), async (tx) => {
      const results = [];
      for (const statement of statements) results.push(await statement.execute(tx));
      return results.at(-1)?.rows as T[];
    });
  const notesSeen = async () => {
    const [found] = await asGwen(
      sql<{
        count: number;
      }>`select count(*)::integer as count from notes where team_id = ${place.id}`,
    );
    return found?.count;
  };

  interface Attempt {
    capability?: string;
    endsAt?: string;
    by?: { id: string };
    membershipId?: string;
  }
  const insert = (
    id: string,
    { capability = 'see_notes', endsAt = '2030-01-01', by = gwen, membershipId }: Attempt = {},
  ) => sql`
    insert into emergency_openings (coop_id, id, team_id, person_id, membership_id, capability,
      category, reason_sealed, opened_at, ends_at, recorded_by, method, recorded_at)
    values (${place.coopId}, ${id}, ${place.id}, ${by.id}, ${membershipId ?? gwen.membershipId},
      ${capability}, 'danger', ''::bytea, '2020-01-01', ${endsAt}, ${gwen.id}, 'self', ${now()})`;
  /** Until when, where the team is. */
  const told = (id: string, more: object = {}) => {
    const until = given.clock.now().toZonedDateTimeISO('Europe/London').add({ hours: 4 });
    const details = {
      ...{ capability: 'see_notes', category: 'danger', date: until.toPlainDate().toString() },
      time: until.toPlainTime().toString({ smallestUnit: 'minute' }),
    };
    const event = { type: 'emergency.opened', topic: 'members', readableWith: 'change_grants' };
    return sql`select kith_record_events(${place.id},
      ${JSON.stringify([{ ...event, subjectId: id, details, ...more }])}::jsonb, 'self')`;
  };

  it('opens nothing in silence', async () => {
    await expect(asGwen(insert(v7()))).rejects.toThrow('what is opened in an emergency is told');
    expect(await notesSeen()).toBe(0);
  });

  it('opens nothing by a line of the history that the Owner does not read, or that says something else', async () => {
    const details = {
      capability: 'see_rota',
      category: 'danger',
      date: '2026-08-03',
      time: '13:00',
    };
    for (const lie of [{ readableWith: 'see_money' }, { topic: 'rota' }, { details }]) {
      const id = v7();
      await expect(asGwen(insert(id), told(id, lie))).rejects.toThrow('is told');
    }
    expect(await notesSeen()).toBe(0);
  });

  it('opens it for four hours, whatever it says', async () => {
    const id = v7();
    await asGwen(insert(id), told(id));
    expect(await notesSeen()).toBe(1);
    given.clock.advance({ hours: 4 });
    expect(await notesSeen()).toBe(0);
  });

  it('opens nothing else, at no other place and for nobody else', async () => {
    const sam = await member(place, { name: 'Sam Okoro' });
    const attempts: Attempt[] = [
      { capability: 'see_money' },
      { capability: 'change_grants' },
      { membershipId: sam.membershipId },
      { by: sam, membershipId: sam.membershipId },
    ];
    for (const attempt of attempts) {
      const id = v7();
      await expect(asGwen(insert(id, attempt), told(id))).rejects.toThrow('row-level security');
    }
  });

  it('makes nothing longer, and takes nothing back', async () => {
    const id = v7();
    await asGwen(insert(id), told(id));
    await expect(
      asGwen(sql`update emergency_openings set ends_at = '2030-01-01' where id = ${id}`),
    ).rejects.toThrow('permission denied');
    await expect(asGwen(sql`delete from emergency_openings where id = ${id}`)).rejects.toThrow(
      'permission denied',
    );
    const closing = sql`update emergency_openings
      set ended_at = '2020-01-01', version = version + 1, recorded_at = ${now()} where id = ${id}`;
    await asGwen(closing);
    const [row] = await asGwen(
      sql<{
        closed: boolean;
      }>`select ended_at = ${now()} as closed from emergency_openings where id = ${id}`,
    );
    expect(row?.closed).toBe(true);
    await expect(
      asGwen(sql`update emergency_openings
        set ended_at = null, version = version + 1, recorded_at = ${now()} where id = ${id}`),
    ).rejects.toThrow('what has closed is not closed again');
    expect(await notesSeen()).toBe(0);
  });

  it('is not changed or deleted by whoever owns the schema either', async () => {
    const id = v7();
    await asGwen(insert(id), told(id));
    const asOwner = (statement: RawBuilder<unknown>) =>
      given.deps.db.asOwnerOfSchema((tx) => statement.execute(tx));
    await expect(
      asOwner(sql`update emergency_openings set ended_at = now() where id = ${id}`),
    ).rejects.toThrow('stays as it was');
    await expect(asOwner(sql`delete from emergency_openings where id = ${id}`)).rejects.toThrow(
      'never deleted',
    );
  });

  it('opens nothing to whoever looks over their shoulder, or acts in their place', async () => {
    const id = v7();
    await asGwen(insert(id), told(id));
    const seen = await given.deps.db.as(given.actor(place.owner), async (tx) => {
      const { coopId, owner } = place;
      const standing = { kind: 'person', coopId, actorId: owner.id, personId: gwen.id };
      await given.deps.db.stand(tx, standing as PersonStanding);
      return (await sql`select from notes where team_id = ${place.id}`.execute(tx)).rows.length;
    });
    expect(seen).toBe(0);
  });
});
