import { expect, it } from 'vitest';
import { runDueJobs } from '../jobs/run-due-jobs.js';
import { jobs } from '../jobs.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { type GivenTeam, seen, teamsOf } from '../testing/given-team.js';

interface Slot {
  id: string;
  state: string;
  yours: boolean;
  person: { name: string } | null;
  accept: { allowed: boolean; code: string; sentence: string };
  release: { allowed: boolean; code: string };
  version: number;
}
interface Visit {
  id: string;
  date: string;
  startsAt: string;
  endsAt: string;
  localStart: string;
  localEnd: string;
  minutes: number;
  movedByClockChange: boolean;
  cancelled: boolean;
  slots: Slot[];
  version: number;
}
const visitsIn = (body: unknown) => (body as { visits: Visit[] }).visits;

describeOnEveryEngine('the rota', (given) => {
  const { team, member, visit, accepted } = teamsOf(given);

  function arrange(place: GivenTeam, values: Record<string, unknown> = {}) {
    return given.as(place.owner).post(`/v1/teams/${place.id}/visits`, {
      title: 'Getting up',
      startsOn: '2026-08-04',
      startTime: '08:30',
      minutes: 45,
      ...values,
    });
  }

  it('shows a week from Monday, this one where the team is unless a day is asked for', async () => {
    given.clock.set('2026-08-02T23:30:00Z'); // Already Monday in London, still Sunday in UTC.
    const place = await team();
    await arrange(place);
    const edie = given.as(place.owner);
    const now = await edie.get(`/v1/teams/${place.id}/rota`);
    expect(now.body).toMatchObject({
      startsOn: '2026-08-03',
      endsOn: '2026-08-09',
      today: '2026-08-03',
      previous: '2026-07-27',
      next: '2026-08-10',
      mayArrange: { allowed: true, code: 'owner_right' },
    });
    expect(visitsIn(now.body)).toHaveLength(1);
    const next = await edie.get(`/v1/teams/${place.id}/rota?week=2026-08-16`);
    expect(next.body).toMatchObject({ startsOn: '2026-08-10', visits: [] });
    const elsewhere = await team({ owner: place.owner, timeZone: 'Pacific/Auckland' });
    const there = await edie.get(`/v1/teams/${elsewhere.id}/rota`);
    expect(there.body).toMatchObject({ today: '2026-08-03', timeZone: 'Pacific/Auckland' });
  });

  it('keeps 8:30 at 8:30 through both clock changes', async () => {
    given.clock.set('2026-03-20T12:00:00Z');
    const place = await team();
    const spring = await arrange(place, { repeats: 'weekly', startsOn: '2026-03-22' });
    const [before, after] = visitsIn(spring.body);
    expect([before?.startsAt, after?.startsAt]).toEqual([
      '2026-03-22T08:30:00Z',
      '2026-03-29T07:30:00Z',
    ]);
    given.clock.set('2026-10-16T12:00:00Z');
    const autumn = await arrange(place, { repeats: 'weekly', startsOn: '2026-10-18' });
    expect(visitsIn(autumn.body).map(({ localStart }) => localStart.slice(11))).toEqual(
      Array(visitsIn(autumn.body).length).fill('08:30'),
    );
    expect(visitsIn(autumn.body)[1]?.startsAt).toBe('2026-10-25T08:30:00Z');
  });

  it('moves a visit that the clocks skip and says so, and counts the hours of a long night', async () => {
    given.clock.set('2026-03-20T12:00:00Z');
    const place = await team();
    const skipped = await arrange(place, { startsOn: '2026-03-29', startTime: '01:30' });
    expect(visitsIn(skipped.body)[0]).toMatchObject({
      localStart: '2026-03-29T02:30',
      movedByClockChange: true,
      minutes: 45,
    });
    const night = { startsOn: '2026-10-24', startTime: '22:00', minutes: 540, kind: 'sleep_in' };
    const long = await arrange(place, night);
    expect(visitsIn(long.body)[0]).toMatchObject({ localEnd: '2026-10-25T07:00', minutes: 600 });
  });

  it('repeats on the weekdays asked for, up to the last day and eight weeks ahead', async () => {
    const place = await team();
    const some = await arrange(place, { repeats: 'weekly', weekdays: [1, 4], until: '2026-08-17' });
    expect(visitsIn(some.body).map(({ date }) => date)).toEqual([
      '2026-08-06',
      '2026-08-10',
      '2026-08-13',
      '2026-08-17',
    ]);
    const all = await arrange(place, { repeats: 'weekly' });
    expect(
      visitsIn(all.body)
        .map(({ date }) => date)
        .at(-1),
    ).toBe('2026-09-22');
    expect((await arrange(place, { until: '2026-08-01' })).status).toBe(422);
  });

  it('is carried on by a job as the weeks come within reach, each visit once', async () => {
    const place = await team();
    const made = await arrange(place, { repeats: 'weekly', slots: 2 });
    const count = async () => (await given.rows('visits', { seriesId: made.body['id'] })).length;
    expect(await count()).toBe(8);
    given.clock.advance({ hours: 24 * 14 });
    await runDueJobs(given.deps, jobs);
    expect(await count()).toBe(10);
    given.clock.advance({ hours: 2 });
    await runDueJobs(given.deps, jobs);
    expect(await count()).toBe(10);
    const later = await given.as(place.owner).get(`/v1/teams/${place.id}/rota?week=2026-10-06`);
    expect(visitsIn(later.body)[0]?.slots).toHaveLength(2);
  });

  it('is arranged by the Owner and whoever wears the Rota Holder hat', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    const holder = await member(place, { name: 'Ada Bello', hats: ['rota_holder'] });
    const path = `/v1/teams/${place.id}/visits`;
    const plan = { title: 'Lunch', startsOn: '2026-08-05', startTime: '12:30', minutes: 45 };
    const refused = await given.as(sam).post(path, plan);
    expect([refused.status, refused.body['detail']]).toEqual([
      403,
      "You can't plan and move Edie's visits. That comes with the Rota Holder hat.",
    ]);
    expect((await given.as(holder).post(path, plan)).status).toBe(201);
  });

  it('lets a member take a visit and give it back, with nothing lost from the record', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    const coming = await visit(place);
    const taken = await given.as(sam).post(`/v1/slots/${coming.slotId}/accept`, {});
    expect(taken.status).toBe(200);
    expect(slotOf(taken.body)).toMatchObject({
      state: 'accepted',
      yours: true,
      person: { name: 'Sam Okoro' },
      accept: { allowed: false, code: 'slot_already_yours' },
      release: { allowed: true },
      recorded: { recordedBy: sam.id, method: 'self' },
      version: 2,
    });
    const back = await given.as(sam).post(`/v1/slots/${coming.slotId}/release`, {});
    expect(slotOf(back.body)).toMatchObject({ state: 'released', person: null, version: 3 });
    const ada = await member(place, { name: 'Ada Bello' });
    const again = await given.as(ada).post(`/v1/slots/${coming.slotId}/accept`, {});
    expect(slotOf(again.body)).toMatchObject({ state: 'accepted', person: { name: 'Ada Bello' } });
    const statuses = (await given.rows('acceptances', { slotId: coming.slotId })).map(
      ({ status }) => status,
    );
    expect(statuses.sort()).toEqual(['accepted', 'released']);
  });

  it('takes nothing once the visit has started, and marks done only then', async () => {
    const place = await team();
    const [sam, ada] = [await member(place), await member(place, { name: 'Ada Bello' })];
    const coming = await visit(place, { slots: 2 });
    const path = `/v1/slots/${coming.slotId}`;
    await given.as(sam).post(`${path}/accept`, {});
    const early = await given.as(sam).post(`${path}/done`, {});
    expect([early.status, early.body['code']]).toEqual([409, 'visit_not_started']);
    given.clock.set('2026-08-04T07:30:00Z');
    const late = await given.as(ada).post(`/v1/slots/${String(coming.slotIds[1])}/accept`, {});
    expect([late.status, late.body['code']]).toEqual([409, 'visit_already_started']);
    expect((await given.as(ada).post(`${path}/done`, {})).body['code']).toBe('slot_not_yours');
    expect(slotOf((await given.as(sam).post(`${path}/done`, {})).body)).toMatchObject({
      state: 'done',
    });
  });

  it('keeps visits from the Owner, who has them done for them', async () => {
    const place = await team();
    const coming = await visit(place);
    const refused = await given.as(place.owner).post(`/v1/slots/${coming.slotId}/accept`, {});
    expect([refused.status, refused.body['reason']]).toEqual([403, 'not_for_visits']);
  });

  it('shows a member who may not see it their own visits and no others', async () => {
    const place = await team();
    const vi = await member(place, { name: 'Vi Long', relationship: 'volunteer' });
    const own = await visit(place);
    const other = await visit(place, {
      startsAt: '2026-08-05T09:00:00Z',
      endsAt: '2026-08-05T10:00:00Z',
    });
    await accepted(place, own, vi);
    const week = await given.as(vi).get(`/v1/teams/${place.id}/rota`);
    expect(visitsIn(week.body).map(({ id }) => id)).toEqual([own.id]);
    expect(week.body).toMatchObject({
      maySee: { allowed: false, sentence: expect.stringMatching(/^You can't see/) as string },
    });
    const unseen = await given.as(vi).post(`/v1/slots/${other.slotId}/accept`, {});
    expect([unseen.status, unseen.body['code']]).toEqual([404, 'slot_not_found']);
    expect((await given.as(vi).post(`/v1/slots/${own.slotId}/release`, {})).status).toBe(200);
  });

  it('is previewed by the Owner as a member sees it', async () => {
    const place = await team();
    const vi = await member(place, { relationship: 'volunteer' });
    const own = await visit(place);
    await visit(place, { startsAt: '2026-08-05T09:00:00Z', endsAt: '2026-08-05T10:00:00Z' });
    await accepted(place, own, vi);
    const path = `/v1/teams/${place.id}/rota`;
    const preview = await given.as(place.owner).get(`${path}?viewAs=${vi.membershipId}`);
    expect(preview.body).toEqual((await given.as(vi).get(path)).body);
    expect(visitsIn(preview.body)).toHaveLength(1);
  });

  it('says beforehand that a visit would overlap another, even of another team', async () => {
    const [place, elsewhere] = [await team(), await team()];
    const sam = await member(place);
    await visit(place);
    const clash = await visit(elsewhere, {
      startsAt: '2026-08-04T08:00:00Z',
      endsAt: '2026-08-04T09:00:00Z',
    });
    const span = { startsAt: '2026-08-04T08:00:00Z', endsAt: '2026-08-04T09:00:00Z' };
    await accepted(elsewhere, clash, sam, span);
    const week = await given.as(sam).get(`/v1/teams/${place.id}/rota`);
    expect(visitsIn(week.body)[0]?.slots[0]?.accept).toMatchObject({
      allowed: false,
      code: 'visit_overlaps',
    });
  });

  it('tells the Owner who previews it nothing of what a member does elsewhere', async () => {
    const [place, elsewhere] = [await team(), await team()];
    const sam = await member(place);
    await visit(place, { slots: 2 });
    const path = `/v1/teams/${place.id}/rota`;
    const preview = async () =>
      (await given.as(place.owner).get(`${path}?viewAs=${sam.membershipId}`)).body;
    const before = await preview();
    expect(visitsIn(before)[0]?.slots[0]?.accept.allowed).toBe(true);
    await accepted(elsewhere, await visit(elsewhere), sam);
    expect(await preview()).toEqual(before);
    // To Sam it is told, and the database holds to it.
    const own = visitsIn((await given.as(sam).get(path)).body)[0]?.slots[0];
    expect(own?.accept.code).toBe('visit_overlaps');
    const taken = await given.as(sam).post(`/v1/slots/${String(own?.id)}/accept`, {});
    expect([taken.status, taken.body['code']]).toEqual([409, 'visit_overlaps']);
  });

  it('tells the Owner who previews it what the member does in this team', async () => {
    const place = await team();
    const sam = await member(place);
    await accepted(place, await visit(place), sam);
    await visit(place);
    const preview = await given
      .as(place.owner)
      .get(`/v1/teams/${place.id}/rota?viewAs=${sam.membershipId}`);
    const codes = visitsIn(preview.body).map(({ slots }) => slots[0]?.accept.code);
    expect(codes.sort()).toEqual(['slot_already_yours', 'visit_overlaps']);
  });

  it('is read with one statement for its visits, however many there are', async () => {
    const place = await team();
    await arrange(place, { repeats: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7], slots: 4 });
    const sam = await member(place);
    const read = () => given.as(sam).get(`/v1/teams/${place.id}/rota`);
    await read();
    const statements = await given.recorded(read);
    // One finds out who is asking, one asks. Before them, whether the page may read it.
    const asked = statements.map(({ text }) => /kith_(session|slots_of_days)/.exec(text)?.[1]);
    expect(asked.slice(-2)).toEqual(['session', 'slots_of_days']);
    expect(asked.length).toBeLessThanOrEqual(5);
  });

  it('lets the Owner record by phone what a worker without an account can do', async () => {
    const place = await team();
    const jo = await member(place, { name: 'Jo Page', accountStatus: 'placeholder' });
    const sam = await member(place);
    const coming = await visit(place, { slots: 2 });
    const path = `/v1/slots/${coming.slotId}/accept`;
    const said = { onBehalfOf: jo.id, method: 'phone' };
    const taken = await given.as(place.owner).post(path, said);
    expect(slotOf(taken.body)).toMatchObject({
      state: 'accepted',
      yours: false,
      person: { name: 'Jo Page' },
    });
    const [row] = await given.rows('acceptances', { slotId: coming.slotId });
    expect(row).toMatchObject({
      personId: jo.id,
      recordedBy: place.owner.id,
      onBehalfOf: jo.id,
      method: 'phone',
    });
    const second = `/v1/slots/${String(coming.slotIds[1])}/accept`;
    const refused = await given.as(place.owner).post(second, { onBehalfOf: sam.id });
    expect([refused.status, refused.body['reason']]).toEqual([403, 'person_can_record']);
  });

  it('tells an Owner who writes it down nothing of what that person does for other teams', async () => {
    const [place, elsewhere] = [await team(), await team()];
    const jo = await member(place, { name: 'Jo Page', accountStatus: 'placeholder' });
    await accepted(elsewhere, await visit(elsewhere), jo);
    const coming = await visit(place);
    const said = { onBehalfOf: jo.id, method: 'phone' };
    const put = async (language: 'en' | 'cy') => {
      await given.deps.db.asOwnerOfSchema((tx) =>
        tx.updateTable('people').set({ language }).where('id', '=', place.owner.id).execute(),
      );
      return given.as(place.owner).post(`/v1/slots/${coming.slotId}/accept`, said);
    };
    expect(await put('en')).toMatchObject({
      status: 409,
      body: {
        code: 'person_not_free',
        detail: "Jo can't be put down for this time. Kith doesn't say why; you can ask them.",
      },
    });
    expect((await put('cy')).body['detail']).toBe(
      'Does dim modd rhoi Jo i lawr ar gyfer yr amser hwn. Dydy Kith ddim yn dweud pam; gallwch chi ofyn.',
    );
    expect(await given.rows('acceptances', { slotId: coming.slotId })).toEqual([]);
  });

  it('tells an Owner who writes it down which visit of this team it would overlap', async () => {
    const place = await team();
    const jo = await member(place, { name: 'Jo Page', accountStatus: 'placeholder' });
    await accepted(place, await visit(place), jo);
    const coming = await visit(place);
    const path = `/v1/slots/${coming.slotId}/accept`;
    const reply = await given.as(place.owner).post(path, { onBehalfOf: jo.id, method: 'phone' });
    expect([reply.status, reply.body['code'], reply.body['detail']]).toEqual([
      409,
      'visit_overlaps',
      'Jo already has another visit at that time.',
    ]);
  });

  it('tells whoever writes for somebody by name that they may not', async () => {
    const place = await team();
    const details = { name: 'Vi Long', relationship: 'advocate' } as const;
    const vi = await member(place, { ...details, accountStatus: 'placeholder' });
    const coming = await visit(place);
    const said = { onBehalfOf: vi.id, method: 'phone' };
    const reply = await given.as(place.owner).post(`/v1/slots/${coming.slotId}/accept`, said);
    expect(reply.status).toBe(403);
    expect(reply.body['detail']).toMatch(/^Vi can't /);
  });

  it('cancels a visit for everybody who had taken it, and keeps it in the record', async () => {
    const place = await team();
    const sam = await member(place);
    const coming = await visit(place);
    await accepted(place, coming, sam);
    const path = `/v1/visits/${coming.id}/cancel`;
    expect((await given.as(place.owner).post(path, {})).status).toBe(428);
    expect((await given.as(sam).post(path, {}, seen(1))).status).toBe(403);
    expect((await given.as(place.owner).post(path, {}, seen(7))).status).toBe(412);
    const cancelled = await given.as(place.owner).post(path, {}, seen(1));
    expect(cancelled.body).toMatchObject({ cancelled: true, version: 2 });
    expect(slotOf(cancelled.body)).toMatchObject({ person: null });
    expect((await given.rows('acceptances', { visitId: coming.id }))[0]).toMatchObject({
      status: 'released',
    });
    const gone = await given.as(sam).post(`/v1/slots/${coming.slotId}/accept`, {});
    expect([gone.status, gone.body['code']]).toEqual([409, 'visit_cancelled']);
    const twice = await given.as(place.owner).post(path, {}, seen(2));
    expect([twice.status, twice.body['code']]).toEqual([409, 'visit_cancelled']);
  });
});

const slotOf = (body: unknown) => (body as Visit).slots[0];
