import { AsyncResource } from 'node:async_hooks';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Tx } from '../db/database.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { type GivenTeam, teamsOf } from '../testing/given-team.js';
import { coopHatsOf, endCoopHat, giveCoopHat } from './coop-hats.js';
import { decideCoopHat, endPlacesWith, findByAddress } from './coop-hats.sql.js';

describeOnEveryEngine('a hat of the co-op', (given) => {
  const { team, member } = teamsOf(given);

  const inviteAsCoach = (place: GivenTeam, to: object) =>
    given.as(place.owner).post(`/v1/teams/${place.id}/invitations`, { to, relationship: 'coach' });
  const accept = (who: GivenPerson, invitation: unknown) =>
    given.as(who).post(`/v1/invitations/${String(invitation)}/accept`, {});
  const coachHat = ({ coopId, email }: GivenPerson, evidence = 'Contract and DBS seen.') => ({
    ...{ coopId, email, evidence },
    hat: 'coach' as const,
  });
  /** As whoever slips in SQL of their own would. */
  const takePlace = async (tx: Tx, { coopId, id }: GivenTeam, who: string, invitation: unknown) => {
    const at = given.clock.now().toString();
    const membershipId = given.deps.newId();
    await sql`update invitations set state = 'accepted', answered_at = ${at},
      membership_id = ${membershipId}, version = version + 1, recorded_by = ${who},
      method = 'self', recorded_at = ${at} where id = ${String(invitation)}`.execute(tx);
    await sql`insert into memberships (coop_id, id, team_id, person_id, relationship, since,
        recorded_by, method, recorded_at)
      values (${coopId}, ${membershipId}, ${id}, ${who}, 'coach', ${at}, ${who}, 'self',
        ${at})`.execute(tx);
  };
  const coaches = (place: GivenTeam) =>
    given.rows('memberships', { teamId: place.id, relationship: 'coach' });

  it('comes before a place of trust: whoever is known to have none is not invited to one', async () => {
    const place = await team();
    const gwen = await given.person({ name: 'Gwen Hale', findable: true });
    const refused = await inviteAsCoach(place, { personId: gwen.id });
    expect([refused.status, refused.body['code']]).toEqual([409, 'place_needs_coop_hat']);
    expect(refused.body['detail']).toBe(
      "Gwen can't be invited to this yet. The co-op must first write down that they have this role: Coach.",
    );
    await giveCoopHat(given.deps, coachHat(gwen));
    const sent = await inviteAsCoach(place, { personId: gwen.id });
    expect(sent.status).toBe(201);
    expect((await accept(gwen, sent.body['id'])).status).toBe(200);
    expect(await coaches(place)).toHaveLength(1);
  });

  it('is asked for when an address is invited, by whoever has it and not before', async () => {
    const place = await team();
    const gwen = await given.person({ name: 'Gwen Hale' });
    const sent = await inviteAsCoach(place, { email: gwen.email });
    expect(sent.status).toBe(201);
    const early = await accept(gwen, sent.body['id']);
    expect([early.status, early.body['code']]).toEqual([409, 'place_needs_coop_hat']);
    expect(early.body['detail']).toContain('The invitation stays open.');
    expect(await coaches(place)).toEqual([]);
    await giveCoopHat(given.deps, coachHat(gwen));
    expect((await accept(gwen, sent.body['id'])).status).toBe(200);
  });

  it('that is taken back ends the places held with it, and leaves its evidence', async () => {
    const gwen = await given.person({ name: 'Gwen Hale', findable: true });
    await giveCoopHat(given.deps, coachHat(gwen));
    const [one, other] = [await team(), await team()];
    for (const place of [one, other]) {
      await accept(gwen, (await inviteAsCoach(place, { personId: gwen.id })).body['id']);
    }
    expect((await coopHatsOf(given.deps, gwen.coopId))[0]).toMatchObject({
      ...{ name: 'Gwen Hale', hat: 'coach', evidence: 'Contract and DBS seen.', places: 2 },
    });
    const left = await endCoopHat(given.deps, coachHat(gwen, 'Works elsewhere now.'));
    expect(left).toEqual({ name: 'Gwen Hale', places: 2 });
    expect((await given.as(gwen).get(`/v1/teams/${one.id}`)).status).toBe(404);
    expect((await coaches(other))[0]).toMatchObject({ status: 'ended' });
    expect(await given.rows('coopHatDecisions', { personId: gwen.id })).toMatchObject([
      { given: true, evidence: 'Contract and DBS seen.' },
      { given: false, evidence: 'Works elsewhere now.' },
    ]);
    expect(await coopHatsOf(given.deps, gwen.coopId)).toEqual([]);
    await expect(endCoopHat(given.deps, coachHat(gwen))).rejects.toThrow('coop_hat_not_worn');
  });

  it('that is taken back while its place is being taken leaves nobody in the place', async () => {
    const place = await team();
    const gwen = await given.person({ name: 'Gwen Hale', findable: true });
    await giveCoopHat(given.deps, coachHat(gwen));
    const sent = await inviteAsCoach(place, { personId: gwen.id });
    // Of another transaction than the one around it.
    const take = AsyncResource.bind(() => accept(gwen, sent.body['id']));
    let taken: ReturnType<typeof accept> | undefined;
    await given.deps.db.asOwnerOfSchema(async (tx) => {
      const { coopId, email, id: personId } = gwen;
      const [at, hat] = [given.clock.now(), 'coach' as const];
      await findByAddress(tx, coopId, email);
      const evidence = 'Works elsewhere now.';
      const decision = { coopId, personId, hat, evidence, id: given.deps.newId(), decidedAt: at };
      await decideCoopHat(tx, { ...decision, given: false });
      await endPlacesWith(tx, { coopId, personId, hat, at });
      taken = take();
      // By the time that takes, the place is taken unless it waits for who takes the hat back.
      for (let times = 0; times < 200; times += 1) await sql`select`.execute(tx);
    });
    expect([(await taken)?.status, await coaches(place)]).toEqual([409, []]);
  });

  it('comes before the place of an attorney or deputy as well, and is no power by itself', async () => {
    const place = await team();
    const rhian = await given.person({ name: 'Rhian Marsh', findable: true });
    const invite = () =>
      given.as(place.owner).post(`/v1/teams/${place.id}/invitations`, {
        to: { personId: rhian.id },
        relationship: 'legal_representative',
      });
    expect((await invite()).body['code']).toBe('place_needs_coop_hat');
    await giveCoopHat(given.deps, {
      ...coachHat(rhian, 'LPA for health and welfare of Edie Marsh looked at.'),
      hat: 'legal_representative',
    });
    expect((await accept(rhian, (await invite()).body['id'])).status).toBe(200);
    const shown = await given.as(rhian).get(`/v1/teams/${place.id}`);
    const access = shown.body['you']?.['access'] as unknown as Array<Record<string, unknown>>;
    expect(access.find(({ capability }) => capability === 'change_grants')).toMatchObject({
      allowed: false,
      code: 'authority_does_not_cover',
    });
  });

  it('that is taken back leaves whoever has another place in the team in it', async () => {
    const place = await team();
    const gwen = await member(place, { name: 'Gwen Hale' });
    await giveCoopHat(given.deps, coachHat(gwen));
    await accept(gwen, (await inviteAsCoach(place, { personId: gwen.id })).body['id']);
    await endCoopHat(given.deps, coachHat(gwen, 'Works elsewhere now.'));
    const { body } = await given.as(place.owner).get(`/v1/teams/${place.id}/history`);
    const [latest] = body['items'] as unknown as Array<{ sentence: string }>;
    expect(latest?.sentence).toBe("Somebody ended one of Gwen's places in the team: Coach.");
    expect((await given.as(gwen).get(`/v1/teams/${place.id}`)).status).toBe(200);
  });

  it('is nobody’s to give themselves, nor the place that it takes, whatever SQL they slip in', async () => {
    const place = await team();
    const { owner } = place;
    const at = given.clock.now().toString();
    const asOwner = (statement: ReturnType<typeof sql>) =>
      given.deps.db.as(given.actor(owner), (tx) => statement.execute(tx));
    await expect(
      asOwner(sql`update people set hats = '{coach}', version = version + 1, method = 'self',
        recorded_by = ${owner.id}, recorded_at = ${at} where id = ${owner.id}`),
    ).rejects.toThrow('permission denied');
    const gwen = await given.person({ name: 'Gwen Hale' });
    const sent = await inviteAsCoach(place, { email: gwen.email });
    const taking = given.deps.db.as(given.actor(gwen), (tx) =>
      takePlace(tx, place, gwen.id, sent.body['id']),
    );
    await expect(taking).rejects.toThrow('a place that takes a hat of the co-op');
  });
});
