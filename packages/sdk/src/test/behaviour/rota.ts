import { expect, it } from 'vitest';
import { codeOf, type Harness, statusOf, teamOf } from './harness.js';

/** Edie's team with Sam and Beth, and a visit on Tuesday at 8:30. */
async function withVisit(harness: Harness, visit: object = {}) {
  const { edie, team } = await teamOf(harness, { 'Sam Okoro': {}, 'Beth Marsh': {} });
  const series = await edie.rota.arrange(team.id, {
    title: 'Getting up',
    startsOn: '2026-08-04',
    startTime: '08:30',
    minutes: 45,
    ...visit,
  });
  const first = series.visits[0];
  const slot = first?.slots[0];
  if (!first || !slot) throw new Error('No visit was made');
  const sam = await harness.as('Sam Okoro');
  const beth = await harness.as('Beth Marsh');
  return { edie, sam, beth, team, series, visit: first, slot };
}

export function behavesWithRota(harness: () => Harness): void {
  it('shows a week from Monday to Sunday in the time of the team', async () => {
    const { sam, team, visit } = await withVisit(harness());
    const week = await sam.rota.week(team.id);
    expect(week).toMatchObject({
      startsOn: '2026-08-03',
      endsOn: '2026-08-09',
      today: '2026-08-03',
      previous: '2026-07-27',
      next: '2026-08-10',
      mayArrange: { allowed: false, code: 'needs_hat' },
    });
    expect(week.visits.map(({ id }) => id)).toEqual([visit.id]);
    expect(week.visits[0]).toMatchObject({
      startsAt: '2026-08-04T07:30:00Z',
      localStart: '2026-08-04T08:30',
      minutes: 45,
    });
    expect((await sam.rota.week(team.id, { week: '2026-08-12' })).visits).toEqual([]);
  });

  it('gives a visit to the first who says yes', async () => {
    const { sam, beth, slot } = await withVisit(harness());
    const taken = await sam.rota.accept(slot.id);
    expect(taken.slots[0]).toMatchObject({ state: 'accepted', yours: true });
    expect(await codeOf(beth.rota.accept(slot.id))).toBe('slot_taken');
    expect(await codeOf(sam.rota.accept(slot.id))).toBe('slot_already_yours');
  });

  it('lets a visit be given back by who has it, for somebody else', async () => {
    const { sam, beth, slot } = await withVisit(harness());
    expect(await codeOf(sam.rota.release(slot.id))).toBe('slot_not_taken');
    await sam.rota.accept(slot.id);
    expect(await codeOf(beth.rota.release(slot.id))).toBe('slot_not_yours');
    const released = await sam.rota.release(slot.id);
    expect(released.slots[0]).toMatchObject({ state: 'released', person: null });
    expect((await beth.rota.accept(slot.id)).slots[0]?.state).toBe('accepted');
  });

  it('gives nobody two visits at a time', async () => {
    const { edie, sam, team, slot } = await withVisit(harness());
    const other = await edie.rota.arrange(team.id, {
      title: 'Breakfast',
      startsOn: '2026-08-04',
      startTime: '09:00',
      minutes: 30,
    });
    await sam.rota.accept(slot.id);
    const overlapping = other.visits[0]?.slots[0]?.id ?? '';
    expect(await codeOf(sam.rota.accept(overlapping))).toBe('visit_overlaps');
  });

  it('says what may be done with a slot, and why not', async () => {
    const { edie, sam, team, visit, slot } = await withVisit(harness());
    const [mine] = (await sam.rota.week(team.id)).visits[0]?.slots ?? [];
    expect(mine?.accept).toMatchObject({ allowed: true, code: 'may_accept' });
    expect(mine?.release).toMatchObject({ allowed: false, code: 'slot_not_taken' });
    const [owners] = (await edie.rota.week(team.id)).visits[0]?.slots ?? [];
    expect(owners?.accept).toMatchObject({ allowed: false, code: 'visits_not_open' });
    expect(owners?.accept.sentence).not.toBe('');
    expect(await codeOf(edie.rota.accept(slot.id))).toBe('forbidden');
    expect(visit.version).toBe(1);
  });

  it('is done once it has begun', async () => {
    const { sam, slot } = await withVisit(harness());
    await sam.rota.accept(slot.id);
    expect(await codeOf(sam.rota.markDone(slot.id))).toBe('visit_not_started');
    harness().moveOn({ minutes: 25 * 60 });
    expect((await sam.rota.markDone(slot.id)).slots[0]?.state).toBe('done');
    expect(await codeOf(sam.rota.release(slot.id))).toBe('slot_already_done');
  });

  it('says what happened, and puts it right', async () => {
    const { edie, sam, beth, team, slot } = await withVisit(harness());
    await sam.rota.accept(slot.id);
    const early = beth.rota.recordAttendance(slot.id, { happened: 'done' }, { version: 2 });
    expect(await codeOf(early)).toBe('visit_not_started');
    harness().moveOn({ minutes: 25 * 60 });
    const beths = await beth.rota.recordAttendance(slot.id, { happened: 'done' }, { version: 2 });
    expect(beths.slots[0]).toMatchObject({
      state: 'done',
      attendance: { side: 'giver', expected: { name: 'Sam Okoro' }, corrects: false },
      recordOf: 'self',
    });
    const old = edie.rota.recordAttendance(slot.id, { happened: 'missed' }, { version: 2 });
    expect(await statusOf(old)).toBe(412);
    const edies = await edie.rota.recordAttendance(slot.id, { happened: 'missed' }, { version: 3 });
    expect(edies.slots[0]).toMatchObject({ state: 'missed', attendance: { corrects: true } });
    const again = beth.rota.recordAttendance(slot.id, { happened: 'done' }, { version: 4 });
    expect(await codeOf(again)).toBe('attendance_settled');
    const [kept] = (await edie.rota.week(team.id, { week: '2026-08-04' })).visits;
    expect(kept?.slots[0]?.attendance?.sentence).toMatch(/This puts right what was written before/);
  });

  it('takes a visit back late, and says that it was told late', async () => {
    const { edie, sam, team, slot } = await withVisit(harness());
    await sam.rota.accept(slot.id);
    harness().moveOn({ minutes: 25 * 60 });
    const released = await sam.rota.release(slot.id);
    expect(released.slots[0]).toMatchObject({ state: 'released', person: null });
    const { items } = await edie.teams.history(team.id);
    expect(items[0]?.sentence).toMatch(/gave back the visit .* after it had begun\.$/);
  });

  it('keeps a cancelled visit, which nobody can take', async () => {
    const { edie, sam, team, visit, slot } = await withVisit(harness());
    expect(await codeOf(sam.rota.cancel(visit.id, { version: 1 }))).toBe('forbidden');
    expect(await statusOf(edie.rota.cancel(visit.id, { version: 9 }))).toBe(412);
    const cancelled = await edie.rota.cancel(visit.id, { version: visit.version });
    expect(cancelled.cancelled).toBe(true);
    expect(await codeOf(sam.rota.accept(slot.id))).toBe('visit_cancelled');
    expect((await sam.rota.week(team.id)).visits).toHaveLength(1);
  });

  it('keeps half past eight through the change of the clocks', async () => {
    harness().moveOn({ minutes: 70 * 24 * 60 });
    const { series } = await withVisit(harness(), {
      startsOn: '2026-10-19',
      repeats: 'weekly',
      until: '2026-10-26',
    });
    expect(series.visits.map(({ localStart, startsAt }) => [localStart, startsAt])).toEqual([
      ['2026-10-19T08:30', '2026-10-19T07:30:00Z'],
      ['2026-10-26T08:30', '2026-10-26T08:30:00Z'],
    ]);
  });

  it('takes two different people for a double-up', async () => {
    const { sam, visit } = await withVisit(harness(), { kind: 'double_up' });
    expect(visit.slots).toHaveLength(2);
    await sam.rota.accept(visit.slots[0]?.id ?? '');
    expect(await statusOf(sam.rota.accept(visit.slots[1]?.id ?? ''))).toBe(409);
  });

  it('opens the visits of a member who leaves', async () => {
    const { edie, sam, team, slot } = await withVisit(harness());
    await sam.rota.accept(slot.id);
    const members = edie.teams.members(team.id);
    const row = (await members.list()).items.find(({ person }) => person.name === 'Sam Okoro');
    await members.end(row?.id ?? '', {}, { version: row?.version ?? 0 });
    const [visit] = (await edie.rota.week(team.id)).visits;
    expect(visit?.slots[0]).toMatchObject({ state: 'released', person: null });
  });
}
