import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { AnyBody } from '../testing/caller.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { type GivenTeam, seen, teamsOf } from '../testing/given-team.js';

describeOnEveryEngine('the desk', (given) => {
  const { team, member, visit, accepted } = teamsOf(given);

  const within = (hours: number) => {
    const start = given.clock.now().add({ hours });
    return { startsAt: start.toString(), endsAt: start.add({ minutes: 45 }).toString() };
  };
  /** A co-op with its coordinator, and teams in it. */
  const begin = async () => {
    const coop = await given.coop({ name: 'Calder Care' });
    const nia = await given.person({ coop, name: 'Nia Bevan', hats: ['coordinator'] });
    const form = async (name: string, owner: object = {}) =>
      team({ name, owner: await given.person({ coop, name: 'Edie Marsh', ...owner }) });
    return { coop, nia, form };
  };
  const deskOf = async (who: GivenPerson, query = '') =>
    (await given.as(who).get(`/v1/desk${query}`)).body;
  const itemsOf = (desk: AnyBody) => desk['items'] as unknown as AnyBody[];
  const needsIn = (desk: AnyBody, { id }: GivenTeam) =>
    Object.fromEntries(
      (
        itemsOf(desk).find((each) => each['id'] === id)?.['needs'] as unknown as Array<{
          kind: string;
          count: number;
        }>
      ).map(({ kind, count }) => [kind, count]),
    );

  it('says of each team how many visits need somebody, and how many nobody wrote down', async () => {
    const { nia, form } = await begin();
    const place = await form('Edie’s team');
    const sam = await member(place, { name: 'Sam Okoro' });
    const held = async (hours: number) => {
      const span = within(hours);
      const it = await visit(place, span);
      await accepted(place, it, sam, span);
      return it;
    };
    await held(2);
    const done = await held(4);
    await held(26);
    await visit(place, { ...within(48), slots: 2 });
    await visit(place, within(24 * 9));
    const cancelled = await visit(place, within(50));
    const cancel = `/v1/visits/${cancelled.id}/cancel`;
    expect((await given.as(place.owner).post(cancel, {}, seen(1))).status).toBe(200);
    expect(needsIn(await deskOf(nia), place)).toEqual({ visits_with_nobody: 1 });
    given.clock.advance({ hours: 6 });
    await given.as(sam).post(`/v1/slots/${done.slotId}/done`, {});
    expect(needsIn(await deskOf(nia), place)).toEqual({
      visits_with_nobody: 1,
      visits_not_written_down: 1,
    });
    given.clock.advance({ hours: 24 * 3 });
    expect(needsIn(await deskOf(nia), place)).toEqual({
      visits_with_nobody: 1,
      visits_not_written_down: 2,
    });
    given.clock.advance({ hours: 24 * 40 });
    expect(needsIn(await deskOf(nia), place)).toEqual({});
  });

  it('says how many invitations wait and when the first ends, and whose Owner has not come', async () => {
    const { nia, form } = await begin();
    const place = await form('Walter’s team', { accountStatus: 'invited' });
    const starter = await member(place, { relationship: 'team_starter' });
    const to = { email: `${given.deps.newId()}@example.org` };
    const invited = await given.as(starter).post(`/v1/teams/${place.id}/invitations`, {
      ...{ to, relationship: 'volunteer', onBehalfOf: place.owner.id, method: 'phone' },
    });
    expect(invited.status).toBe(201);
    const [walters] = itemsOf(await deskOf(nia));
    expect(walters).toMatchObject({
      name: 'Walter’s team',
      you: 'coordinator',
      needs: [
        { kind: 'owner_not_joined', sentence: 'The Team Owner has not signed in yet.' },
        { kind: 'invitations_waiting', count: 1, endsAt: invited.body['expiresAt'] },
      ],
    });
    given.clock.advance({ hours: 24 * 15 });
    expect(needsIn(await deskOf(nia), place)).toEqual({ owner_not_joined: 1 });
  });

  it('of a coach has the teams they are coach in, and no other', async () => {
    const { coop, nia, form } = await begin();
    const gwen = await given.person({ coop, name: 'Gwen Hale', hats: ['coach'] });
    const [hers, another, ended] = [await form('One'), await form('Two'), await form('Three')];
    await member(hers, { who: gwen, relationship: 'coach' });
    await member(another, { who: gwen, relationship: 'support_worker' });
    const over = await member(ended, { who: gwen, relationship: 'coach' });
    const end = `/v1/teams/${ended.id}/members/${over.membershipId}/end`;
    expect((await given.as(gwen).post(end, {}, seen(1))).status).toBe(200);
    for (const place of [hers, another, ended]) await visit(place, within(24));
    const desk = await deskOf(gwen);
    expect(itemsOf(desk)).toMatchObject([{ id: hers.id, you: 'coach' }]);
    expect(needsIn(desk, hers)).toEqual({ visits_with_nobody: 1 });
    expect(itemsOf(await deskOf(nia))).toHaveLength(3);
  });

  it('opens nothing else: a coordinator knows no more of a team by it', async () => {
    const { nia, form } = await begin();
    const place = await form('Edie’s team');
    await visit(place, within(24));
    for (const path of ['', '/members', '/rota', '/history']) {
      const reply = await given.as(nia).get(`/v1/teams/${place.id}${path}`);
      expect([path, reply.status]).toEqual([path, 404]);
    }
    expect(JSON.stringify(await deskOf(nia))).not.toMatch(/Getting up|Edie Marsh/);
  });

  it('is nobody else’s, whatever SQL they slip in, and no other co-op’s', async () => {
    const { nia, form } = await begin();
    const place = await form('Edie’s team');
    const refused = await given.as(place.owner).get('/v1/desk');
    expect([refused.status, refused.body['code']]).toEqual([403, 'desk_not_yours']);
    const rows = (who: Parameters<typeof given.deps.db.as>[0]) =>
      given.deps.db.as(who, async (tx) => {
        const { rows: found } = await sql`select * from kith_desk(null, 100, false)`.execute(tx);
        return found.length;
      });
    const scope = { teamId: place.id, capabilities: ['see_rota'] };
    expect(await rows(given.actor(nia))).toBe(1);
    expect(await rows(given.actor(nia, { scope }))).toBe(0);
    expect(await rows(given.actor(place.owner))).toBe(0);
    const elsewhere = await begin();
    expect(await rows(given.actor(elsewhere.nia))).toBe(0);
  });

  it('goes on page by page, and shows those alone in which something needs somebody', async () => {
    const { nia, form } = await begin();
    const places = [await form('One'), await form('Two'), await form('Three')];
    await visit(places[2] as GivenTeam, within(24));
    const first = await deskOf(nia, '?limit=2');
    const rest = await deskOf(nia, `?limit=2&cursor=${String(first['nextCursor'])}`);
    expect([...itemsOf(first), ...itemsOf(rest)].map(({ name }) => name)).toEqual([
      'One',
      'Two',
      'Three',
    ]);
    expect(rest['nextCursor']).toBeNull();
    expect(itemsOf(await deskOf(nia, '?show=needing'))).toMatchObject([{ name: 'Three' }]);
  });

  it('is a page of the server, in the reader’s language, to which the first page leads', async () => {
    const { coop, nia, form } = await begin();
    const olwen = await given.person({ coop, hats: ['coordinator'], language: 'cy' });
    const place = await form('Tîm <Edie>');
    await form('Quiet team');
    const read = async (who: GivenPerson, path = '/desk') => {
      const { cookie } = await given.session(who);
      return given.anyone.get<string>(path, { headers: { cookie } });
    };
    expect((await read(nia)).body).toContain('Nothing in your teams needs somebody just now.');
    await visit(place, within(24));
    expect((await read(nia, '/')).body).toContain('<a href="/desk">Your desk</a>');
    const { status, body, headers } = await read(nia);
    expect([status, headers.get('cache-control')]).toEqual([
      200,
      expect.stringContaining('no-store'),
    ]);
    expect(body).toMatch(/<h2>Tîm &lt;Edie&gt;<\/h2>\s*<ul><li>1 visit in the next seven days/);
    expect(body).not.toContain('Quiet team');
    expect((await read(nia, '/desk?show=all')).body).toMatch(/Quiet team<\/h2>\s*<p>Nothing needs/);
    expect((await read(olwen)).body).toMatch(
      /<html lang="cy-GB">[^]*Eich desg[^]*rhywun o hyd: 1\./,
    );
    const owner = await read(place.owner);
    expect([owner.status, owner.body]).toEqual([403, expect.stringContaining('You have no desk')]);
    expect((await read(place.owner, '/')).body).not.toContain('/desk');
    expect((await given.anyone.get('/desk')).headers.get('location')).toBe('/sign-in');
  });
});
