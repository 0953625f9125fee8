import { type RawBuilder, sql } from 'kysely';
import { v7 } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import type { PersonStanding } from '../db/standing.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { type GivenMember, type GivenTeam, teamsOf } from '../testing/given-team.js';

/** What somebody with two places may try who gets SQL of their own into a request. */
describeOnEveryEngine('SQL of somebody with two places in one team', (given) => {
  const { team, member } = teamsOf(given);
  let place: GivenTeam;
  /** A daughter who represents her mother by law, and is paid as well. */
  let rhian: GivenMember;
  let paid: GivenMember;

  beforeEach(async () => {
    place = await team();
    rhian = await member(place, {
      name: 'Rhian Marsh',
      relationship: 'legal_representative',
      legalAuthorities: ['health_and_welfare'],
    });
    paid = await member(place, { who: rhian, relationship: 'support_worker' });
  });

  const now = () => given.clock.now().toString();
  const as = (who: GivenPerson, statement: RawBuilder<unknown>) =>
    given.deps.db.as(given.actor(who), (tx) => statement.execute(tx));

  const takePlace = (who: GivenPerson, relationship: string) => sql`
    insert into memberships
      (coop_id, id, team_id, person_id, relationship, since, recorded_by, method, recorded_at)
    values (${place.coopId}, ${v7()}, ${place.id}, ${who.id}, ${relationship}, ${now()},
      ${who.id}, 'self', ${now()})`;

  const invite = (by: GivenPerson, recorder: GivenPerson, to: GivenPerson) => sql`
    insert into invitations (coop_id, id, team_id, team_name, owner_name, from_person_id,
      to_person_id, relationship, state, sent_at, recorded_by, on_behalf_of, method, recorded_at)
    values (${place.coopId}, ${v7()}, ${place.id}, 'T', 'O', ${by.id}, ${to.id},
      'personal_care_worker', 'sent', ${now()}, ${recorder.id},
      ${by.id === recorder.id ? null : by.id}::uuid, 'phone', ${now()})`;

  const grant = (membershipId: string) => sql`
    insert into grants (coop_id, id, team_id, membership_id, capability, allowed, decided_at,
      decided_by, recorded_by, method, recorded_at)
    values (${place.coopId}, ${v7()}, ${place.id}, ${membershipId}, 'see_money', true, ${now()},
      ${rhian.id}, ${rhian.id}, 'self', ${now()})`;

  it('takes no other place without being asked', async () => {
    await expect(as(rhian, takePlace(rhian, 'family_or_friend'))).rejects.toThrow(
      'row-level security',
    );
  });

  it('makes nobody anything besides the Owner, not even past row-level security', async () => {
    const besides = given.deps.db.asOwnerOfSchema((tx) =>
      takePlace(place.owner, 'volunteer').execute(tx),
    );
    await expect(besides).rejects.toMatchObject({ constraint: 'an_owner_is_nothing_besides' });
    const twice = given.deps.db.asOwnerOfSchema((tx) =>
      takePlace(rhian, 'support_worker').execute(tx),
    );
    await expect(twice).rejects.toMatchObject({ constraint: 'one_live_place' });
  });

  it('invites nobody to be paid by themselves, by their own right or the Owner’s', async () => {
    await expect(as(rhian, invite(rhian, rhian, rhian))).rejects.toThrow('row-level security');
    const forOwner = given.deps.db.as(given.actor(rhian), async (tx) => {
      const { coopId, owner } = place;
      const standing = { kind: 'person', coopId, actorId: rhian.id, personId: owner.id };
      await given.deps.db.stand(tx, standing as PersonStanding);
      await invite(owner, rhian, rhian).execute(tx);
    });
    await expect(forOwner).rejects.toThrow('row-level security');
  });

  it('decides nothing about either place of one’s own', async () => {
    for (const { membershipId } of [rhian, paid]) {
      await expect(as(rhian, grant(membershipId))).rejects.toThrow('row-level security');
      const hat = sql`update memberships set hats = '{rota_holder}', version = 2,
        recorded_by = ${rhian.id}, recorded_at = ${now()} where id = ${membershipId}`;
      await expect(as(rhian, hat)).rejects.toThrow('a hat that somebody gave themselves');
    }
    const sam = await member(place, { name: 'Sam Okoro', relationship: 'family_or_friend' });
    await expect(as(rhian, grant(sam.membershipId))).resolves.toBeDefined();
  });

  it('reads past no refusal by the other place, nor by one that has ended', async () => {
    const sam = await member(place, {
      name: 'Sam Okoro',
      relationship: 'support_worker',
      grants: { see_notes: false },
    });
    const besides = await member(place, {
      who: sam,
      relationship: 'family_or_friend',
      grants: { see_notes: true },
    });
    const seesNotes = async () => {
      const { rows } = await as(
        sam,
        sql`select kith_may(${place.coopId}, ${place.id}, 'see_notes') as may`,
      );
      return (rows as Array<{ may: boolean }>)[0]?.may;
    };
    expect(await seesNotes()).toBe(false);
    const leave = ({ membershipId }: GivenMember) => sql`
      update memberships set status = 'ended', ended_at = ${now()}, hats = '{}', version = 2,
        recorded_by = ${sam.id}, recorded_at = ${now()} where id = ${membershipId}`;
    await as(sam, leave(sam));
    expect(await seesNotes()).toBe(false);
    const ending = sql`update grants set ended_at = ${now()} where not allowed`;
    expect((await as(sam, ending)).numAffectedRows).toBe(0n);
    await as(sam, leave(besides));
    const live = (await given.rows('grants', { teamId: place.id })).filter(
      ({ endedAt }) => endedAt === null,
    );
    expect(live).toEqual([]);
  });

  it('reads of the log no more than what is their own by a place that lets them no more', async () => {
    const cy = await member(place, { name: 'Cy Rowe', relationship: 'legal_representative' });
    await member(place, { who: cy, relationship: 'support_worker' });
    const { rows } = await as(
      cy,
      sql`select ${place.id} in (select kith_teams_where('see_access_log')) as own,
        ${place.id} in (select kith_teams_wholly_where('see_access_log')) as wholly`,
    );
    expect(rows).toEqual([{ own: true, wholly: false }]);
  });
});
