import { expect, it } from 'vitest';
import { createApp } from '../app.js';
import { databaseOn } from '../db/database.js';
import { callerOf } from '../testing/caller.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { type GivenTeam, teamsOf } from '../testing/given-team.js';
import { recordingOn, type Statement } from '../testing/recording-engine.js';

describeOnEveryEngine('whether somebody has an address', (given) => {
  const { team, member } = teamsOf(given);

  /** What is asked of the database while somebody waits, and afterwards by the queue. */
  function recorded(as?: GivenPerson) {
    const { db, ...rest } = given.deps;
    const recording = recordingOn(db.engine);
    const deps = { ...rest, db: databaseOn(recording, () => given.clock.now()) };
    const app = createApp(deps);
    const server = () => ({
      ...given.server,
      fetch: async (request: Request) => app.fetch(request),
    });
    const headers = async () => {
      if (as === undefined) return {};
      return { cookie: (await given.session(as)).cookie, origin: 'https://kith.example.org' };
    };
    // As whom is told inside the text, and is not the same for any two requests.
    const texts = (statements: Statement[]) =>
      statements.map(({ text }) => text.replaceAll(/'[^']*'/g, '…'));
    return {
      caller: callerOf(server, headers),
      request: async (work: () => Promise<unknown>) => texts(await recording.recorded(work)),
      afterwards: async () => texts(await recording.recorded(() => given.workOff(deps))),
    };
  }

  it('is told neither by what a request for a link does nor by what the queue does then', async () => {
    const known = await given.person();
    const twice = await given.person({ coop: await given.coop(), email: 'twice@example.org' });
    await given.person({ email: twice.email });
    const { caller, request, afterwards } = recorded();
    const asked = async (email: string) => [
      await request(() => caller.post('/v1/sign-in-links', { email })),
      await afterwards(),
    ];
    const [unknown, ...others] = [
      await asked('nobody@example.org'),
      await asked(known.email),
      await asked(twice.email),
    ];
    expect(unknown?.every(({ length }) => length > 0)).toBe(true);
    for (const other of others) expect(other).toEqual(unknown);
    expect(given.letters.map(({ to }) => to).sort()).toEqual(
      [known.email, twice.email, twice.email].sort(),
    );
  });

  /** The same wish of the same inviter, with different people behind the address. */
  async function invitations(place: GivenTeam, inviter: GivenPerson, emails: string[]) {
    const { caller, request, afterwards } = recorded(inviter);
    // Whatever only a first request does is done.
    await caller.get('/v1/session');
    const seen = [];
    for (const email of emails) {
      let reply: unknown;
      const path = `/v1/teams/${place.id}/invitations`;
      const statements = await request(async () => {
        reply = await caller.post(path, { to: { email }, relationship: 'volunteer' });
      });
      const later = await afterwards();
      const { status, body } = reply as { status: number; body: Record<string, unknown> };
      const shown = await caller.get(`/v1/invitations/${String(body['id'])}`);
      seen.push({
        status,
        statements,
        later,
        body: withoutWhatDiffers(body, email),
        after: withoutWhatDiffers(shown.body, email),
      });
    }
    return seen;
  }

  const withoutWhatDiffers = (body: object, email: string): unknown =>
    JSON.parse(
      JSON.stringify(body)
        .replaceAll(email, 'ADDRESS')
        .replaceAll(/"[0-9a-f-]{36}"/g, '"ID"'),
    );

  it('is not told to whoever invites an address', async () => {
    const place = await team();
    const coop = { id: place.coopId, slug: '', name: '' };
    const mate = await member(place, { name: 'Mate' });
    const found = await given.person({ coop, name: 'Found', findable: true });
    const closed = await given.person({ coop, name: 'Closed', accountStatus: 'closed' });
    const invited = await given.person({ coop, name: 'Invited', findable: true });
    const path = `/v1/teams/${place.id}/invitations`;
    const to = { personId: invited.id };
    await given.as(place.owner).post(path, { to, relationship: 'volunteer' });
    const emails = ['nobody@example.org', mate.email, found.email, closed.email, invited.email];
    const [unknown, ...others] = await invitations(place, place.owner, emails);
    expect(unknown).toMatchObject({ status: 201, after: { letter: 'sent' } });
    for (const other of others) expect(other).toEqual(unknown);
  });

  it('is told to its reader: the letter says what is the case', async () => {
    const place = await team();
    const coop = { id: place.coopId, slug: '', name: '' };
    const mate = await member(place, { name: 'Mate', relationship: 'volunteer' });
    const closed = await given.person({ coop, name: 'Closed', accountStatus: 'closed' });
    for (const { email } of [mate, closed]) {
      const to = { email };
      const path = `/v1/teams/${place.id}/invitations`;
      await given.as(place.owner).post(path, { to, relationship: 'volunteer' });
    }
    await given.workOff();
    const textTo = (email: string) => given.letters.find(({ to }) => to === email)?.text ?? '';
    expect(textTo(mate.email)).toContain('You are in that team already');
    expect(textTo(closed.email)).toContain('is closed');
    expect(given.letters.map(({ text }) => text).join('')).not.toMatch(/token=|Edie/);
    expect(await given.rows('sign_in_links', { coop_id: place.coopId })).toEqual([]);
  });

  it('is not told by inviting the person after the address, nor by their answer', async () => {
    const place = await team();
    const coop = { id: place.coopId, slug: '', name: '' };
    const nia = await given.person({ coop, name: 'Nia Hughes', findable: true });
    const invite = (to: object) =>
      given
        .as(place.owner)
        .post(`/v1/teams/${place.id}/invitations`, { to, relationship: 'volunteer' });
    const byAddress = await invite({ email: nia.email });
    const byName = await invite({ personId: nia.id });
    expect([byAddress.status, byName.status]).toEqual([201, 201]);
    const path = `/v1/invitations/${String(byAddress.body['id'])}`;
    for (const answer of ['seen', 'decline']) {
      await given.as(nia).post(`${path}/${answer}`, {});
      const { body } = await given.as(place.owner).get(path);
      expect(JSON.stringify(body)).not.toMatch(new RegExp(`Nia|${nia.id}`));
    }
  });

  it('is told by neither "invited already" nor "in the Team already" to those who may not know', async () => {
    const place = await team();
    const coop = { id: place.coopId, slug: '', name: '' };
    const nia = await given.person({ coop, name: 'Nia Hughes', findable: true });
    const grants = { invite_others: true, see_members: false };
    const ada = await member(place, {
      name: 'Ada Bello',
      relationship: 'family_or_friend',
      grants,
    });
    const mate = await member(place, { name: 'Mate' });
    await given.deps.db.asOwnerOfSchema((tx) =>
      tx.updateTable('people').set({ findable: true }).where('id', '=', mate.id).execute(),
    );
    const inviteAs = (who: GivenPerson, to: object) =>
      given.as(who).post(`/v1/teams/${place.id}/invitations`, { to, relationship: 'volunteer' });
    const email = 'gwen@example.org';
    await inviteAs(place.owner, { email });
    await inviteAs(place.owner, { personId: nia.id });
    for (const to of [{ email }, { personId: nia.id }, { personId: mate.id }]) {
      expect((await inviteAs(ada, to)).status).toBe(201);
    }
    // Who may see it is told: their own, and to the Owner everybody's.
    for (const who of [place.owner, ada]) {
      const again = await inviteAs(who, { email });
      expect([again.status, again.body['code']]).toEqual([409, 'already_invited']);
    }
    await inviteAs(ada, { email: 'other@example.org' });
    const asOwner = await inviteAs(place.owner, { email: 'other@example.org' });
    expect([asOwner.status, asOwner.body['code']]).toEqual([409, 'already_invited']);
  });

  it('joins a person once whom two members invited, and closes both invitations', async () => {
    const place = await team();
    const coop = { id: place.coopId, slug: '', name: '' };
    const nia = await given.person({ coop, name: 'Nia Hughes', findable: true });
    const ada = await member(place, { name: 'Ada Bello', grants: { invite_others: true } });
    const inviteAs = (who: GivenPerson) =>
      given.as(who).post(`/v1/teams/${place.id}/invitations`, {
        to: { personId: nia.id },
        relationship: 'volunteer',
      });
    const [first] = [await inviteAs(place.owner), await inviteAs(ada)];
    await given.as(nia).post(`/v1/invitations/${String(first?.body['id'])}/accept`, {});
    const states = (await given.rows('invitations', { toPersonId: nia.id })).map(
      ({ state }) => state,
    );
    expect(states).toEqual(['accepted', 'accepted']);
    expect(await given.rows('memberships', { personId: nia.id })).toHaveLength(1);
  });
});
