import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { teamsOf } from '../testing/given-team.js';

interface Refused {
  invalid_params: Array<{ name: string; reason: string }>;
}

describeOnEveryEngine('what is sent and not understood', (given) => {
  const { team } = teamsOf(given);
  const visit = { title: 'Getting up', startsOn: '2026-08-05', startTime: '08:30', minutes: 45 };

  it('is refused when it is a field that nobody knows, with the known ones', async () => {
    const { id, owner } = await team();
    const wanted = { ...visit, repeats: 'weekly', interval: 2 };
    const { status, body } = await given.as(owner).post(`/v1/teams/${id}/visits`, wanted);
    expect(status).toBe(422);
    expect(body.invalid_params).toEqual([
      {
        name: 'interval',
        reason: 'This is not a field we know.',
        accepted: expect.stringMatching(/^title, kind, startsOn, .*weekdays, until/),
      },
    ]);
    expect(await given.rows('visit_series', { team_id: id })).toEqual([]);
  });

  it('is refused with the field that was probably meant', async () => {
    const { id, owner } = await team();
    const wanted = { ...visit, repeat: 'weekly', startOn: '2026-08-05', toString: 1 };
    const { body } = await given.as(owner).post<Refused>(`/v1/teams/${id}/visits`, wanted);
    expect(body.invalid_params.map(({ name, reason }) => [name, reason])).toEqual([
      ['repeat', 'This is not a field we know. Did you mean `repeats`?'],
      ['startOn', 'This is not a field we know. Did you mean `startsOn`?'],
      ['toString', 'This is not a field we know.'],
    ]);
  });

  it('changes nothing: a team is not renamed by a request that also asks for what is not there', async () => {
    const { id, owner } = await team();
    const wanted = { name: 'Edie’s circle', state: 'paused' };
    const reply = await given
      .as(owner)
      .patch(`/v1/teams/${id}`, wanted, { headers: { 'if-match': '"1"' } });
    expect(reply).toMatchObject({ status: 422, body: { invalid_params: [{ name: 'state' }] } });
    expect(await given.rows('teams', { id })).toMatchObject([{ name: 'Edie’s team' }]);
  });

  it('is refused inside of objects, in a choice of shapes and among switches', async () => {
    const { id, owner } = await team();
    const ask = (values: object) =>
      given.as(owner).post(`/v1/teams/${id}/invitations`, { relationship: 'volunteer', ...values });
    const misspelt = await ask({ to: { email: 'sam@example.org', nam: 'Sam' } });
    expect(misspelt.body.invalid_params).toEqual([
      {
        name: 'to.nam',
        reason: 'This is not a field we know. Did you mean `name`?',
        accepted: 'email, name',
      },
    ]);
    const switched = await ask({ to: { email: 'sam@example.org' }, grants: { see_rotas: true } });
    expect(switched.body.invalid_params).toMatchObject([
      { name: 'grants.see_rotas', reason: expect.stringContaining('`see_rota`') },
    ]);
  });

  it('is refused in the address too, and so is a parameter given twice', async () => {
    const { owner } = await team();
    const reply = await given.as(owner).get('/v1/people?query=sam&limt=2');
    expect(reply.body.invalid_params).toEqual([
      {
        name: 'query.limt',
        reason: 'This is not a field we know. Did you mean `limit`?',
        accepted: 'cursor, limit, query',
      },
    ]);
    const twice = await given.as(owner).get('/v1/people?query=sam&query=priya&limit=1&limit=2');
    expect(twice.body.invalid_params).toEqual([
      { name: 'query.limit', reason: 'This is given more than once.', accepted: 'one of it' },
      { name: 'query.query', reason: 'This is given more than once.', accepted: 'one of it' },
    ]);
  });

  it('is named in short and readably, however long it is and however many there are', async () => {
    const { id, owner } = await team();
    const many = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`field${index}`, 1]),
    );
    const wanted = { ...visit, [`\u{202E}\0${'x'.repeat(9000)}`]: 1, ...many };
    const { body } = await given.as(owner).post<Refused>(`/v1/teams/${id}/visits`, wanted);
    expect(body.invalid_params).toHaveLength(20);
    expect(body.invalid_params[0]?.name).toBe(`\u{FFFD}\u{FFFD}${'x'.repeat(58)}…`);
  });

  it('is not read as something else when it is no UTF-8, or packed', async () => {
    const sam = await given.person();
    const seen = { 'if-match': '"1"' };
    const send = (body: BodyInit, headers: Record<string, string> = {}) =>
      given.server.fetch(
        new Request('https://kith.example.org/v1/people/me', {
          method: 'PATCH',
          headers: { 'content-type': 'application/json', ...headers },
          body,
        }),
      );
    const { cookie } = await given.session(sam);
    const own = { cookie, origin: 'https://kith.example.org', ...seen };
    const latin = Buffer.from('{"name":"Si\u{E2}n"}', 'latin1');
    expect((await send(latin, own)).status).toBe(400);
    const named = { ...own, 'content-type': 'application/json; charset=iso-8859-1' };
    expect((await send('{"name":"Sian"}', named)).status).toBe(415);
    expect((await send('{"name":"Sian"}', { ...own, 'content-encoding': 'gzip' })).status).toBe(
      415,
    );
    expect(await given.rows('people', { id: sam.id })).toMatchObject([{ preferredName: sam.name }]);
  });
});
