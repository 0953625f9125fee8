import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { seen, teamsOf } from '../testing/given-team.js';

const fromOwnPage = { headers: { 'sec-fetch-site': 'same-origin' } };

describeOnEveryEngine('the ways to reach somebody', (given) => {
  const { team, member } = teamsOf(given);
  const coopOf = ({ coopId }: GivenPerson) => ({ id: coopId, slug: '', name: '' });

  const phoneNow = async (who: GivenPerson, phone?: string | null) => {
    const me = given.as(who);
    const { body } = await me.get('/v1/people/me');
    if (phone === undefined) return body['phone'];
    const reply = await me.patch('/v1/people/me', { phone }, seen(Number(body['version'])));
    expect(reply.status).toBe(200);
    return reply.body['phone'];
  };
  const points = async ({ id }: GivenPerson, kind: string) => {
    const rows = await given.rows('contact_points', { personId: id, kind });
    return rows
      .toSorted((a, b) => String(a['id']).localeCompare(String(b['id'])))
      .map(({ value, endedAt }) => `${String(value)}${endedAt === null ? '' : ', ended'}`);
  };

  it('are as many as they have, and the one they prefer is shown', async () => {
    const sam = await given.person({ phone: '07700 900101' });
    const second = { id: given.deps.newId(), coopId: sam.coopId, personId: sam.id };
    await given.deps.db.asOwnerOfSchema((tx) =>
      tx
        .insertInto('contactPoints')
        .values({ ...second, kind: 'phone', value: '01632 960102', addedAt: given.clock.now() })
        .execute(),
    );
    expect(await phoneNow(sam)).toBe('07700 900101');
    expect(await phoneNow(sam, null)).toBe('01632 960102');
    expect(await points(sam, 'phone')).toEqual(['07700 900101, ended', '01632 960102']);
  });

  it('keep what a new number has taken the place of, and take it back', async () => {
    const sam = await given.person({ phone: '07700 900101' });
    expect(await phoneNow(sam, '07700 900103')).toBe('07700 900103');
    expect(await phoneNow(sam, '07700 900103')).toBe('07700 900103');
    expect(await phoneNow(sam, '07700 900101')).toBe('07700 900101');
    expect(await points(sam, 'phone')).toEqual([
      '07700 900101, ended',
      '07700 900103, ended',
      '07700 900101',
    ]);
  });

  it('may be one telephone for two people', async () => {
    const edie = await given.person({ phone: '01632 960110' });
    const alf = await given.person({ name: 'Alf Marsh', coop: coopOf(edie) });
    expect(await phoneNow(alf, '01632 960110')).toBe('01632 960110');
    expect(await phoneNow(edie)).toBe('01632 960110');
  });

  it('are an e-mail address of one person, or of all who share it', async () => {
    const edie = await given.person({ name: 'Edie Marsh' });
    const alf = await given.person({ name: 'Alf Marsh', coop: coopOf(edie), email: null });
    const give = (shared: boolean) =>
      given.deps.db.asOwnerOfSchema((tx) => {
        const whose = { coopId: alf.coopId, id: given.deps.newId(), personId: alf.id };
        const point = { kind: 'email' as const, value: edie.email, shared };
        return tx
          .insertInto('contactPoints')
          .values({ ...whose, ...point, addedAt: given.clock.now() })
          .execute();
      });
    await expect(give(false)).rejects.toThrow('address_of_one_person');
    await expect(give(true)).rejects.toThrow('email_is_shared_by_all_or_none');
    await share(edie);
    await expect(give(false)).rejects.toThrow('email_is_shared_by_all_or_none');
    await give(true);
  });

  /** The co-op says that more people than this one have their address. */
  const share = ({ id }: GivenPerson) =>
    given.deps.db.asOwnerOfSchema((tx) =>
      sql`update contact_points set shared = true where person_id = ${id} and kind = 'email'`.execute(
        tx,
      ),
    );

  const couple = async () => {
    const edie = await given.person({ name: 'Edie Marsh' });
    await share(edie);
    const alf = await given.person({ name: 'Alf Marsh', coop: coopOf(edie), email: null });
    await given.deps.db.asOwnerOfSchema((tx) =>
      tx
        .insertInto('contactPoints')
        .values({
          coopId: alf.coopId,
          id: given.deps.newId(),
          personId: alf.id,
          kind: 'email',
          value: edie.email,
          shared: true,
          addedAt: given.clock.now(),
        })
        .execute(),
    );
    return { edie, alf };
  };

  it('bring each of those who share an address a letter with their own name and link', async () => {
    const { edie, alf } = await couple();
    given.letters.length = 0;
    await given.anyone.post('/v1/sign-in-links', { email: edie.email });
    await given.workOff();
    expect(given.letters.map(({ to }) => to)).toEqual([edie.email, edie.email]);
    for (const { id, name } of [edie, alf]) {
      const letter = given.letters.find(({ text }) => text.includes(` as ${name}:`));
      const token = /token=(\S+)/.exec(letter?.text ?? '')?.[1];
      expect((await given.anyone.post('/v1/session', { token }, fromOwnPage)).status).toBe(201);
      expect(await given.rows('sessions', { personId: id })).toHaveLength(1);
      const [point] = await given.rows('contact_points', { personId: id, kind: 'email' });
      expect(point?.['verifiedAt']).not.toBeNull();
    }
  });

  it('say in every letter to an address that is shared for whom it is, and no more than a name', async () => {
    const { edie, alf } = await couple();
    const place = await team({ owner: alf });
    const coach = await member(place, { name: 'Nia Hughes', relationship: 'coach' });
    given.letters.length = 0;
    await invitedPerson(edie.email, await given.person({ coop: coopOf(edie) }), 'Edie Marsh');
    const bait = 'Win £500 at https://bait.example/now';
    await invitedPerson(edie.email, await given.person({ coop: coopOf(edie) }), bait);
    await invitedPerson('one@example.org', await given.person({ coop: coopOf(edie) }), 'Una');
    await given
      .as(coach)
      .patch(
        `/v1/teams/${place.id}`,
        { name: 'Alf’s team', onBehalfOf: alf.id, method: 'phone' },
        seen(1),
      );
    await given.anyone.post('/v1/sign-in-links', { email: edie.email });
    given.clock.advance({ minutes: 11 });
    await given.workOff();
    const said = given.letters.map(({ text }) => text).join('\n');
    expect(said).toContain('Hello Edie Marsh,\n\nSomebody at');
    expect(said).toContain('Hello Win at httpsbaitexamplenow,\n\nSomebody at');
    expect(said).toContain('Hello,\n\nSomebody at');
    expect(said).toContain('Hello Alf Marsh,\n\nSomebody who helps your team');
    expect(said).toContain('as Win at httpsbaitexamplenow:');
    expect(JSON.stringify(given.letters)).not.toContain('bait.example');
    expect(given.letters).toHaveLength(7);
  });

  const invitedPerson = async (email: string, inviter: GivenPerson, name?: string) => {
    const place = await team({ owner: inviter });
    const to = { email, ...(name === undefined ? {} : { name }) };
    const path = `/v1/teams/${place.id}/invitations`;
    const { body, status } = await given.as(inviter).post(path, { to, relationship: 'volunteer' });
    expect(status).toBe(201);
    expect(body['to']).toEqual({ person: null, email });
    const [row] = await given.rows('invitations', { id: String(body['id']) });
    return String(row?.['toPersonId']);
  };

  it('bring an invitation to whom of them it names, and to nobody else’s record', async () => {
    const { edie, alf } = await couple();
    const gwen = await given.person({ name: 'Gwen Parry', coop: coopOf(edie) });
    expect(await invitedPerson(edie.email, gwen, 'alf marsh')).toBe(alf.id);
    expect(await invitedPerson(edie.email, gwen, 'Edie Marsh')).toBe(edie.id);
    const third = await invitedPerson(edie.email, gwen, 'Tom Marsh');
    expect([edie.id, alf.id]).not.toContain(third);
    expect(await invitedPerson(edie.email, gwen, 'Tom Marsh')).toBe(third);
    const [point] = await given.rows('contact_points', { personId: third });
    expect(point).toMatchObject({ value: edie.email, shared: true });
  });

  it('bring an invitation to who has an address that is not shared, whatever it calls them', async () => {
    const edie = await given.person({ name: 'Edie Marsh' });
    const gwen = await given.person({ name: 'Gwen Parry', coop: coopOf(edie) });
    expect(await invitedPerson(edie.email, gwen, 'Nan')).toBe(edie.id);
  });

  it('let nobody write down or end an address by SQL of their own', async () => {
    const place = await team();
    const sam = await member(place);
    const as = (work: ReturnType<typeof sql>) =>
      given.deps.db.as(given.actor(sam), (tx) => work.execute(tx));
    const write = sql`insert into contact_points (coop_id, id, person_id, kind, value, added_at)
      values (${sam.coopId}, ${given.deps.newId()}, ${sam.id}, 'email', 'edie@example.org',
        ${given.clock.now()})`;
    await expect(as(write)).rejects.toThrow('row-level security');
    const end = sql`update contact_points set ended_at = ${given.clock.now()} where kind = 'email'`;
    expect((await as(end)).numAffectedRows).toBe(0n);
  });
});
