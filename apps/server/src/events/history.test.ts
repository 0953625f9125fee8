import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Actor } from '../actor.js';
import { chains } from '../chains.js';
import type { AnyBody } from '../testing/caller.js';
import { statusesOf } from '../testing/caller.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { type GivenTeam, seen, teamsOf } from '../testing/given-team.js';
import { brokenChains } from './verify.sql.js';

describeOnEveryEngine('what happened in a team', (given) => {
  const { team, member, visit } = teamsOf(given);

  const history = async (who: GivenPerson, { id }: GivenTeam, query = '') => {
    const { body } = await given.as(who).get(`/v1/teams/${id}/history${query}`);
    return body['items'] as unknown as AnyBody[];
  };
  const sentences = async (who: GivenPerson, place: GivenTeam, query = '') =>
    (await history(who, place, query)).map((each) => each['sentence'] as unknown as string);

  /** Sam takes a visit, and Edie lets him see the notes. */
  const ordinary = async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    const coming = await visit(place);
    await given.as(sam).post(`/v1/slots/${coming.slotId}/accept`, {});
    const path = `/v1/teams/${place.id}/members/${sam.membershipId}`;
    await given.as(place.owner).patch(path, { grants: { see_notes: true } }, seen(1));
    return { place, sam, coming };
  };

  it('is told in sentences, the newest first, to each as far as they may know', async () => {
    const { place, sam } = await ordinary();
    const jo = await member(place, { name: 'Jo Pell', grants: { see_rota: false } });
    const visitOn = 'the visit on Tuesday 4 August 2026 at 7:30am';
    expect(await sentences(place.owner, place)).toEqual([
      'You switched on “See the notes” for Sam.',
      `Sam said yes to ${visitOn}.`,
    ]);
    expect(await sentences(sam, place)).toEqual([
      'Edie switched on “See the notes” for you.',
      `You said yes to ${visitOn}.`,
    ]);
    expect(await sentences(jo, place)).toEqual([]);
  });

  it('is told in Welsh to whoever reads Welsh', async () => {
    const { place } = await ordinary();
    const nia = await member(place, { name: 'Nia Hughes', language: 'cy' });
    expect(await sentences(nia, place)).toEqual([
      'Derbyniodd Sam yr ymweliad ar ddydd Mawrth 4 Awst 2026 am 7:30yb.',
    ]);
  });

  it('is told of one visit alone where that is asked for, and a page at a time', async () => {
    const { place, sam, coming } = await ordinary();
    await given.as(sam).post(`/v1/slots/${coming.slotId}/release`, {});
    const kinds = (await history(place.owner, place, `?subject=${coming.id}`)).map(
      ({ type }) => type,
    );
    expect(kinds).toEqual(['slot.released', 'slot.accepted']);
    const first = await given.as(place.owner).get(`/v1/teams/${place.id}/history?limit=2`);
    const rest = `?limit=2&cursor=${String(first.body['nextCursor'])}`;
    expect((await history(place.owner, place, rest)).map(({ number }) => number)).toEqual([1]);
  });

  it('is not told to a page that was made for something else', async () => {
    const { place, sam } = await ordinary();
    const read = async (capability: string) => {
      const session = { teamId: place.id, capabilities: [capability] };
      const { token } = await given.embedSession(sam, session);
      return given.asEmbedded(token).get(`/v1/teams/${place.id}/history`);
    };
    expect((await read('see_rota')).body['items']).toHaveLength(1);
    expect((await read('see_members')).body['items']).toEqual([]);
    expect((await read('write_notes')).status).toBe(403);
  });

  it('keeps why it was allowed, as it was decided then', async () => {
    const place = await team();
    const jo = await member(place, { name: 'Jo Pell', relationship: 'family_or_friend' });
    const path = `/v1/teams/${place.id}/members/${jo.membershipId}`;
    await given.as(place.owner).patch(path, { hats: ['rota_holder'] }, seen(1));
    const { id } = await visit(place);
    expect((await given.as(jo).post(`/v1/visits/${id}/cancel`, {}, seen(1))).status).toBe(200);
    await given.as(place.owner).patch(path, { hats: [] }, seen(2));
    const told = await history(place.owner, place, `?subject=${id}`);
    expect(told).toMatchObject([{ allowedBy: 'arrange_visits', code: 'wears_hat' }]);
    const [row] = await given.rows('events', { subjectId: id });
    expect(row?.['allowedBecause']).toEqual({
      code: 'wears_hat',
      hat: 'rota_holder',
      relationship: 'family_or_friend',
    });
  });

  it('keeps no right where nobody needs one, and the one it took to end the place of another', async () => {
    const place = await team();
    const [sam, jo] = [await member(place), await member(place, { name: 'Jo Pell' })];
    const end = ({ membershipId }: typeof sam) =>
      `/v1/teams/${place.id}/members/${membershipId}/end`;
    await given.as(sam).post(end(sam), {}, seen(1));
    await given.as(place.owner).post(end(jo), {}, seen(1));
    expect(await history(place.owner, place)).toMatchObject([
      { allowedBy: 'end_membership', code: 'owner_right' },
      { allowedBy: null, code: null },
    ]);
  });

  it('says for whom it was written down, by whom and how', async () => {
    const place = await team();
    const jo = await member(place, { name: 'Jo Pell', accountStatus: 'placeholder' });
    const coming = await visit(place);
    const said = { onBehalfOf: jo.id, method: 'phone' };
    const reply = await given.as(place.owner).post(`/v1/slots/${coming.slotId}/accept`, said);
    expect(reply.status).toBe(200);
    const [told] = await history(place.owner, place);
    expect(told).toMatchObject({
      sentence:
        'Jo said yes to the visit on Tuesday 4 August 2026 at 7:30am. You wrote it down, by telephone.',
      by: { id: jo.id },
      recorded: { recordedBy: place.owner.id, onBehalfOf: jo.id, method: 'phone' },
    });
    const [row] = await given.rows('events', { teamId: place.id });
    expect(row?.['recordedBecause']).toBe('person_has_no_account');
  });

  it('names nobody behind an e-mail address, in sentences or in rows', async () => {
    const place = await team();
    const coop = { id: place.coopId, slug: '', name: '' };
    const mina = await given.person({ name: 'Mina Vale', email: 'mina@example.org', coop });
    const sent = await given.as(place.owner).post(`/v1/teams/${place.id}/invitations`, {
      to: { email: 'mina@example.org' },
      relationship: 'volunteer',
    });
    await given.as(mina).post(`/v1/invitations/${String(sent.body['id'])}/decline`, {});
    expect(await sentences(place.owner, place)).toEqual([
      'Somebody said no thanks to the invitation.',
      'You invited somebody into the team.',
    ]);
    expect(JSON.stringify(await given.rows('events', { teamId: place.id }))).not.toContain(mina.id);
  });

  it('is written with what was done or not at all', async () => {
    const { place, sam } = await ordinary();
    const undone = given.deps.db.as(actorOf(sam), async (tx) => {
      await writeOf(place).execute(tx);
      throw new Error('something else went wrong');
    });
    await expect(undone).rejects.toThrow('something else went wrong');
    await given.deps.db.as(actorOf(sam), (tx) => writeOf(place).execute(tx));
    const rows = await given.rows('events', { teamId: place.id });
    expect(rows.map(({ number }) => Number(number)).toSorted()).toEqual([1, 2, 3]);
    expect(await broken(place)).toEqual([]);
  });

  it('stands in one order without a gap, however many write at once', async () => {
    const place = await team();
    const carers = await Promise.all(
      Array.from({ length: 12 }, async (_, index) => ({
        carer: await member(place, { name: `Member ${index}` }),
        coming: await visit(place),
      })),
    );
    const replies = await Promise.all(
      carers.map(({ carer, coming }) =>
        given.as(carer).post(`/v1/slots/${coming.slotId}/accept`, {}),
      ),
    );
    expect(statusesOf(replies)).toEqual({ 200: 12 });
    const rows = await given.rows('events', { teamId: place.id });
    const numbers = rows.map(({ number }) => Number(number)).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    expect(await broken(place)).toEqual([]);
  });

  const broken = async ({ id }: GivenTeam) => {
    const found = await given.deps.db.asOwnerOfSchema((tx) => brokenChains(tx, chains));
    return found.filter(({ teamId }) => teamId === id).map(({ brokenAt }) => brokenAt);
  };

  const actorOf = ({ coopId, id }: GivenPerson): Actor => ({
    coopId,
    personId: id,
    via: 'session',
    language: 'en',
  });

  /** SQL of their own, past every use case. */
  const writeOf = ({ id }: GivenTeam) => {
    const done = { type: 'slot.done', topic: 'rota', readableWith: 'see_rota', subjectId: id };
    return sql`select kith_record_events(${id}, ${JSON.stringify([done])}::jsonb, 'self')`;
  };

  it('is written down by nobody who has nothing to do with the team, nor signed for another', async () => {
    const { place, sam } = await ordinary();
    const coop = { id: place.coopId, slug: '', name: '' };
    const stranger = await given.person({ name: 'Lee Moss', coop });
    const ada = await member(place, { name: 'Ada Bello' });
    const end = `/v1/teams/${place.id}/members/${ada.membershipId}/end`;
    expect((await given.as(ada).post(end, {}, seen(1))).status).toBe(200);
    given.clock.advance({ seconds: 1 });
    const write = (who: GivenPerson) =>
      given.deps.db.as(actorOf(who), (tx) => writeOf(place).execute(tx));
    for (const nobody of [stranger, ada]) {
      await expect(write(nobody)).rejects.toThrow('what happened is written down by who did it');
    }
    await write(sam);
    const [last] = await history(place.owner, place);
    expect(last?.['by']).toMatchObject({ id: sam.id });
  });

  it('cannot be changed or deleted, not even by the owner of the schema', async () => {
    const { place } = await ordinary();
    const attempts = [
      sql`update events set about_person_id = null where team_id = ${place.id}`,
      sql`delete from events where team_id = ${place.id}`,
    ];
    for (const attempt of attempts) {
      const tried = given.deps.db.asOwnerOfSchema((tx) => attempt.execute(tx));
      await expect(tried).rejects.toThrow('what happened is never changed or deleted');
    }
  });

  /** An event as it was written before its reason was kept. */
  const writtenBefore = (place: GivenTeam) =>
    given.deps.db.asOwnerOfSchema((tx) =>
      sql`insert into events
        select (jsonb_populate_record(event,
          jsonb_build_object('hash', kith_event_hash(null, event)))).*
        from (select jsonb_populate_record(null::events, ${JSON.stringify({
          coop_id: place.coopId,
          team_id: place.id,
          number: 1,
          type: 'visit.cancelled',
          topic: 'rota',
          readable_with: 'see_rota',
          subject_id: place.id,
          details: {},
          allowed_by: 'arrange_visits',
          recorded_by: place.owner.id,
          method: 'self',
          occurred_at: given.clock.now().toString(),
          recorded_at: given.clock.now().toString(),
          edition: 1,
        })}::jsonb) as event) as made`.execute(tx),
    );

  it('is whole where it began before reasons were kept, and takes none for then', async () => {
    const place = await team();
    await writtenBefore(place);
    const sam = await member(place);
    const coming = await visit(place);
    await given.as(sam).post(`/v1/slots/${coming.slotId}/accept`, {});
    expect(await broken(place)).toEqual([]);
    const rows = await given.rows('events', { teamId: place.id });
    expect(rows.map(({ edition }) => edition).toSorted()).toEqual([1, 2]);
    const changed = (set: ReturnType<typeof sql>) =>
      given.deps.db.asOwnerOfSchema(async (tx) => {
        await sql`alter table events disable trigger user`.execute(tx);
        await sql`update events set ${set} where team_id = ${place.id} and number = 1`.execute(tx);
        await sql`alter table events enable trigger user`.execute(tx);
      });
    const because = sql`allowed_because = '{"code": "usual"}'`;
    await expect(changed(because)).rejects.toThrow('event_of_the_first_edition_has_no_reason');
    await changed(sql`edition = 2, ${because}`);
    expect(await broken(place)).toEqual([1]);
  });

  it.each([
    ['a row that was changed', sql`update events set details = '{"date": "2026-08-05"}'`, 1],
    [
      'a reason that was changed',
      sql`update events set allowed_because = '{"code": "granted"}'`,
      1,
    ],
    ['a row that was taken out', sql`delete from events`, 2],
  ])('shows %s all the same', async (_, damage, at) => {
    const { place } = await ordinary();
    await given.deps.db.asOwnerOfSchema(async (tx) => {
      await sql`alter table events disable trigger user`.execute(tx);
      await sql`${damage} where team_id = ${place.id} and number = 1`.execute(tx);
      await sql`alter table events enable trigger user`.execute(tx);
    });
    expect(await broken(place)).toEqual([at]);
  });
});
