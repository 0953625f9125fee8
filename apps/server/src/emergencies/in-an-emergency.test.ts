import { emergencyCategories } from '@kith/core/access';
import { beforeEach, expect, it } from 'vitest';
import { createApp } from '../app.js';
import type { Mailer } from '../mail/mailer.js';
import type { AnyBody } from '../testing/caller.js';
import { startOfTests } from '../testing/clock.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { hostOrigin } from '../testing/given.js';
import { type GivenMember, type GivenTeam, seen, teamsOf } from '../testing/given-team.js';
import { listenTo } from '../testing/listen.js';

const why = 'She does not answer the door.';
const opening = { capability: 'see_notes', category: 'missing_person', reason: why };

describeOnEveryEngine('a coach in an emergency', (given) => {
  const { team, member } = teamsOf(given);
  let place: GivenTeam;
  let gwen: GivenMember;
  let path: string;

  beforeEach(async () => {
    given.clock.set(startOfTests);
    place = await team();
    gwen = await member(place, { name: 'Gwen Hale', relationship: 'coach' });
    path = `/v1/teams/${place.id}`;
    await given.as(place.owner).post(`${path}/notes`, { text: 'The key is under the mat.' });
  });

  const open = (by: { id: string } & typeof gwen = gwen, more: object = {}) =>
    given.as(by).post(`${path}/emergency-access`, { ...opening, ...more });
  const close = (id: unknown) =>
    given.as(gwen).post(`${path}/emergency-access/${String(id)}/close`, {});
  const notes = () => given.as(gwen).get(`${path}/notes`);
  /** Why she sees the notes, or does not; she sees them where it says so, and none otherwise. */
  const sees = async (of = path) => {
    const { body } = await given.as(gwen).get(`${of}/notes`);
    const { allowed, code } = body['maySee'] as unknown as { allowed: boolean; code: string };
    expect(items(body)).toHaveLength(allowed ? 1 : 0);
    return code;
  };
  const items = (body: AnyBody) => body['items'] as unknown as AnyBody[];
  const newest = async (what: string, language: 'en' | 'cy' = 'en') => {
    const headers = { 'accept-language': language };
    return items((await given.as(place.owner).get(`${path}/${what}`, { headers })).body)[0];
  };

  it('can do what they are told that they can: see the notes, which are closed to them otherwise', async () => {
    const closed = await notes();
    expect(items(closed.body)).toEqual([]);
    expect(closed.body['maySee']).toEqual({
      ...{ allowed: false, code: 'emergency_only' },
      sentence:
        "You can't see Edie's notes, except in an emergency. A coach must then write down why, and Edie must be told.",
    });
    const opened = await open();
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({ yours: true, isOpen: true, reason: why, closedAt: null });
    const read = await notes();
    expect(items(read.body)[0]?.['text']).toBe('The key is under the mat.');
    expect(read.body['emergency']).toEqual({
      id: opened.body['id'],
      until: '2026-08-03T12:00:00Z',
    });
    expect(read.body['maySee']?.['sentence']).toBe(
      "You can see Edie's notes. You opened this in an emergency at 9:00am, until 1:00pm. Somebody is missing or does not answer.",
    );
  });

  it('sees them for four hours by the clock, and has to say why anew after that', async () => {
    await open();
    given.clock.advance({ hours: 3, minutes: 59 });
    expect(await sees()).toBe('opened_in_emergency');
    given.clock.advance({ minutes: 1 });
    expect(await sees()).toBe('emergency_only');
    expect((await open()).status).toBe(201);
    expect(items((await given.as(place.owner).get(`${path}/emergency-access`)).body)).toHaveLength(
      2,
    );
  });

  it('can close them before, once, and open them again, which is told again', async () => {
    const { body } = await open();
    given.clock.advance({ minutes: 10 });
    const closed = await close(body['id']);
    expect(closed.body).toMatchObject({ isOpen: false, closedAt: '2026-08-03T08:10:00Z' });
    expect(await sees()).toBe('emergency_only');
    expect((await close(body['id'])).body['code']).toBe('emergency_over');
    expect((await newest('history'))?.['sentence']).toBe(
      'Gwen closed “See the notes” again after an emergency.',
    );
    expect((await open()).status).toBe(201);
  });

  it('opens nothing while it is open, and of two at once one', async () => {
    const answers = await Promise.all([open(), open(), open()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    expect((await open()).body['code']).toBe('emergency_already_open');
  });

  it('opens the notes of one team, and nothing else of it', async () => {
    await open();
    const other = await team();
    await member(other, { who: gwen, relationship: 'coach' });
    expect(await sees(`/v1/teams/${other.id}`)).toBe('emergency_only');
    const kept = await given
      .as(place.owner)
      .post(`${path}/notes`, { text: 'Mine.', readership: { kind: 'author_and_owner' } });
    const texts = items((await notes()).body).map(({ text }) => text);
    expect(kept.status).toBe(201);
    expect(texts).toEqual(['The key is under the mat.']);
  });

  it('must say why in words', async () => {
    for (const reason of ['', 'emergency', '. . . . . . . . . . .', 'aaaaaaaa aaaaaaaaa']) {
      const refused = await open(gwen, { reason });
      expect([refused.status, refused.body['code']]).toEqual([422, 'invalid_request']);
    }
    expect((await open(gwen, { category: 'curious' })).status).toBe(422);
    expect(await sees()).toBe('emergency_only');
  });

  it('does it themselves, and in nobody’s name', async () => {
    expect((await open(gwen, { onBehalfOf: place.owner.id, method: 'phone' })).status).toBe(422);
    await open();
    const asGwen = `${path}/notes?viewAs=${gwen.membershipId}`;
    const looked = await given.as(place.owner).get(asGwen);
    expect(looked.body['maySee']?.['code']).toBe('emergency_only');
    expect(items(looked.body)).toEqual([]);
  });

  it('is a coach whose place is active', async () => {
    for (const relationship of ['support_worker', 'team_starter', 'professional'] as const) {
      const sam = await member(place, {
        name: 'Sam Okoro',
        relationship,
        grants: { see_notes: false },
      });
      expect((await open(sam)).body['code']).toBe('forbidden');
    }
    const paused = await member(place, { relationship: 'coach', status: 'paused' });
    expect((await open(paused)).body['code']).toBe('forbidden');
    const both = await member(place, { who: gwen, relationship: 'personal_care_worker' });
    expect((await open(both)).body['code']).toBe('emergency_not_needed');
    const stranger = await given.person({ coop: { id: place.coopId, slug: '', name: '' } });
    const strange = await given.as(stranger).post(`${path}/emergency-access`, opening);
    expect(strange.body['code']).toBe('team_not_found');
  });

  it('has it open no longer than their place', async () => {
    await open();
    const ending = `${path}/members/${gwen.membershipId}/end`;
    await given.as(place.owner).post(ending, {}, seen(1));
    await member(place, { who: gwen, relationship: 'coach' });
    expect(await sees()).toBe('emergency_only');
  });

  it('does it where the website may show notes, and nowhere else', async () => {
    const on = async (capabilities: ('see_notes' | 'see_members')[]) => {
      const { token } = await given.embedSession(gwen, { teamId: place.id, capabilities });
      const headers = { authorization: `Bearer ${token}`, origin: hostOrigin };
      return given.anyone.post(`${path}/emergency-access`, opening, { headers });
    };
    expect((await on(['see_members'])).body['code']).toBe('outside_session');
    expect((await on(['see_notes'])).status).toBe(201);
  });

  it('is told to the Owner at once: where they look, in the history and by a letter that says nothing of it', async () => {
    const rhys = await member(place, {
      ...{ name: 'Rhys Marsh', relationship: 'legal_representative' },
      legalAuthorities: ['health_and_welfare'],
    });
    const headers = { cookie: (await given.session(place.owner)).cookie };
    const stream = await listenTo(place.id, headers, (request) => given.server.fetch(request));
    await open();
    expect(await stream.until('members.changed')).toBeDefined();
    await stream.stop();

    const said =
      'Gwen opened “See the notes” in an emergency, until Monday 3 August 2026 at 1:00pm. Somebody is missing or does not answer. “She does not answer the door.”';
    expect((await newest('history'))?.['sentence']).toBe(said);
    expect((await newest('emergency-access'))?.['sentence']).toBe(said);
    expect((await newest('emergency-access', 'cy'))?.['sentence']).toBe(
      'Agorodd Gwen “Gweld y nodiadau” mewn argyfwng, tan ddydd Llun 3 Awst 2026 am 1:00yh. Mae rhywun ar goll neu ddim yn ateb. “She does not answer the door.”',
    );
    const { body } = await given.as(place.owner).get(`${path}/members/${gwen.membershipId}`);
    expect(JSON.stringify(body['access'])).toContain(
      'Gwen can see your notes. Gwen opened this in an emergency at 9:00am, until 1:00pm.',
    );

    const flags = await Promise.all(
      [place.owner, rhys, gwen].map(async (who) => {
        return (await given.as(who).get(path)).body['you']?.['openedInEmergency'];
      }),
    );
    expect(flags).toEqual([true, true, false]);

    await given.workOff();
    const letters = given.letters.filter(({ to }) => [place.owner.email, rhys.email].includes(to));
    expect(letters).toHaveLength(2);
    for (const { subject, text } of letters) {
      expect(subject).toContain('Opened in an emergency');
      expect(subject + text).not.toMatch(/Gwen|notes|door|missing/);
    }
  });

  it('is in the access log with why, at every reading, to the Owner and not to another coach', async () => {
    await open();
    await notes();
    const line = await newest('access-log');
    expect(line?.['sentence']).toBe(
      'Gwen looked at your notes at 9:00am, opened in an emergency on 3 August from 9:00am until 1:00pm. Somebody is missing or does not answer. “She does not answer the door.”',
    );
    const tom = await member(place, { name: 'Tom Reed', relationship: 'coach' });
    const log = await given.as(tom).get(`${path}/access-log`);
    const seenByTom = items(log.body).map(({ sentence }) => String(sentence));
    expect(seenByTom.some((each) => each.includes('opened in an emergency'))).toBe(true);
    expect(seenByTom.join(' ')).not.toContain(why);
    expect(items((await given.as(tom).get(`${path}/emergency-access`)).body)).toEqual([]);
    expect(
      items((await given.as(tom).get(`${path}/history`)).body).map(({ type }) => type),
    ).not.toContain('emergency.opened');
  });

  it('is counted without a name', async () => {
    await open();
    const text = await (await createApp(given.deps).request('/metrics')).text();
    expect(text).toMatch(
      /kith_emergencies_open\{capability="see_notes",category="missing_person"\} [1-9]/,
    );
    expect(text).not.toContain('Gwen');
  });

  it('is asked for one of the kinds of emergency that there are, once they know what will happen', async () => {
    const { body } = await given.as(gwen).get(`${path}/emergency-access`);
    expect(body['announcement']).toContain('Edie is told at once, with your reason');
    const kinds = body['categories'] as unknown as { category: string; label: string }[];
    expect(kinds.map(({ category }) => category)).toEqual(emergencyCategories);
  });

  it('is promised no letter to an Owner whom none reaches, but is asked to ring them', async () => {
    const announced = async (of: GivenTeam, by = gwen) =>
      String((await given.as(by).get(`/v1/teams/${of.id}/emergency-access`)).body['announcement']);
    expect(await announced(place)).toContain('Edie is told at once');
    for (const person of [
      { name: 'Ivy Bell', email: null },
      { name: 'Ivy Bell', accountStatus: 'invited' as const },
    ]) {
      const silent = await team({ owner: await given.person(person) });
      const coach = await member(silent, { who: gwen, relationship: 'coach' });
      const said = await announced(silent, coach);
      expect(said).toContain('We cannot write to Ivy: ring Ivy');
      expect(said).not.toContain('told');
    }
  });

  it('is told to everybody who must be told though the address of one takes no letter', async () => {
    const rhys = await member(place, {
      ...{ name: 'Rhys Marsh', relationship: 'legal_representative' },
      legalAuthorities: ['health_and_welfare'],
    });
    for (const refusing of [place.owner, rhys]) {
      const written: string[] = [];
      const mail: Mailer = {
        reaches: 'people',
        async send({ to }) {
          if (to === refusing.email) throw new Error('no such mailbox');
          written.push(to);
        },
      };
      await open();
      await given.workOff({ ...given.deps, mail });
      expect(written).toContain(refusing === rhys ? place.owner.email : rhys.email);
      given.clock.advance({ hours: 4 });
    }
  });

  it('is told anew at once though an earlier letter still waits to be tried again', async () => {
    const down: Mailer = {
      reaches: 'people',
      async send() {
        throw new Error('the post office is closed');
      },
    };
    await open();
    for (let hours = 0; hours < 24; hours++) {
      await given.workOff({ ...given.deps, mail: down });
      given.clock.advance({ hours: 1 });
    }
    const before = given.letters.length;
    await open();
    await given.workOff();
    expect(given.letters.slice(before).map(({ to }) => to)).toContain(place.owner.email);
  });
});
