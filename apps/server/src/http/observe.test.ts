import { pino } from 'pino';
import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { teamsOf } from '../testing/given-team.js';

describeOnEveryEngine('the log of requests', (given) => {
  /** What is logged while this is done, one entry a line. */
  const logged = async (work: () => Promise<unknown>) => {
    const lines: string[] = [];
    const kept = given.deps.log;
    given.deps.log = pino({ level: 'trace' }, { write: (line) => void lines.push(line) });
    try {
      await work();
    } finally {
      given.deps.log = kept;
    }
    return lines;
  };

  it('says what was asked and how it ended, and nothing of whom', async () => {
    const sam = await given.person({ name: 'Sam Okoro' });
    const { cookie } = await given.session(sam);
    const team = await teamsOf(given).team();
    const { email } = sam;
    const lines = await logged(async () => {
      await given.as(sam).get('/v1/people?query=Edie');
      await given.as(sam).get(`/v1/teams/${team.id}?email=${email}`);
      await given.as(sam).patch('/v1/people/me', { introduction: 'I knit' });
      await given.anyone.post('/v1/sign-in-links', { email });
      await given.anyone.get(`/v1/nothing-here/${email}`);
      await given.anyone.get('/v1/people/me', { headers: { cookie: `${cookie}x` } });
    });
    const requests = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(requests.filter(({ msg }) => msg === 'request')).toHaveLength(6);
    expect(requests).toContainEqual(
      expect.objectContaining({
        method: 'GET',
        route: '/v1/teams/:teamId',
        requestId: expect.any(String),
      }),
    );
    const secrets = [
      'Sam',
      'Okoro',
      'Edie',
      'knit',
      'example.org',
      sam.id,
      team.id,
      cookie.slice(-20),
    ];
    for (const secret of secrets) expect(lines.join(''), secret).not.toContain(secret);
  });

  it('says of a failure where it happened, and not what was being done', async () => {
    const { cookie } = await given.session(await given.person());
    const { db } = given.deps;
    const failing = () => {
      throw new Error('duplicate key: sam@example.org');
    };
    const lines = await logged(async () => {
      given.deps.db = new Proxy(db, { get: () => failing });
      const reply = await given.anyone
        .get('/v1/people/me', { headers: { cookie } })
        .finally(() => Object.assign(given.deps, { db }));
      expect(reply).toMatchObject({ status: 500, body: { code: 'internal_error' } });
      expect(JSON.stringify(reply.body)).not.toContain('sam@');
    });
    expect(lines.join('')).toContain('request failed');
    expect(lines.join('')).not.toContain('sam@');
  });
});
