import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { seen, teamsOf } from '../testing/given-team.js';

describeOnEveryEngine('what a browser may keep', (given) => {
  const { team, member } = teamsOf(given);
  const kept = ({ headers, status }: { headers: Headers; status: number }) => [
    status,
    headers.get('cache-control'),
  ];

  it('is nothing of what one person was answered, so that nobody goes back to it after them', async () => {
    const place = await team();
    const { owner } = place;
    const sam = await member(place);
    const nia = await given.person({ name: 'Nia Hughes', findable: true });
    const sent = await given.as(owner).post(`/v1/teams/${place.id}/invitations`, {
      to: { personId: nia.id },
      relationship: 'volunteer',
    });
    expect(kept(sent)).toEqual([201, 'no-store']);
    const here = `/v1/teams/${place.id}`;
    for (const path of [
      ...['/v1/session', '/v1/sessions', '/v1/people/me', `/v1/people/${sam.id}`],
      ...['/v1/people?query=nia', '/v1/teams', here, `${here}/members`],
      ...[`${here}/members/${sam.membershipId}`, `${here}/rota`, `${here}/history`],
      ...[`${here}/access-log`, `${here}/invitations`],
    ]) {
      expect([path, ...kept(await given.as(owner).get(path))]).toEqual([path, 200, 'no-store']);
    }
    const { cookie } = await given.session(nia);
    for (const path of ['/', `/invitations/${String(sent.body['id'])}`, '/sign-in']) {
      const page = await given.anyone.get(path, { headers: { cookie } });
      expect([path, ...kept(page)]).toEqual([path, 200, 'no-store']);
    }
    const { token } = await given.embedSession(sam, {
      teamId: place.id,
      capabilities: ['see_rota'],
    });
    expect(kept(await given.asEmbedded(token).get(`${here}/rota`))).toEqual([200, 'no-store']);
    const renamed = await given.as(owner).patch(here, { name: 'Edie’s' }, seen(1));
    expect(kept(renamed)).toEqual([200, 'no-store']);
    const again = { headers: { 'if-none-match': '*' } };
    expect(kept(await given.as(owner).get(here, again))).toEqual([304, 'no-store']);
  });

  it('is what is for everybody', async () => {
    for (const path of ['/v1/open-data/releases', '/v1/open-data/contracts', '/page.css']) {
      const reply = await given.anyone.get(path);
      expect(reply.status).toBe(200);
      expect(reply.headers.get('cache-control')).toMatch(/max-age=\d+/);
    }
  });
});
