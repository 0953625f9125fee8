import { afterEach, describe, expect, it, vi } from 'vitest';
import { isContractError, isForbidden, isKithError, isNotFound, isOffline } from '../errors.js';
import { examples } from '../generated/examples.js';
import type { Kith } from '../index.js';
import { createTestKith, failing, forbidden, neverAnswering, offline, slow } from './index.js';

const id = '0198a000-0000-7000-8000-000000000001';
afterEach(() => void vi.useRealTimers());

/** Every call the SDK offers, by its name in the contract. */
const calls: Record<string, (kith: Kith) => PromiseLike<unknown>> = {
  listTeams: (kith) => kith.teams.list(),
  createTeam: (kith) => kith.teams.create({ name: 'Ours' }),
  startTeam: (kith) =>
    kith.teams.start({ name: 'Ours', owner: { name: 'Edie Marsh' }, method: 'phone' }),
  listHistory: (kith) => kith.teams.history(id),
  undoHappening: (kith) => kith.teams.undo(id, 1),
  listAccessLog: (kith) => kith.teams.accessLog(id),
  getTeam: (kith) => kith.teams.get(id),
  updateTeam: (kith) => kith.teams.update(id, { name: 'Ours' }, { version: 1 }),
  listMembers: (kith) => kith.teams.members(id).list(),
  getMember: (kith) => kith.teams.members(id).get(id),
  updateMember: (kith) => kith.teams.members(id).update(id, {}, { version: 1 }),
  endMembership: (kith) => kith.teams.members(id).end(id, {}, { version: 1 }),
  listTeamInvitations: (kith) => kith.invitations.listForTeam(id),
  createInvitation: (kith) =>
    kith.invitations.create(id, { to: { personId: id }, relationship: 'volunteer' }),
  listMyInvitations: (kith) => kith.invitations.listMine(),
  getInvitation: (kith) => kith.invitations.get(id),
  markInvitationSeen: (kith) => kith.invitations.markSeen(id),
  acceptInvitation: (kith) => kith.invitations.accept(id),
  declineInvitation: (kith) => kith.invitations.decline(id),
  withdrawInvitation: (kith) => kith.invitations.withdraw(id),
  getOwnProfile: (kith) => kith.people.me(),
  updateOwnProfile: (kith) => kith.people.updateMe({}, { version: 1 }),
  listMyVisits: (kith) => kith.people.myVisits(),
  findPeople: (kith) => kith.people.find({ query: 'sam' }),
  getPerson: (kith) => kith.people.get(id),
  getRotaWeek: (kith) => kith.rota.week(id),
  createVisit: (kith) =>
    kith.rota.arrange(id, {
      title: 'Tea',
      startsOn: '2026-08-04',
      startTime: '15:00',
      minutes: 30,
    }),
  cancelVisit: (kith) => kith.rota.cancel(id, { version: 1 }),
  acceptSlot: (kith) => kith.rota.accept(id),
  releaseSlot: (kith) => kith.rota.release(id),
  getAttendanceChoices: (kith) => kith.rota.attendanceChoices(id),
  recordAttendance: (kith) => kith.rota.recordAttendance(id, { happened: 'done' }, { version: 1 }),
  markSlotDone: (kith) => kith.rota.markDone(id),
  listNotes: (kith) => kith.notes.list(id),
  writeNote: (kith) => kith.notes.write(id, { text: 'Ate well.' }),
  searchNotes: (kith) => kith.notes.search(id, { words: 'lunch' }),
  askNoteReaders: (kith) => kith.notes.readers(id, { readership: { kind: 'team' } }),
  getNote: (kith) => kith.notes.get(id, id),
  amendNote: (kith) => kith.notes.amend(id, id, { text: 'Ate very well.' }, { version: 1 }),
  withdrawNote: (kith) => kith.notes.withdraw(id, id, { version: 1 }),
  changeNoteReadership: (kith) =>
    kith.notes.share(id, id, { readership: { kind: 'team' } }, { version: 1 }),
  getCoop: (kith) => kith.coop.get(),
  updateCoop: (kith) => kith.coop.update({ telephone: '01632 960000' }, { version: 1 }),
  listEmergencyAccess: (kith) => kith.emergencies.list(id),
  openInEmergency: (kith) =>
    kith.emergencies.open(id, {
      ...{ capability: 'see_notes', category: 'missing_person' },
      reason: 'She does not answer the door.',
    }),
  closeEmergencyAccess: (kith) => kith.emergencies.close(id, id),
  listReleases: (kith) => kith.openData.releases(),
  getRelease: (kith) => kith.openData.release('ocds-213czf-1', '1'),
  listRecords: (kith) => kith.openData.records(),
  getRecord: (kith) => kith.openData.record('ocds-213czf-1'),
  listContracts: (kith) => kith.openData.contracts(),
  createEmbedSession: (kith) =>
    kith.embedSessions.create({ personId: id, teamId: id, capabilities: [], origins: [] }),
};

describe('a client that answers with the examples of the contract', () => {
  it.each(Object.entries(calls))('answers %s', async (name, call) => {
    const { example } = examples[name as keyof typeof examples];
    expect(await call(createTestKith())).toMatchObject(example as object);
  });

  it('answers what a test gives it in place of an example', async () => {
    const name = "Tom's team";
    const kith = createTestKith({
      getTeam: ({ parameters }) =>
        ({ ...examples.getTeam.example, id: parameters['teamId'], name }) as never,
      getPerson: new Response(null, { status: 404 }),
    });
    expect(await kith.teams.get(id)).toMatchObject({ id, name });
    await expect(kith.people.get(id)).rejects.toSatisfy(isNotFound);
  });

  it('holds what it is given to the contract', async () => {
    const kith = createTestKith({ getTeam: { name: 'A team without anything else' } as never });
    await expect(kith.teams.get(id)).rejects.toSatisfy(isContractError);
  });

  it('hears nothing of a team until it listens no more', async () => {
    const ending = new AbortController();
    const events = createTestKith().live(id, ending)[Symbol.asyncIterator]();
    const heard = events.next();
    ending.abort();
    expect(await heard).toEqual({ done: true, value: undefined });
  });
});

describe('a client for a state that is hard to come by', () => {
  it('fails with the status that is asked for, at once', async () => {
    const error: unknown = await failing(503)
      .teams.get(id)
      .catch((e: unknown) => e);
    expect(isKithError(error) && [error.status, error.code]).toEqual([503, 'http_503']);
  });

  it('is refused with a sentence that says why', async () => {
    const call = forbidden('Edie has not shared this.').rota.week(id);
    await expect(call).rejects.toMatchObject({ status: 403, detail: 'Edie has not shared this.' });
    await expect(forbidden().rota.week(id)).rejects.toSatisfy(isForbidden);
  });

  it('has no connection', async () => {
    await expect(offline().teams.list()).rejects.toSatisfy(isOffline);
  });

  it('waits for ever, until it is ended', async () => {
    vi.useFakeTimers();
    const ending = new AbortController();
    let settled = false;
    const call = neverAnswering()
      .teams.get(id, { signal: ending.signal })
      .finally(() => (settled = true))
      .catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(settled).toBe(false);
    ending.abort();
    expect(await call).toBe(ending.signal.reason);
  });

  it('is slow, and then right', async () => {
    vi.useFakeTimers();
    const call = slow(2_000).teams.get(id);
    let settled = false;
    void call.then(() => (settled = true));
    await vi.advanceTimersByTimeAsync(1_900);
    expect(settled).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect((await call).name).toBe("Edie's team");
  });
});
