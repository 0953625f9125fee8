import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { statusesOf } from '../testing/caller.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { type GivenTeam, type GivenVisit, teamsOf } from '../testing/given-team.js';
import { spanOf } from './visits.sql.js';

describeOnEveryEngine('taking a visit', (given) => {
  const { team, member, visit, accepted } = teamsOf(given);

  it('exactly one of twenty simultaneous members wins', async () => {
    const place = await team();
    const coming = await visit(place);
    const names = Array.from({ length: 20 }, (_, index) => `Member ${index}`);
    const members = await Promise.all(names.map((name) => member(place, { name })));
    const replies = await Promise.all(
      members.map((each) => given.as(each).post(`/v1/slots/${coming.slotId}/accept`, {})),
    );
    expect(statusesOf(replies)).toEqual({ 200: 1, 409: 19 });
    const codes = replies.filter(({ status }) => status === 409).map(({ body }) => body['code']);
    expect(new Set(codes)).toEqual(new Set(['slot_taken']));
    expect(await given.rows('acceptances', { slotId: coming.slotId })).toHaveLength(1);
  });

  it('is one question and one write, as giving it back is, and says what a reader finds after', async () => {
    const place = await team();
    const sam = await member(place);
    const { slotId } = await visit(place);
    const rota = await given.as(sam).get(`/v1/teams/${place.id}/rota?week=2026-08-04`);
    expect(rota.status).toBe(200);
    for (const [what, state] of [
      ['accept', 'accepted'],
      ['release', 'released'],
    ] as const) {
      let slots: unknown;
      const statements = await given.recorded(async () => {
        const { body } = await given.as(sam).post(`/v1/slots/${slotId}/${what}`, {});
        slots = body['slots'];
      });
      // Whose session it is comes before, with no transaction to be kept open.
      const [, ...transaction] = statements.map(({ text }) => text.split(' ')[0]);
      expect(transaction, what).toEqual(['begin', 'select', 'commit']);
      expect(slots).toMatchObject([{ id: slotId, state, yours: what === 'accept' }]);
      const read = await given.as(sam).get(`/v1/teams/${place.id}/rota?week=2026-08-04`);
      expect(slots).toEqual(read.body['visits']?.[0]?.['slots']);
    }
  });

  it('a person cannot hold two overlapping visits, whatever the interleaving', async () => {
    const [place, elsewhere] = [await team(), await team()];
    const sam = await member(place);
    await alsoIn(elsewhere, sam);
    const starts = ['07:30', '07:45', '08:00', '08:10', '07:00'];
    const visits: GivenVisit[] = [];
    for (const [index, start] of starts.entries()) {
      const span = { startsAt: `2026-08-04T${start}:00Z`, endsAt: '2026-08-04T09:00:00Z' };
      visits.push(await visit(index % 2 === 0 ? place : elsewhere, span));
    }
    for (let round = 0; round < 3; round += 1) {
      const replies = await Promise.all(
        [...visits, ...visits].map(({ slotId }) =>
          given.as(sam).post(`/v1/slots/${slotId}/accept`, {}),
        ),
      );
      expect(statusesOf(replies)).toEqual({ 200: 1, 409: 9 });
      const held = await given.rows('acceptances', { personId: sam.id, status: 'accepted' });
      expect(held).toHaveLength(1);
      await given.as(sam).post(`/v1/slots/${String(held[0]?.['slotId'])}/release`, {});
    }
  });

  it('visits that only touch do not overlap', async () => {
    const place = await team();
    const sam = await member(place);
    const first = await visit(place);
    const next = await visit(place, {
      startsAt: '2026-08-04T08:15:00Z',
      endsAt: '2026-08-04T09:00:00Z',
    });
    for (const { slotId } of [first, next]) {
      expect((await given.as(sam).post(`/v1/slots/${slotId}/accept`, {})).status).toBe(200);
    }
  });

  it('a visit for two takes two different people', async () => {
    const place = await team();
    const [sam, ada] = [await member(place), await member(place, { name: 'Ada Bello' })];
    const coming = await visit(place, { slots: 2 });
    const [one, two] = coming.slotIds as [string, string];
    expect((await given.as(sam).post(`/v1/slots/${one}/accept`, {})).status).toBe(200);
    expect((await given.as(sam).post(`/v1/slots/${two}/accept`, {})).status).toBe(409);
    expect((await given.as(ada).post(`/v1/slots/${two}/accept`, {})).status).toBe(200);
  });

  it('and leaving the team at the same moment never leaves a visit with somebody who has left', async () => {
    for (let round = 0; round < 5; round += 1) {
      const place = await team();
      const sam = await member(place);
      const coming = await visit(place);
      const leave = `/v1/teams/${place.id}/members/${sam.membershipId}/end`;
      const [left] = await Promise.all([
        given.as(sam).post(leave, {}, { headers: { 'if-match': '"1"' } }),
        given.as(sam).post(`/v1/slots/${coming.slotId}/accept`, {}),
      ]);
      expect(left.status).toBe(200);
      expect(await given.rows('acceptances', { teamId: place.id, status: 'accepted' })).toEqual([]);
    }
  });

  it('and cancelling it at the same moment never leaves a cancelled visit taken', async () => {
    const place = await team();
    const sam = await member(place);
    const coming = await visit(place);
    const headers = { headers: { 'if-match': '"1"' } };
    const [cancelled] = await Promise.all([
      given.as(place.owner).post(`/v1/visits/${coming.id}/cancel`, {}, headers),
      given.as(sam).post(`/v1/slots/${coming.slotId}/accept`, {}),
    ]);
    expect(cancelled.status).toBe(200);
    expect(await given.rows('acceptances', { visitId: coming.id, status: 'accepted' })).toEqual([]);
  });

  describeConstraints();

  /** Past the use cases, straight into the tables: the database itself must refuse. */
  function describeConstraints() {
    it('is refused by the database itself when a slot has somebody', async () => {
      const place = await team();
      const [sam, ada] = [await member(place), await member(place, { name: 'Ada Bello' })];
      const coming = await visit(place);
      await accepted(place, coming, sam);
      await expect(accepted(place, coming, ada)).rejects.toThrow('one_acceptance_per_slot');
    });

    it('is refused by the database itself when the times overlap', async () => {
      const place = await team();
      const sam = await member(place);
      await accepted(place, await visit(place), sam);
      const span = { startsAt: '2026-08-04T08:00:00Z', endsAt: '2026-08-04T09:00:00Z' };
      const overlapping = accepted(place, await visit(place, span), sam, span);
      await expect(overlapping).rejects.toThrow('one_visit_at_a_time');
    });

    it('is refused by the database itself when one person would be two in a visit', async () => {
      const place = await team();
      const sam = await member(place);
      const coming = await visit(place, { slots: 2 });
      await accepted(place, coming, sam);
      const second = { ...coming, slotId: coming.slotIds[1] as string };
      await expect(accepted(place, second, sam)).rejects.toThrow(
        /two_distinct_people_in_a_visit|one_visit_at_a_time/,
      );
    });

    it('is refused by the database itself when a series would visit twice in a day', async () => {
      const place = await team();
      const { seriesId } = await visit(place);
      const again = given.deps.db.asOwnerOfSchema((tx) =>
        tx
          .insertInto('visits')
          .values({
            coopId: place.coopId,
            id: v7(),
            teamId: place.id,
            seriesId,
            date: '2026-08-04',
            during: spanOf({ startsAt: '2026-08-04T12:00:00Z', endsAt: '2026-08-04T13:00:00Z' }),
            localStart: '2026-08-04T13:00',
            localEnd: '2026-08-04T14:00',
            minutes: 60,
            movedByClockChange: false,
            method: 'self',
            recordedAt: given.clock.now(),
          })
          .execute(),
      );
      await expect(again).rejects.toThrow('one_visit_per_day_of_series');
    });
  }

  async function alsoIn(place: GivenTeam, person: { id: string }) {
    await given.deps.db.asOwnerOfSchema((tx) =>
      tx
        .insertInto('memberships')
        .values({
          coopId: place.coopId,
          id: v7(),
          teamId: place.id,
          personId: person.id,
          relationship: 'support_worker',
          since: given.clock.now(),
          method: 'self',
          recordedAt: given.clock.now(),
        })
        .execute(),
    );
  }
});
