import { expect, it } from 'vitest';
import type { SessionCapability } from '../../index.js';
import { codeOf, type Harness, hostOrigin, statusOf, teamOf } from './harness.js';

/** What holds for every call, whatever it is about. */
export function behavesOnTheWay(harness: () => Harness): void {
  it('does a write with the same key once, and answers the same again', async () => {
    const edie = await harness().as('Edie Marsh');
    const once = { idempotencyKey: 'form-the-team' };
    const first = await edie.teams.create({ name: 'Riverside' }, once);
    expect(await edie.teams.create({ name: 'Riverside' }, once)).toEqual(first);
    expect((await edie.teams.list()).items).toHaveLength(1);
    const other = edie.teams.create({ name: 'Another' }, once);
    expect(await codeOf(other)).toBe('idempotency_key_reused');
  });

  it('says what in a body is not right', async () => {
    const edie = await harness().as('Edie Marsh');
    const call = edie.teams.create({ name: '   ' });
    await expect(call).rejects.toMatchObject({
      status: 422,
      code: 'invalid_request',
      invalidParams: [{ name: 'name' }],
    });
  });

  it('gives every refusal an id to ask about', async () => {
    const edie = await harness().as('Edie Marsh');
    const call = edie.teams.get('0198a000-0000-7000-8000-00000000ffff');
    await expect(call).rejects.toMatchObject({
      status: 404,
      code: 'team_not_found',
      requestId: expect.stringMatching(/./) as unknown,
    });
  });

  it('renews a session that has ended, without the page knowing', async () => {
    const { edie, team } = await teamOf(harness());
    const host = await harness().host();
    const personId = await harness().idOf('Edie Marsh');
    let issued = 0;
    const servers = new Set<string>();
    const page = harness().page(async () => {
      issued += 1;
      const session = await host.embedSessions.create({
        personId,
        teamId: team.id,
        capabilities: ['see_members', 'see_rota'],
        origins: [hostOrigin],
        expiresInSeconds: 300,
      });
      servers.add(session.server);
      return session;
    });
    expect((await page.teams.get(team.id)).name).toBe("Edie's team");
    harness().moveOn({ minutes: 6 });
    expect((await page.teams.get(team.id)).name).toBe("Edie's team");
    expect(issued).toBe(2);
    expect([...servers]).toEqual([expect.stringMatching(/^https:/)]);
    expect(await codeOf(page.invitations.listForTeam(team.id))).toBe('outside_session');
    const elsewhere = await edie.teams.create({ name: 'Another' });
    expect(await statusOf(page.teams.get(elsewhere.id))).toBe(404);
  });

  it('is let in by a session of a page only where that was made for it', async () => {
    const { team } = await teamOf(harness());
    const page = await pageOf(harness(), team.id, ['see_rota']);
    expect((await page.rota.week(team.id)).teamId).toBe(team.id);
    const outside = {
      status: 403,
      code: 'outside_session',
      detail: 'You can’t do this on this website. It was not asked to offer it.',
    };
    const calls = [
      page.people.me(),
      page.people.updateMe({ pronouns: null }, { version: 1 }),
      page.people.find({ query: 'edie' }),
      page.people.get(await harness().idOf('Edie Marsh')),
      page.invitations.listMine(),
      page.teams.create({ name: 'Another' }),
      page.teams.members(team.id).list(),
      page.rota.accept('0198a000-0000-7000-8000-00000000ffff'),
    ];
    const errors: unknown[] = await Promise.all(
      calls.map((call) =>
        Promise.resolve(call).then(
          () => 'let in',
          (error: unknown) => error,
        ),
      ),
    );
    for (const error of errors) expect(error).toMatchObject(outside);
    const { you } = await page.teams.get(team.id);
    const cut = you.access.find(({ capability }) => capability === 'see_members');
    expect(cut).toMatchObject({
      allowed: false,
      code: 'outside_session',
      sentence: outside.detail,
    });
  });

  it('made again in another session of the same page is not done again', async () => {
    const { edie, team } = await teamOf(harness());
    const series = await edie.rota.arrange(team.id, {
      title: 'Tea',
      startsOn: '2026-08-05',
      startTime: '16:00',
      minutes: 30,
    });
    const [visit] = series.visits;
    const change = { version: visit?.version ?? 0, idempotencyKey: 'cancel-tea' };
    const capabilities = ['see_rota', 'arrange_visits'] as const;
    const page = await pageOf(harness(), team.id, capabilities);
    const first = await page.rota.cancel(visit?.id ?? '', change);
    expect(await page.rota.cancel(visit?.id ?? '', change)).toEqual(first);
    const later = await pageOf(harness(), team.id, capabilities);
    expect(await codeOf(later.rota.cancel(visit?.id ?? '', change))).toBe(
      'idempotency_already_done',
    );
  });

  it('makes sessions for people of the team, with the key of a host', async () => {
    const { edie, team } = await teamOf(harness());
    const body = {
      personId: await harness().idOf('Jo Pell'),
      teamId: team.id,
      capabilities: ['see_rota' as const],
      origins: [hostOrigin],
    };
    const host = await harness().host();
    expect(await codeOf(host.embedSessions.create(body))).toBe('no_standing_in_team');
    expect(await statusOf(edie.embedSessions.create(body))).toBe(401);
  });

  it('lets a person change what is written about them, once for each version', async () => {
    const edie = await harness().as('Edie Marsh');
    const { version } = await edie.people.me();
    const changed = await edie.people.updateMe({ pronouns: 'she/her' }, { version });
    expect(changed).toMatchObject({ pronouns: 'she/her', name: 'Edie Marsh' });
    expect(await statusOf(edie.people.updateMe({ pronouns: null }, { version }))).toBe(412);
  });

  it('is answered in the language that its reader has chosen', async () => {
    const { edie, team } = await teamOf(harness());
    const { version } = await edie.people.me();
    await edie.people.updateMe({ language: 'cy' }, { version });
    expect((await edie.teams.get(team.id)).you.access[0]?.label).toBe('Gweld pwy sydd yn y tîm');
  });

  it('shows what a person needs to team mates, and who they are to those who may find them', async () => {
    const { edie } = await teamOf(harness(), { 'Sam Okoro': {} });
    const id = await harness().idOf('Edie Marsh');
    const { version } = await edie.people.me();
    const needs = { communicationNeeds: 'Face me when you talk.' };
    const told = await edie.people.updateMe(needs, { version });
    const sam = await harness().as('Sam Okoro');
    const jo = await harness().as('Jo Pell');
    expect((await sam.people.get(id)).communicationNeeds).toBe('Face me when you talk.');
    expect((await jo.people.get(id)).communicationNeeds).toBeNull();
    await edie.people.updateMe({ findable: false }, { version: told.version });
    expect(await statusOf(jo.people.get(id))).toBe(404);
    expect((await jo.people.find({ query: 'edie' })).items).toEqual([]);
    expect((await sam.people.find({ query: 'edie' })).items).toHaveLength(1);
    expect(await statusOf(sam.people.find({ query: 'e' }))).toBe(422);
  });

  it('tells those who listen that the rota has changed', async () => {
    const { edie, team } = await teamOf(harness(), { 'Sam Okoro': {} });
    const sam = await harness().as('Sam Okoro');
    const ending = new AbortController();
    const events = sam.live(team.id, ending)[Symbol.asyncIterator]();
    expect(await events.next()).toMatchObject({ value: { type: 'connected' } });
    await edie.rota.arrange(team.id, {
      title: 'Tea',
      startsOn: '2026-08-05',
      startTime: '16:00',
      minutes: 30,
    });
    expect(await events.next()).toMatchObject({
      value: { type: 'rota.changed', teamId: team.id },
    });
    ending.abort();
    await events.return?.(undefined);
  });
}

/** A page of the host for Edie and her team, with one session made for this. */
async function pageOf(
  harness: Harness,
  teamId: string,
  capabilities: readonly SessionCapability[],
) {
  const host = await harness.host();
  const session = await host.embedSessions.create({
    personId: await harness.idOf('Edie Marsh'),
    teamId,
    capabilities: [...capabilities],
    origins: [hostOrigin],
  });
  return harness.page(async () => session);
}
