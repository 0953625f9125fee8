import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { teamsOf } from '../testing/given-team.js';
import { publicUrl } from '../testing/test-server.js';

describeOnEveryEngine('an invitation on a page of the server', (given) => {
  const { team: someTeam } = teamsOf(given);
  let ravis = 0;
  const form = { 'content-type': 'application/x-www-form-urlencoded', origin: publicUrl };
  const submit = (path: string, fields: Record<string, string>, cookie = '') =>
    given.anyone.post<string>(path, new URLSearchParams(fields).toString(), {
      headers: { ...form, ...(cookie && { cookie }) },
    });
  const read = (path: string, cookie?: string) =>
    given.anyone.get<string>(path, { headers: cookie === undefined ? {} : { cookie } });

  /** Ravi is written to, and follows the link of the letter. */
  async function raviFollowsTheLink(invitation: Record<string, unknown> = {}) {
    const team = await someTeam();
    const { owner } = team;
    ravis += 1;
    await given.as(owner).post(`/v1/teams/${team.id}/invitations`, {
      to: { email: `ravi.${ravis}@example.org`, name: 'Ravi Menon' },
      relationship: 'volunteer',
      grants: { see_rota: true },
      ...invitation,
    });
    await given.workOff();
    const link = new URL(/https:\S+/.exec(given.letters.at(-1)?.text ?? '')?.[0] ?? '');
    const token = link.searchParams.get('token') ?? '';
    const { status, headers } = await submit('/sign-in/link', { token });
    expect(status).toBe(303);
    const cookie = (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    return { team, owner, cookie, place: headers.get('location') ?? '' };
  }

  it('is where the link of its letter leads, and says who asks, for what, and what it allows', async () => {
    const { cookie, place } = await raviFollowsTheLink({ message: 'Fridays would be grand.' });
    const { status, body } = await read(place, cookie);
    expect(status).toBe(200);
    expect(body).toContain('Edie Marsh has invited you to join Edie’s team');
    expect(body).toContain('You would be: Volunteer.');
    expect(body).toContain('Fridays would be grand.');
    expect(body).toContain('You can see Edie&#39;s rota. Edie decided this on 3 August.');
    expect(body).toContain('Yes, join the team');
    const home = await read('/', cookie);
    expect(home.body).toContain(`<a href="${place}">`);
  });

  it('is accepted by a button, once, and then says that one is in the team', async () => {
    const { team, owner, cookie, place } = await raviFollowsTheLink();
    for (const _ of ['once', 'and once more']) {
      const reply = await submit(place, { answer: 'accept' }, cookie);
      expect([reply.status, reply.headers.get('location')]).toEqual([303, place]);
    }
    const { body } = await read(place, cookie);
    expect(body).toContain('You are now in Edie’s team');
    expect(body).not.toContain('Yes, join');
    const members = await given
      .as(owner)
      .get<{ items: Array<{ person: { name: string } }> }>(`/v1/teams/${team.id}/members`);
    expect(members.body.items.map(({ person }) => person.name)).toContain('Ravi Menon');
    expect((await read('/', cookie)).body).not.toContain(place);
  });

  it('is declined by a button, without a reason', async () => {
    const { cookie, place } = await raviFollowsTheLink();
    await submit(place, { answer: 'decline' }, cookie);
    expect((await read(place, cookie)).body).toContain('Edie will see that, and no more.');
  });

  it('that cannot be accepted yet says why, and stays open', async () => {
    const { cookie, place } = await raviFollowsTheLink({ relationship: 'coach', grants: {} });
    const { status, body } = await submit(place, { answer: 'accept' }, cookie);
    expect(status).toBe(409);
    expect(body).toMatch(/role="alert"[^]*once the co-op has written down[^]*Yes, join the team/);
  });

  it('that was taken back meanwhile says so, and is not accepted', async () => {
    const { owner, cookie, place } = await raviFollowsTheLink();
    await given.as(owner).post(`/v1${place}/withdraw`, {});
    expect((await submit(place, { answer: 'accept' }, cookie)).status).toBe(303);
    expect((await read(place, cookie)).body).toContain('not open any more');
  });

  it('is shown to nobody else, and answered by nobody else', async () => {
    const { owner, place } = await raviFollowsTheLink();
    const stranger = await given.person({ name: 'Una Quill' });
    for (const somebody of [owner, stranger]) {
      const { cookie } = await given.session(somebody);
      const { status, body } = await read(place, cookie);
      expect(status).toBe(404);
      expect(body).toContain('not for you');
      expect(body).not.toContain('Edie’s team');
      await submit(place, { answer: 'accept' }, cookie);
    }
    expect((await read(place)).status).toBe(401);
    expect((await read('/invitations/none')).body).toContain('sign in with the address');
    const still = await given.as(owner).get<{ state: string }>(`/v1${place}`);
    expect(still.body.state).toBe('sent');
  });

  it.each(['constructor', 'toString', '__proto__', 'maybe', ''])(
    'is not answered by a form that says “%s”',
    async (answer) => {
      const { owner, cookie, place } = await raviFollowsTheLink();
      const reply = await submit(place, { answer }, cookie);
      expect([reply.status, reply.headers.get('location')]).toEqual([303, place]);
      const still = await given.as(owner).get<{ state: string }>(`/v1${place}`);
      expect(still.body.state).toBe('sent');
    },
  );

  it.each(['%0D%0ASet-Cookie:a=b', '%00', '%2F%2Felsewhere.example', '%', 'none'])(
    'is at no address such as /invitations/%s',
    async (name) => {
      const { cookie } = await raviFollowsTheLink();
      for (const caller of [cookie, '']) {
        const reply = await submit(`/invitations/${name}`, { answer: 'accept' }, caller);
        expect([reply.status, reply.headers.get('location')]).toEqual([303, '/']);
      }
    },
  );

  it('is answered by no page of another site', async () => {
    const { cookie, place } = await raviFollowsTheLink();
    const body = new URLSearchParams({ answer: 'accept' }).toString();
    const headers = { ...form, origin: 'https://elsewhere.example', cookie };
    expect((await given.anyone.post(place, body, { headers })).status).toBe(403);
  });
});
