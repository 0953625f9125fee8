import { expect, it } from 'vitest';
import type { AnyBody } from '../testing/caller.js';
import { statusesOf } from '../testing/caller.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { type GivenTeam, seen, teamsOf } from '../testing/given-team.js';

interface Slot {
  state: string;
  person: { name: string } | null;
  attendance: {
    sentence: string;
    side: string;
    corrects: boolean;
    expected: { name: string } | null;
  } | null;
  record: { allowed: boolean; code: string };
  recordOf: string | null;
  release: { allowed: boolean; code: string };
  version: number;
}

const start = '2026-08-04T07:30:00Z';

describeOnEveryEngine('what happened at a visit', (given) => {
  const { team, member, visit, accepted } = teamsOf(given);

  /** Edie's team with Sam, Bea and a coach, and a visit that Sam has and that has begun. */
  async function begun() {
    const place = await team();
    const sam = await member(place);
    const bea = await member(place, { name: 'Bea Lund' });
    const gwen = await member(place, { name: 'Gwen Parry', relationship: 'coach' });
    const coming = await visit(place);
    await accepted(place, coming, sam);
    given.clock.set('2026-08-04T08:30:00Z');
    const path = `/v1/slots/${coming.slotId}/attendance`;
    const write = (who: GivenPerson, said: object, version = 1) =>
      given.as(who).post(path, said, seen(version));
    return { place, sam, bea, gwen, coming, write };
  }

  const slotIn = async (who: GivenPerson, place: GivenTeam) =>
    slotOf((await given.as(who).get(`/v1/teams/${place.id}/rota`)).body['visits']?.[0]);
  const sentences = async (who: GivenPerson, { id }: GivenTeam) => {
    const { body } = await given.as(who).get(`/v1/teams/${id}/history`);
    return (body['items'] as unknown as AnyBody[]).map((each) => String(each['sentence']));
  };
  const statuses = async (slotId: string) =>
    (await given.rows('acceptances', { slotId })).map(({ status }) => status).toSorted();

  it('is written down by whoever did it in place of another, who is told', async () => {
    const { place, sam, bea, coming, write } = await begun();
    const reply = await write(bea, { happened: 'done' });
    expect(slotOf(reply.body)).toMatchObject({
      state: 'done',
      person: { name: 'Bea Lund' },
      attendance: {
        side: 'giver',
        expected: { name: 'Sam Okoro' },
        sentence: 'You did this visit in place of Sam. You said so on 4 August.',
      },
    });
    expect(await statuses(coming.slotId)).toEqual(['done', 'not_done']);
    expect((await slotIn(sam, place)).attendance?.sentence).toBe(
      'Bea did this visit in place of you. Bea said so on 4 August.',
    );
    expect(await sentences(sam, place)).toEqual([
      'Bea said that the visit on Tuesday 4 August 2026 at 7:30am was done.',
    ]);
  });

  it('is that nobody came, and the history says of whom', async () => {
    const { place, sam, coming, write } = await begun();
    const reply = await write(place.owner, { happened: 'missed' });
    expect(slotOf(reply.body)).toMatchObject({
      state: 'missed',
      person: null,
      attendance: {
        side: 'receiver',
        sentence: 'Sam did not come, and nobody came instead. You said so on 4 August.',
      },
    });
    expect(await statuses(coming.slotId)).toEqual(['not_done']);
    expect(await sentences(sam, place)).toEqual([
      'Edie said that you did not come to the visit on Tuesday 4 August 2026 at 7:30am.',
    ]);
    const cancelled = await given
      .as(place.owner)
      .post(`/v1/visits/${coming.id}/cancel`, {}, seen(1));
    expect([cancelled.status, cancelled.body['code']]).toEqual([409, 'attendance_recorded']);
  });

  it('is that somebody came and it could not take place, and counts as their time', async () => {
    const { place, sam, write } = await begun();
    const reply = await write(sam, { happened: 'no_access' });
    expect(slotOf(reply.body)).toMatchObject({
      state: 'no_access',
      person: { name: 'Sam Okoro' },
      attendance: { sentence: expect.stringMatching(/^You came, but the visit could not/) },
    });
    expect(await sentences(place.owner, place)).toEqual([
      'Sam said that the visit on Tuesday 4 August 2026 at 7:30am could not take place.',
    ]);
  });

  it('is that somebody did it who does no visits in the team', async () => {
    const { place, coming, write } = await begun();
    const reply = await write(place.owner, { happened: 'done', personId: null });
    expect(slotOf(reply.body)).toMatchObject({ state: 'done', person: null });
    expect(slotOf(reply.body).attendance?.sentence).toBe(
      'Somebody else did this visit in place of Sam. You said so on 4 August.',
    );
    expect(await statuses(coming.slotId)).toEqual(['not_done']);
    expect(await sentences(place.owner, place)).toEqual([
      'You said that somebody else did the visit on Tuesday 4 August 2026 at 7:30am.',
    ]);
  });

  it('is written by a coach for an Owner without an account, with how they told it', async () => {
    const place = await team({
      owner: await given.person({ name: 'Edie Marsh', accountStatus: 'placeholder' }),
    });
    const bea = await member(place, { name: 'Bea Lund' });
    const gwen = await member(place, { name: 'Gwen Parry', relationship: 'coach' });
    const coming = await visit(place);
    given.clock.set('2026-08-05T10:00:00Z');
    const said = {
      happened: 'done',
      personId: bea.id,
      onBehalfOf: place.owner.id,
      method: 'phone',
    };
    const reply = await given.as(gwen).post(`/v1/slots/${coming.slotId}/attendance`, said, seen(1));
    expect(slotOf(reply.body).attendance).toMatchObject({
      side: 'receiver',
      sentence: 'Bea did this visit. Edie said so on 5 August. You wrote it down, by telephone.',
      recorded: { recordedBy: gwen.id, onBehalfOf: place.owner.id, method: 'phone' },
    });
    expect(await sentences(bea, place)).toEqual([
      'Edie said that you did the visit on Tuesday 4 August 2026 at 7:30am. Gwen wrote it down, by telephone.',
    ]);
  });

  it('is put right by the Owner or a coach, and both words stay readable', async () => {
    const { place, sam, bea, gwen, coming, write } = await begun();
    await given.as(sam).post(`/v1/slots/${coming.slotId}/done`, {});
    const edies = await write(place.owner, { happened: 'missed' }, 2);
    expect(slotOf(edies.body)).toMatchObject({ state: 'missed', attendance: { corrects: true } });
    const gwens = await write(gwen, { happened: 'done', personId: bea.id }, 3);
    expect(slotOf(gwens.body)).toMatchObject({
      state: 'done',
      person: { name: 'Bea Lund' },
      attendance: { side: 'coordination', corrects: true, expected: { name: 'Sam Okoro' } },
    });
    expect(await sentences(place.owner, place)).toEqual([
      'Gwen said that Bea did the visit on Tuesday 4 August 2026 at 7:30am, which puts right what was written before.',
      'You said that Sam did not come to the visit on Tuesday 4 August 2026 at 7:30am, which puts right what was written before.',
      'Sam said that the visit on Tuesday 4 August 2026 at 7:30am was done.',
    ]);
    const rows = await given.rows('attendances', { slotId: coming.slotId });
    expect(rows.map(({ number, happened }) => [number, happened]).toSorted()).toEqual([
      [1, 'done'],
      [2, 'missed'],
      [3, 'done'],
    ]);
    expect(await statuses(coming.slotId)).toEqual(['done', 'not_done']);
  });

  it('is confirmed by the other side without being put right', async () => {
    const { place, sam, write } = await begun();
    await write(sam, { happened: 'done' });
    const reply = await write(place.owner, { happened: 'done', personId: sam.id }, 2);
    expect(slotOf(reply.body).attendance).toMatchObject({ side: 'receiver', corrects: false });
    const again = await write(place.owner, { happened: 'done', personId: sam.id }, 3);
    expect([again.status, again.body['code']]).toEqual([409, 'attendance_repeated']);
  });

  it('is never put right by whoever gives care once another side has spoken', async () => {
    const { place, sam, bea, write } = await begun();
    await write(place.owner, { happened: 'missed' });
    for (const who of [sam, bea]) {
      const reply = await write(who, { happened: 'done' }, 2);
      expect([reply.status, reply.body['code']]).toEqual([409, 'attendance_settled']);
      expect(reply.body['detail']).toMatch(/talk with them or with the coach/);
    }
    expect(await slotIn(sam, place)).toMatchObject({
      record: { allowed: false, code: 'attendance_settled' },
      recordOf: null,
    });
    expect(await slotIn(place.owner, place)).toMatchObject({
      record: { allowed: true, code: 'may_correct_attendance' },
      recordOf: 'anyone',
    });
  });

  it('is of nobody but oneself for whoever gives care', async () => {
    const { sam, bea, write } = await begun();
    for (const said of [{ happened: 'done', personId: sam.id }, { happened: 'missed' }]) {
      const reply = await write(bea, said);
      expect([reply.status, reply.body['code']]).toEqual([409, 'attendance_of_others']);
    }
    expect((await write(sam, { happened: 'missed' })).status).toBe(200);
    // Sam said himself that he did not come; Bea did.
    expect(slotOf((await write(bea, { happened: 'done' }, 2)).body)).toMatchObject({
      state: 'done',
      person: { name: 'Bea Lund' },
    });
  });

  it('is of those who did visits then, and in the words of those one may write for', async () => {
    const { place, sam, bea, gwen, coming } = await begun();
    const choices = (who: GivenPerson) =>
      given.as(who).get(`/v1/slots/${coming.slotId}/attendance-choices`);
    const names = (people: unknown) => (people as Array<{ name: string }>).map(({ name }) => name);
    const gwens = (await choices(gwen)).body;
    expect(names(gwens['carers'])).toEqual(['Bea Lund', 'Sam Okoro']);
    expect(gwens['speakers']).toMatchObject([
      { person: { id: bea.id }, of: 'self' },
      { person: { name: 'Edie Marsh' }, of: 'anyone' },
      { person: { id: sam.id }, of: 'self' },
    ]);
    const end = `/v1/teams/${place.id}/members/${bea.membershipId}/end`;
    await given.as(place.owner).post(end, {}, seen(1));
    const edies = (await choices(place.owner)).body;
    expect(names(edies['carers'])).toEqual(['Bea Lund', 'Sam Okoro']);
    expect(edies['speakers']).toEqual([]);
    expect((await choices(sam)).body).toEqual({ you: 'self', carers: [], speakers: [] });
    const looks = await given.rows('accessLog', { teamId: place.id, kind: 'members' });
    expect(looks).toHaveLength(2);
    const stranger = await given.person({ coop: { id: place.coopId, slug: '', name: '' } });
    expect((await choices(stranger)).status).toBe(404);
  });

  it('is not for whoever did it to write in the name of the Owner', async () => {
    const { place, coming } = await begun();
    const rhys = await member(place, {
      name: 'Rhys Marsh',
      relationship: 'legal_representative',
      legalAuthorities: ['health_and_welfare'],
    });
    const said = { happened: 'done', personId: rhys.id, onBehalfOf: place.owner.id };
    const path = `/v1/slots/${coming.slotId}/attendance`;
    await given.deps.db.asOwnerOfSchema((tx) =>
      tx
        .updateTable('people')
        .set({ accountStatus: 'placeholder' })
        .where('id', '=', place.owner.id)
        .execute(),
    );
    const reply = await given.as(rhys).post(path, { ...said, method: 'phone' }, seen(1));
    expect([reply.status, reply.body['code']]).toEqual([409, 'attendance_of_ones_own']);
  });

  it('is not before the visit begins, and not of one that was cancelled', async () => {
    const place = await team();
    const coming = await visit(place);
    const path = `/v1/slots/${coming.slotId}/attendance`;
    const early = await given.as(place.owner).post(path, { happened: 'missed' }, seen(1));
    expect([early.status, early.body['code']]).toEqual([409, 'visit_not_started']);
    await given.as(place.owner).post(`/v1/visits/${coming.id}/cancel`, {}, seen(1));
    given.clock.set(start);
    const cancelled = await given.as(place.owner).post(path, { happened: 'missed' }, seen(2));
    expect([cancelled.status, cancelled.body['code']]).toEqual([409, 'visit_cancelled']);
  });

  it('is of somebody who did visits in the team then, also when they have left', async () => {
    const { place, gwen, bea, write } = await begun();
    const coach = await write(place.owner, { happened: 'done', personId: gwen.id });
    expect([coach.status, coach.body['code']]).toEqual([409, 'attendance_not_by_carer']);
    const end = `/v1/teams/${place.id}/members/${bea.membershipId}/end`;
    expect((await given.as(place.owner).post(end, {}, seen(1))).status).toBe(200);
    const left = await write(place.owner, { happened: 'done', personId: bea.id });
    expect([left.status, slotOf(left.body).state]).toEqual([200, 'done']);
    given.clock.set('2026-08-05T09:00:00Z');
    const late = await member(place, { name: 'Ivo Late' });
    const joined = await write(place.owner, { happened: 'done', personId: late.id }, 2);
    expect(joined.body['code']).toBe('attendance_not_by_carer');
  });

  it('does not put anybody into two places at once, and says no more of other teams', async () => {
    const { place, bea, write } = await begun();
    const elsewhere = await team();
    await accepted(elsewhere, await visit(elsewhere), bea);
    const reply = await write(place.owner, { happened: 'done', personId: bea.id });
    expect([reply.status, reply.body['code']]).toEqual([409, 'person_not_free']);
    const own = await write(bea, { happened: 'done' });
    expect([own.status, own.body['code']]).toEqual([409, 'visit_overlaps']);
    expect(await given.rows('attendances', { teamId: place.id })).toEqual([]);
  });

  it('is refused to whoever has not seen the last word, and to a page that was not made for it', async () => {
    const { place, sam, write } = await begun();
    await write(sam, { happened: 'done' });
    expect((await write(place.owner, { happened: 'missed' }, 1)).status).toBe(412);
    const session = { teamId: place.id, capabilities: ['see_rota', 'accept_visits'] };
    const { token } = await given.embedSession(sam, session);
    const week = await given.asEmbedded(token).get(`/v1/teams/${place.id}/rota`);
    expect(slotOf(week.body['visits']?.[0]).record.code).toBe('outside_session');
  });

  it('takes "it is done" from a page that was made for doing visits', async () => {
    const { place, sam, coming } = await begun();
    const session = { teamId: place.id, capabilities: ['see_rota', 'accept_visits'] };
    const { token } = await given.embedSession(sam, session);
    const reply = await given.asEmbedded(token).post(`/v1/slots/${coming.slotId}/done`, {});
    expect(slotOf(reply.body)).toMatchObject({ state: 'done', attendance: { side: 'giver' } });
  });

  it('has one last word, however many write at once', async () => {
    const { place, bea, gwen, sam, coming, write } = await begun();
    const replies = await Promise.all([
      write(place.owner, { happened: 'missed' }),
      write(gwen, { happened: 'done', personId: bea.id }),
      write(sam, { happened: 'done' }),
      write(bea, { happened: 'done' }),
    ]);
    expect(statusesOf(replies)).toEqual({ 200: 1, 412: 3 });
    expect(await given.rows('attendances', { slotId: coming.slotId })).toHaveLength(1);
  });

  it('is kept for ever: no row is changed or deleted, not by the owner of the schema either', async () => {
    const { sam, coming, write } = await begun();
    await write(sam, { happened: 'done' });
    const { db } = given.deps;
    await expect(
      db.asOwnerOfSchema((tx) =>
        tx
          .updateTable('attendances')
          .set({ happened: 'missed' })
          .where('slotId', '=', coming.slotId)
          .execute(),
      ),
    ).rejects.toThrow('put right by the next row');
    await expect(
      db.asOwnerOfSchema((tx) =>
        tx.deleteFrom('attendances').where('slotId', '=', coming.slotId).execute(),
      ),
    ).rejects.toThrow('put right by the next row');
  });

  it('is told as over once a visit has ended, and not before', async () => {
    const { place } = await begun();
    const isOver = async () => {
      const { body } = await given.as(place.owner).get(`/v1/teams/${place.id}/rota`);
      return body['visits']?.[0]?.['over'];
    };
    given.clock.set('2026-08-04T08:14:59Z');
    expect(await isOver()).toBe(false);
    given.clock.set('2026-08-04T08:15:00Z');
    expect(await isOver()).toBe(true);
  });

  it('is told with how long the week stays so: until it begins, until it ends, until midnight', async () => {
    const { place } = await begun();
    const freshAt = async (moment: string) => {
      given.clock.set(moment);
      const { body } = await given.as(place.owner).get(`/v1/teams/${place.id}/rota`);
      return body['freshFor'];
    };
    expect(await freshAt('2026-08-04T07:29:00Z')).toBe(60);
    expect(await freshAt('2026-08-04T08:14:59.5Z')).toBe(1);
    expect(await freshAt('2026-08-04T08:15:00Z')).toBe(14.75 * 3600);
  });
});

const slotOf = (body: unknown) => (body as { slots: Slot[] }).slots[0] as Slot;
