import { expect, it } from 'vitest';
import type { AnyBody } from '../testing/caller.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { type GivenTeam, seen, teamsOf } from '../testing/given-team.js';

interface Slot {
  attendance: { sentence: string; saidAt: string } | null;
  record: { code: string };
  release: { allowed: boolean; code: string };
}

/** By whom, and as of when, what happened is told to whoever writes it down. */
describeOnEveryEngine('what somebody tells of a visit', (given) => {
  const { team, member, visit, accepted } = teamsOf(given);

  /** Edie's team with Sam, Bea and a coach, and a visit that Sam has and that has begun. */
  async function begun() {
    const place = await team();
    const sam = await member(place);
    await member(place, { name: 'Bea Lund' });
    const gwen = await member(place, { name: 'Gwen Parry', relationship: 'coach' });
    const coming = await visit(place);
    await accepted(place, coming, sam);
    given.clock.set('2026-08-04T08:30:00Z');
    const path = `/v1/slots/${coming.slotId}/attendance`;
    const write = (who: GivenPerson, said: object, version = 1) =>
      given.as(who).post(path, said, seen(version));
    return { place, sam, gwen, coming, write };
  }

  const slotIn = async (who: GivenPerson, place: GivenTeam) =>
    slotOf((await given.as(who).get(`/v1/teams/${place.id}/rota`)).body['visits']?.[0]);
  const sentences = async (who: GivenPerson, { id }: GivenTeam) => {
    const { body } = await given.as(who).get(`/v1/teams/${id}/history`);
    return (body['items'] as unknown as AnyBody[]).map((each) => String(each['sentence']));
  };

  it('is written by a team starter as the word of others, and never as their own', async () => {
    const { place, sam, coming, write } = await begun();
    const tilly = await member(place, { name: 'Tilly Moss', relationship: 'team_starter' });
    expect(await slotIn(tilly, place)).toMatchObject({
      record: { allowed: true, code: 'may_record_what_others_say' },
      recordOf: 'others',
    });
    const { body } = await given.as(tilly).get(`/v1/slots/${coming.slotId}/attendance-choices`);
    expect(body).toMatchObject({
      you: null,
      carers: [{ name: 'Bea Lund' }, { name: 'Sam Okoro' }],
    });
    expect(body['speakers']).toContainEqual({
      person: expect.objectContaining({ name: 'Edie Marsh' }),
      of: 'anyone',
    });
    const own = await write(tilly, { happened: 'done', personId: sam.id });
    expect([own.status, own.body['code']]).toEqual([403, 'forbidden']);
    const told = { onBehalfOf: place.owner.id, method: 'phone' };
    const reply = await write(tilly, { happened: 'done', personId: sam.id, ...told });
    expect(slotOf(reply.body)).toMatchObject({
      state: 'done',
      attendance: {
        side: 'receiver',
        sentence: 'Sam did this visit. Edie said so on 4 August. You wrote it down, by telephone.',
      },
      record: { allowed: true },
      recordOf: 'others',
    });
  });

  it('is not for a team starter to say before it begins, nor from a page that was not made for it', async () => {
    const { place } = await begun();
    const tilly = await member(place, { name: 'Tilly Moss', relationship: 'team_starter' });
    given.clock.set('2026-08-04T07:00:00Z');
    expect(await slotIn(tilly, place)).toMatchObject({
      record: { allowed: false, code: 'visit_not_started' },
      recordOf: null,
    });
    given.clock.set('2026-08-04T08:30:00Z');
    const session = { teamId: place.id, capabilities: ['see_rota'] };
    const { token } = await given.embedSession(tilly, session);
    const week = await given.asEmbedded(token).get(`/v1/teams/${place.id}/rota`);
    expect(slotOf(week.body['visits']?.[0])).toMatchObject({
      record: { allowed: false, code: 'outside_session' },
      recordOf: null,
    });
  });

  it('gives a visit back late as what it is, and as of when it was told', async () => {
    const { place, sam, gwen, coming, write } = await begun();
    const path = `/v1/slots/${coming.slotId}/release`;
    expect((await slotIn(sam, place)).release).toMatchObject({
      allowed: true,
      code: 'may_release_late',
    });
    const told = { onBehalfOf: sam.id, method: 'phone', saidAt: '2026-08-04T09:45:00+01:00' };
    const later = await given.as(gwen).post(path, told);
    expect(later.status).toBe(422);
    const reply = await given.as(gwen).post(path, { ...told, saidAt: '2026-08-04T09:15:00+01:00' });
    expect(slotOf(reply.body)).toMatchObject({ state: 'released', person: null });
    const missed = await write(place.owner, { happened: 'missed' }, 2);
    expect(slotOf(missed.body).attendance?.sentence).toMatch(/^Sam did not come/);
    expect((await sentences(place.owner, place))[1]).toBe(
      'Sam gave back the visit on Tuesday 4 August 2026 at 7:30am after it had begun. Gwen wrote it down, by telephone.',
    );
  });

  it('is as of the day and the time at which somebody told it, on the clocks of the team', async () => {
    const { place, gwen, coming, write } = await begun();
    const told = { onBehalfOf: place.owner.id, method: 'phone', happened: 'missed' } as const;
    for (const [said, name] of [
      [{ saidOn: '2026-08-04' }, 'saidTime'],
      [{ saidTime: '09:15' }, 'saidOn'],
      [{ saidAt: '2026-08-04T08:15:00Z', saidOn: '2026-08-04', saidTime: '09:15' }, 'saidAt'],
      // Before the visit, and after now.
      [{ saidOn: '2026-08-04', saidTime: '08:29' }, 'saidOn'],
      [{ saidOn: '2026-08-04', saidTime: '09:31' }, 'saidOn'],
    ] as const) {
      const { status, body } = await write(gwen, { ...told, ...said });
      expect([status, body['invalid_params']]).toMatchObject([422, [{ name }]]);
    }
    given.clock.set('2026-08-06T08:30:00Z');
    const reply = await write(gwen, { ...told, saidOn: '2026-08-05', saidTime: '10:15' });
    expect(reply.status).toBe(200);
    expect(slotOf(reply.body).attendance).toMatchObject({
      saidAt: '2026-08-05T09:15:00Z',
      sentence: expect.stringContaining('Edie said so on 5 August.'),
    });
    const [event] = await given.rows('events', { subjectId: coming.id });
    expect(String(event?.['occurredAt'])).toContain('2026-08-05T09:15:00');
  });

  it('does not call late what was told in time and is only written down now', async () => {
    const { place, sam, gwen, coming } = await begun();
    const told = { onBehalfOf: sam.id, method: 'phone', saidAt: '2026-08-04T06:40:00Z' };
    const path = `/v1/slots/${coming.slotId}/release`;
    expect((await given.as(gwen).post(path, told)).status).toBe(200);
    expect((await sentences(place.owner, place))[0]).toBe(
      'Sam gave back the visit on Tuesday 4 August 2026 at 7:30am. Gwen wrote it down, by telephone.',
    );
    const [event] = await given.rows('events', { subjectId: coming.id });
    expect(String(event?.['occurredAt'])).toContain('2026-08-04T06:40:00');
  });
});

const slotOf = (body: unknown) => (body as { slots: Slot[] }).slots[0] as Slot;
