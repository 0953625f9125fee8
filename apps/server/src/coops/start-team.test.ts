import { AsyncResource } from 'node:async_hooks';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { giveCoopHat } from '../people/coop-hats.js';
import { decideCoopHat, findByAddress } from '../people/coop-hats.sql.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { changeAddress } from './people-of-coop.js';
import { startTeam } from './start-team.js';

describeOnEveryEngine('a team that is started for somebody', (given) => {
  const wanted = (changes: object = {}) => ({
    name: 'Walter’s team',
    owner: { name: 'Walter Finch', phone: '01632 960123' },
    method: 'phone',
    ...changes,
  });
  const starter = async () => {
    const tilly = await given.person({ name: 'Tilly Moss' });
    const { coopId, email } = tilly;
    const hat = { hat: 'team_starter' as const, evidence: 'Trained in May.' };
    await giveCoopHat(given.deps, { coopId, email, ...hat });
    return tilly;
  };
  const start = (who: GivenPerson, body: object = wanted()) =>
    given.as(who).post('/v1/teams/start', body);

  it('is that person’s from its first moment, with the starter in it', async () => {
    const tilly = await starter();
    const made = await start(tilly);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      name: 'Walter’s team',
      state: 'forming',
      owner: { name: 'Walter Finch' },
      memberCount: 2,
      you: { relationship: 'team_starter' },
    });
    const { items } = (await given.as(tilly).get(`/v1/teams/${made.body['id']}/members`)).body;
    expect(items).toMatchObject([
      { person: { name: 'Walter Finch' }, relationship: 'owner', hasAccount: false },
      { person: { name: 'Tilly Moss' }, relationship: 'team_starter' },
    ]);
    expect(items?.[0]?.['recorded']).toMatchObject({
      recordedByName: 'Tilly Moss',
      onBehalfOf: items?.[0]?.['person']?.['id'],
      method: 'phone',
    });
    const [phone] = await given.rows('contact_points', { personId: made.body['owner']?.['id'] });
    expect(phone).toMatchObject({ kind: 'phone', value: '01632 960123' });
  });

  it('says in its history who wrote it down, and by which way it was told', async () => {
    const tilly = await starter();
    const { body } = await start(tilly);
    const history = await given.as(tilly).get(`/v1/teams/${body['id']}/history`);
    expect(history.body['items']).toMatchObject([
      { sentence: 'You joined the team.' },
      {
        sentence: 'Walter started the team. You wrote it down, by telephone.',
        recorded: { recordedByName: 'Tilly Moss', method: 'phone' },
      },
    ]);
  });

  it('is filled for its Owner, who has no account, by what they said', async () => {
    const tilly = await starter();
    const { body } = await start(tilly);
    const bea = await given.person({ name: 'Bea Lowe', findable: true });
    const invited = await given.as(tilly).post(`/v1/teams/${body['id']}/invitations`, {
      to: { personId: bea.id },
      relationship: 'support_worker',
      onBehalfOf: body['owner']?.['id'],
      method: 'phone',
    });
    expect(invited.status).toBe(201);
    const joined = await given.as(bea).post(`/v1/invitations/${invited.body['id']}/accept`, {});
    expect(joined.status).toBe(200);
  });

  it('is handed to its Owner with an address: from then on they act themselves', async () => {
    const tilly = await starter();
    const { body } = await start(tilly);
    const personId = String(body['owner']?.['id']);
    const address = { coopId: tilly.coopId, personId, email: `${personId}@example.org` };
    await changeAddress(given.deps, address);
    const walter = { ...tilly, id: personId, name: 'Walter Finch', email: address.email };
    expect((await given.as(walter).get(`/v1/teams/${body['id']}`)).body).toMatchObject({
      you: { relationship: 'owner' },
    });
  });

  it('is handed to nobody whose account is closed', async () => {
    const { coopId, id: personId } = await given.person({ accountStatus: 'closed' });
    const address = { coopId, personId, email: `${personId}@example.org` };
    await expect(changeAddress(given.deps, address)).rejects.toMatchObject({
      code: 'person_not_found',
    });
    expect(await given.rows('contact_points', { value: address.email })).toEqual([]);
  });

  it('is nobody else’s to start: not a coach’s, nor whoever had the hat until now', async () => {
    const gwen = await given.person({ name: 'Gwen Hale', hats: ['coach'] });
    const before = (await given.rows('people', { coopId: gwen.coopId })).length;
    const refused = await start(gwen);
    expect([refused.status, refused.body['code']]).toEqual([403, 'team_starter_needed']);
    expect(await given.rows('people', { coopId: gwen.coopId })).toHaveLength(before);
  });

  it('is refused, and no breakdown, where the hat is taken back at that moment', async () => {
    const tilly = await starter();
    const { coopId, email, id: personId } = tilly;
    // Of another transaction than the one around it.
    const team = { ...wanted(), timeZone: 'Europe/London', method: 'phone' } as const;
    const ofOwner = { owner: { name: 'Walter Finch', language: 'en' } } as const;
    const begin = AsyncResource.bind(() =>
      startTeam(given.deps, given.actor(tilly), { ...team, ...ofOwner }).catch((error) => error),
    );
    let begun: Promise<unknown> | undefined;
    await given.deps.db.asOwnerOfSchema(async (tx) => {
      const hat = 'team_starter' as const;
      await findByAddress(tx, coopId, email);
      const evidence = { evidence: 'Works elsewhere now.', decidedAt: given.clock.now() };
      const decision = { coopId, personId, hat, id: given.deps.newId(), ...evidence };
      await decideCoopHat(tx, { ...decision, given: false });
      begun = begin();
      // By the time that takes, it has begun and waits for who takes the hat back.
      for (let times = 0; times < 200; times += 1) await sql`select`.execute(tx);
    });
    expect(await begun).toMatchObject({ code: 'team_starter_needed' });
    expect(await given.rows('memberships', { personId })).toEqual([]);
  });

  it('gives nobody a place in a team that is there already, whatever SQL they slip in', async () => {
    const tilly = await starter();
    const { body } = await start(tilly);
    const another = await starter();
    const at = given.clock.now().toString();
    for (const who of [another, tilly]) {
      const insert = given.deps.db.as(given.actor(who), (tx) =>
        sql`insert into memberships (coop_id, id, team_id, person_id, relationship, since,
            recorded_by, method, recorded_at)
          values (${who.coopId}, ${given.deps.newId()}, ${String(body['id'])}, ${who.id},
            'team_starter', ${at}, ${who.id}, 'self', ${at})`.execute(tx),
      );
      await expect(insert).rejects.toThrow(/row-level security|one_live_place/);
    }
  });

  it('needs to know who it is for, and how they said so', async () => {
    const tilly = await starter();
    for (const [name, body] of Object.entries({
      method: wanted({ method: 'self' }),
      'owner.name': wanted({ owner: { name: ' ' } }),
      'owner.email': wanted({ owner: { name: 'Walter Finch', email: 'w@example.org' } }),
    })) {
      const refused = await start(tilly, body);
      expect(refused.status).toBe(422);
      expect(refused.body['invalid_params']?.[0]).toMatchObject({ name });
    }
  });
});
