import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { keepLooks } from '../access/keep-looks.js';
import { chains } from '../chains.js';
import { verifyChains } from '../events/verify.sql.js';
import type { AnyBody } from '../testing/caller.js';
import { statusesOf } from '../testing/caller.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { type GivenTeam, seen, teamsOf } from '../testing/given-team.js';
import { publicUrl } from '../testing/test-server.js';

describeOnEveryEngine('who looked at what in a team', (given) => {
  const { team, member, visit, accepted } = teamsOf(given);

  const log = async (who: GivenPerson, { id }: GivenTeam, query = '') => {
    const { body, status } = await given.as(who).get(`/v1/teams/${id}/access-log${query}`);
    expect(status).toBe(200);
    return body['items'] as unknown as AnyBody[];
  };
  const sentences = async (who: GivenPerson, place: GivenTeam, query = '') =>
    (await log(who, place, query)).map((each) => each['sentence'] as unknown as string);
  const rota = (who: GivenPerson, { id }: GivenTeam, query = '?week=2026-08-04') =>
    given.as(who).get(`/v1/teams/${id}/rota${query}`);
  const rows = ({ id }: GivenTeam) => given.rows('access_log', { teamId: id });

  /** Sam looks at the rota, on which Jo stands. */
  const ordinary = async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    const jo = await member(place, { name: 'Jo Pell', relationship: 'family_or_friend' });
    const coming = await visit(place);
    await accepted(place, coming, jo);
    expect((await rota(sam, place)).status).toBe(200);
    return { place, sam, jo };
  };

  it('is told in sentences with the reason, to the Owner and to whoever was looked at', async () => {
    const { place, sam, jo } = await ordinary();
    const why = 'This is usual for a support worker, and';
    expect(await sentences(place.owner, place)).toEqual([
      `Sam looked at your rota at 9:00am. ${why} you can switch it off.`,
    ]);
    const [told] = await log(jo, place);
    expect(told).toMatchObject({
      sentence: `Sam looked at Edie's rota at 9:00am. ${why} Edie can switch it off.`,
      by: { id: sam.id, name: 'Sam Okoro' },
      as: null,
      aboutYou: true,
      allowedBy: 'see_rota',
      code: 'usual',
      through: ['session'],
    });
    expect(told?.['about']).toHaveLength(2);
  });

  it('is told in Welsh to whoever reads Welsh', async () => {
    const { place } = await ordinary();
    const nia = await member(place, { name: 'Nia Hughes', language: 'cy', relationship: 'coach' });
    expect(await sentences(nia, place)).toEqual([
      'Edrychodd Sam ar rota Edie am 9:00yb. Mae hyn yn arferol i weithiwr cymorth, a gall Edie ei ddiffodd.',
    ]);
  });

  it('is kept from members it is not about, but for what they looked at themselves', async () => {
    const { place, sam } = await ordinary();
    const vi = await member(place, { name: 'Vi Long', relationship: 'volunteer' });
    expect(await sentences(vi, place)).toEqual([]);
    expect(await sentences(sam, place)).toEqual([
      "You looked at Edie's rota at 9:00am. This is usual for a support worker, and Edie can switch it off.",
    ]);
    const funder = await member(place, { name: 'Cy Rowe', relationship: 'funder' });
    const refused = await given.as(funder).get(`/v1/teams/${place.id}/access-log`);
    expect(refused.status).toBe(403);
  });

  it('names who looked to whoever was looked at, also where they may know nobody by name', async () => {
    const place = await team();
    const vi = await member(place, {
      name: 'Vi Long',
      relationship: 'volunteer',
      grants: { see_members: false },
    });
    const sam = await member(place, { name: 'Sam Okoro' });
    await given.as(sam).get(`/v1/people/${vi.id}`);
    expect((await log(vi, place)).map(({ by }) => by)).toMatchObject([{ id: sam.id }]);
    const [told] = await sentences(vi, place);
    expect(told).toMatch(/^Sam looked at how to greet and talk with you/);
  });

  it('has nothing of what is only about whoever looks', async () => {
    const place = await team();
    await visit(place);
    await rota(place.owner, place);
    await given.as(place.owner).get(`/v1/people/${place.owner.id}`);
    await given.as(place.owner).get(`/v1/teams/${place.id}/members`);
    await given.as(place.owner).get(`/v1/teams/${place.id}/members/${place.ownerMembershipId}`);
    expect(await rows(place)).toEqual([]);
  });

  it('has everything that shows others, each with the right it was shown by', async () => {
    const { place, sam } = await ordinary();
    const coop = { id: place.coopId, slug: '', name: '' };
    const nia = await given.person({ name: 'Nia Hughes', findable: true, coop });
    const inviting = await member(place, { name: 'Gwen Parry', relationship: 'team_starter' });
    const invitations = `/v1/teams/${place.id}/invitations`;
    const invite = { to: { personId: nia.id }, relationship: 'volunteer' };
    const sent = await given.as(inviting).post(invitations, invite);
    const grants = { grants: { see_notes: true } };
    const path = `/v1/teams/${place.id}/members/${sam.membershipId}`;
    await given.as(place.owner).patch(path, grants, seen(1));

    const her = given.as(place.owner);
    await her.get(`/v1/teams/${place.id}/members`);
    await her.get(path);
    await her.get(`/v1/people/${sam.id}`);
    await her.get(invitations);
    await her.get(`/v1/invitations/${String(sent.body['id'])}`);
    await her.get(`/v1/teams/${place.id}/history`);
    await her.get('/v1/people?query=parry');
    await her.get(`/v1/teams/${place.id}/access-log`);
    await given.as(inviting).get(invitations);
    await given.as(nia).get('/v1/invitations');

    const own = (await rows(place)).filter((row) => row['actorId'] === place.owner.id);
    const kinds = own.map((row) => `${String(row['kind'])} by ${String(row['allowedBy'])}`);
    expect(kinds.toSorted()).toEqual([
      'access_log by see_access_log',
      'history by change_grants',
      'invitations by change_grants',
      'members by see_members',
      'members by see_members',
      'members by see_members',
      'permissions by change_grants',
      'permissions by change_grants',
      'profile by see_basic_profile',
    ]);
    expect((await rows(place)).filter((row) => row['actorId'] === inviting.id)).toEqual([]);
  });

  it('has readings whose answer has no body, or has not changed', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    const { cookie } = await given.session(sam);
    const address = `${publicUrl}/v1/teams/${place.id}/rota`;
    const head = new Request(address, { method: 'HEAD', headers: { cookie } });
    expect((await given.server.fetch(head)).status).toBe(200);
    const path = `/v1/teams/${place.id}/members/${sam.membershipId}`;
    const held = { headers: { 'if-none-match': '*' } };
    expect((await given.as(place.owner).get(path, held)).status).toBe(304);
    const kinds = (await rows(place)).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['members', 'permissions', 'rota']);
  });

  it('has a change that changes nothing, for its answer shows as much as a reading', async () => {
    const owner = await given.person({ name: 'Edie Marsh', accountStatus: 'placeholder' });
    const place = await team({ owner });
    const coach = await member(place, { name: 'Nia Hughes', relationship: 'coach' });
    const sam = await member(place, { name: 'Sam Okoro', hats: ['rota_holder'] });
    const path = `/v1/teams/${place.id}/members/${sam.membershipId}`;
    for (const change of [{}, { grants: {} }, { hats: ['rota_holder'] }]) {
      given.clock.advance({ minutes: 6 });
      const said = { onBehalfOf: owner.id, method: 'phone' };
      for (const [who, more] of [
        [owner, {}],
        [coach, said],
      ] as const) {
        const reply = await given.as(who).patch(path, { ...change, ...more }, seen(1));
        expect([reply.status, reply.body['version']]).toEqual([200, 1]);
      }
    }
    const kept = (await rows(place)).map(
      ({ kind, actorId }) => `${String(kind)} ${String(actorId)}`,
    );
    const each = [`members ${owner.id}`, `permissions ${owner.id}`, `members ${coach.id}`];
    expect(kept.toSorted()).toEqual([...each, ...each, ...each].toSorted());
    expect(await given.rows('events', { teamId: place.id })).toEqual([]);
  });

  it('says what it knows of a look that another build of Kith kept, whatever words it has', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    const usual = { code: 'usual', relationship: 'support_worker' };
    const look = { kind: 'rota', about: [place.owner.id], allowedBy: 'see_rota', as: null };
    for (const kept of [
      { ...look, kind: 'care_log', allowedBecause: usual },
      { ...look, allowedBecause: { code: 'moon_is_full', relationship: 'support_worker' } },
      { ...look, allowedBecause: { code: 'usual', relationship: 'night_worker' } },
      { ...look, allowedBecause: { code: 'granted', relationship: 'volunteer', at: 'in May' } },
    ]) {
      await given.deps.db.as(given.actor(sam), (tx) =>
        sql`select kith_keep_looks(${place.id}, ${JSON.stringify([kept])}::jsonb, 'session')`.execute(
          tx,
        ),
      );
    }
    expect((await sentences(place.owner, place)).toReversed()).toEqual([
      'Sam looked at something in your team at 9:00am. This is usual for a support worker, and you can switch it off.',
      'Sam looked at your rota at 9:00am.',
      'Sam looked at your rota at 9:00am.',
      'Sam looked at your rota at 9:00am.',
    ]);
  });

  it('names nobody behind an e-mail address', async () => {
    const place = await team();
    const coop = { id: place.coopId, slug: '', name: '' };
    const mina = await given.person({ name: 'Mina Vale', email: 'mina@example.org', coop });
    const gwen = await member(place, { name: 'Gwen Parry', relationship: 'team_starter' });
    await given.as(gwen).post(`/v1/teams/${place.id}/invitations`, {
      to: { email: 'mina@example.org' },
      relationship: 'volunteer',
    });
    await given.as(place.owner).get(`/v1/teams/${place.id}/invitations`);
    const kept = await rows(place);
    expect(kept.map(({ about }) => about)).toEqual([[gwen.id]]);
    expect(JSON.stringify(kept)).not.toContain(mina.id);
  });

  it('says as whom the Owner looked over a shoulder, and by her own right', async () => {
    const { place, jo } = await ordinary();
    expect((await rota(place.owner, place, `?viewAs=${jo.membershipId}`)).status).toBe(200);
    const [told] = await log(jo, place, `?by=${place.owner.id}`);
    expect(told).toMatchObject({
      sentence: "Edie looked at their rota at 9:00am, the way you see it. It is Edie's team.",
      as: { id: jo.id },
      allowedBy: 'change_grants',
      code: 'owner_right',
    });
  });

  it('says that it was on a page of another website, and is read there where it was made for it', async () => {
    const { place, sam } = await ordinary();
    const embedded = async (who: GivenPerson, capability: string) => {
      const { token } = await given.embedSession(who, {
        teamId: place.id,
        capabilities: [capability],
      });
      return given.asEmbedded(token);
    };
    await (await embedded(sam, 'see_members')).get(`/v1/teams/${place.id}/members`);
    const path = `/v1/teams/${place.id}/access-log`;
    const read = await (await embedded(place.owner, 'see_access_log')).get(path);
    expect(read.body['items']).toMatchObject([
      { kind: 'members', through: ['embed_session'] },
      { kind: 'rota', through: ['session'] },
    ]);
    expect((await (await embedded(place.owner, 'see_rota')).get(path)).status).toBe(403);
  });

  it('has one look for a page that refreshes itself, and the next after five minutes', async () => {
    const { place, sam } = await ordinary();
    await rota(sam, place);
    given.clock.advance({ minutes: 5 });
    await rota(sam, place);
    await rota(sam, place);
    expect(await rows(place)).toHaveLength(2);
    expect(await log(place.owner, place)).toMatchObject([
      { number: 2, lookedAt: ['2026-08-03T08:00:00.000Z', '2026-08-03T08:05:00.000Z'] },
    ]);
  });

  it('stands in one order without a gap, however many look at once', async () => {
    const place = await team();
    const people = await Promise.all(
      Array.from({ length: 12 }, (_, index) => member(place, { name: `Member ${index}` })),
    );
    const both = [...people, ...people];
    const replies = await Promise.all(both.map((each) => rota(each, place)));
    expect(statusesOf(replies)).toEqual({ 200: 24 });
    const numbers = (await rows(place)).map(({ number }) => Number(number));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(people.map((_, index) => index + 1));
    expect(await broken(place)).toEqual([null]);
  });

  it('is written before the answer leaves, or there is no answer', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    const owner = given.deps.db.asOwnerOfSchema;
    const named = (from: string, to: string) =>
      owner((tx) =>
        sql`alter function ${sql.raw(from)}(uuid, jsonb, text) rename to ${sql.raw(to)}`.execute(
          tx,
        ),
      );
    await named('kith_keep_looks', 'kith_gone');
    try {
      const reply = await rota(sam, place);
      expect(reply.status).toBeGreaterThanOrEqual(500);
      expect(JSON.stringify(reply.body)).not.toContain('visits');
    } finally {
      await named('kith_gone', 'kith_keep_looks');
    }
    expect((await rota(sam, place)).status).toBe(200);
    expect(await rows(place)).toHaveLength(1);
  });

  const broken = async ({ id }: GivenTeam) => {
    const found = await given.deps.db.asOwnerOfSchema((tx) => verifyChains(tx, chains));
    return found
      .filter(({ teamId, entry }) => teamId === id && entry === 'look')
      .map(({ brokenAt }) => brokenAt);
  };

  it('finds the few looks of somebody among many, a page at a time', async () => {
    const { place, jo } = await ordinary();
    const many = (from: number, to: number) =>
      given.deps.db.asOwnerOfSchema((tx) =>
        sql`insert into access_log select coop_id, team_id, n, kind, array[${place.owner.id}::uuid],
            allowed_by, allowed_because, actor_id, as_person_id, through, looked_at, since,
            sha256(n::text::bytea), hash
          from access_log, generate_series(${from}::int, ${to}::int) as n
          where team_id = ${place.id} and number = 1`.execute(tx),
      );
    await many(2, 6_000);
    const sam = await member(place, { name: 'Sam Reed' });
    await rota(sam, place);
    await many(6_002, 12_500);
    expect((await log(jo, place)).map(({ number }) => number)).toEqual([6001, 1]);
    expect((await log(jo, place, `?by=${sam.id}`)).map(({ number }) => number)).toEqual([6001]);
    const path = `/v1/teams/${place.id}/access-log?limit=1`;
    const { body } = await given.as(jo).get(path);
    const next = await log(jo, place, `?limit=1&cursor=${String(body['nextCursor'])}`);
    expect(next.map(({ number }) => number)).toEqual([1]);
    expect((await log(place.owner, place)).map(({ number }) => number)).toEqual([12500, 6001]);
  });

  it('refuses whoever left while they read as if there were no such team', async () => {
    const { place } = await ordinary();
    const coop = { id: place.coopId, slug: '', name: '' };
    const gone = await given.person({ name: 'Lee Moss', coop });
    const reason = { code: 'usual', relationship: 'volunteer' } as const;
    const decision = { capability: 'see_rota', allowed: true, fixed: false, reason } as const;
    const look = { teamId: place.id, kind: 'rota', about: [place.owner.id], decision } as const;
    await expect(
      keepLooks(given.deps, given.actor(gone), [{ ...look, as: undefined }]),
    ).rejects.toMatchObject({ code: 'team_not_found' });
  });

  it('is kept of nobody who has no place in the team, nor of anybody but who asks', async () => {
    const { place, sam } = await ordinary();
    const coop = { id: place.coopId, slug: '', name: '' };
    const stranger = await given.person({ name: 'Lee Moss', coop });
    const keep = (who: GivenPerson, more = {}) =>
      given.deps.db.as(given.actor(who), (tx) => {
        const because = { code: 'usual', relationship: 'coach' };
        const about = [place.owner.id];
        const kept = { kind: 'history', about, allowedBy: 'see_rota', allowedBecause: because };
        const look = { ...kept, ...more };
        return sql`select kith_keep_looks(${place.id}, ${JSON.stringify([look])}::jsonb, 'session')`.execute(
          tx,
        );
      });
    await expect(keep(stranger)).rejects.toThrow('what was looked at is kept of who looked');
    await keep(sam);
    expect((await rows(place)).map(({ actorId }) => actorId)).toEqual([sam.id, sam.id]);
    await expect(keep(sam, { as: place.owner.id })).rejects.toThrow('a look as somebody else');
    await keep(place.owner, { about: [sam.id], as: sam.id });
    expect((await rows(place)).filter(({ asPersonId }) => asPersonId === sam.id)).toHaveLength(1);
  });

  it('cannot be changed or deleted, not even by the owner of the schema', async () => {
    const { place } = await ordinary();
    for (const attempt of [
      sql`update access_log set as_person_id = null where team_id = ${place.id}`,
      sql`delete from access_log where team_id = ${place.id}`,
    ]) {
      const tried = given.deps.db.asOwnerOfSchema((tx) => attempt.execute(tx));
      await expect(tried).rejects.toThrow('never changed or deleted');
    }
  });
});
