import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenCoop } from '../testing/given.js';
import { teamsOf } from '../testing/given-team.js';
import { publicUrl } from '../testing/test-server.js';
import { type CoopChanges, changeCoop } from './settings.js';

describeOnEveryEngine('the letters of a co-op', (given) => {
  const { team, member } = teamsOf(given);
  const site = 'https://www.calder.example';

  const begin = async (changes: CoopChanges = {}) => {
    const coop = await given.coop({ name: 'Calder Care' });
    if (Object.keys(changes).length > 0) await changeCoop(given.deps, { coopId: coop.id }, changes);
    const owner = await given.person({ coop, name: 'Edie Marsh' });
    return { coop, owner, place: await team({ owner }) };
  };
  const sent = async (to: string) => {
    await given.workOff();
    return given.letters.filter((letter) => letter.to === to).at(-1);
  };
  const invitation = async ({ owner, place }: Awaited<ReturnType<typeof begin>>) => {
    const email = `${given.deps.newId()}@example.org`;
    const path = `/v1/teams/${place.id}/invitations`;
    await given.as(owner).post(path, { to: { email }, relationship: 'volunteer' });
    return (await sent(email))?.text ?? '';
  };
  const signIn = async (coop: GivenCoop, language: 'en' | 'cy') => {
    const { email } = await given.person({ coop, language });
    await given.anyone.post('/v1/sign-in-links', { email });
    return sent(email);
  };
  const linkIn = (text = '') => /http\S+/.exec(text)?.[0] ?? '';

  it('say whom to ring, and nothing of it where the co-op has said no telephone', async () => {
    const told = await begin({ telephone: '01632 960000' });
    const ring = 'If you need help, ring Calder Care on 01632 960000.\n';
    expect((await invitation(told)).endsWith(ring)).toBe(true);
    expect((await signIn(told.coop, 'en'))?.text.endsWith(ring)).toBe(true);
    const silent = await begin();
    expect(await invitation(silent)).not.toContain('ring');
    expect((await signIn(silent.coop, 'en'))?.text).toMatch(/you can ignore this letter\.\n$/);
  });

  it('say its name in Welsh to whoever reads Welsh, where it has one', async () => {
    const { coop } = await begin({ welshName: 'Gofal Calder', telephone: '01632 960000' });
    const letter = await signIn(coop, 'cy');
    expect(letter?.subject).toBe('Mewngofnodi i Gofal Calder');
    expect(letter?.text).toContain('ffoniwch Gofal Calder ar 01632 960000.');
    expect((await signIn(coop, 'en'))?.subject).toBe('Sign in to Calder Care');
    expect((await signIn((await begin()).coop, 'cy'))?.subject).toBe('Mewngofnodi i Calder Care');
  });

  it('go out in the languages of the co-op, and else in its first', async () => {
    const english = await begin({ languages: ['en'] });
    expect((await signIn(english.coop, 'cy'))?.subject).toBe('Sign in to Calder Care');
    const welsh = await begin({ languages: ['cy', 'en'] });
    expect((await signIn(welsh.coop, 'en'))?.subject).toBe('Sign in to Calder Care');
  });

  it('lead from an invitation to the co-op’s own page, with a token that Kith takes', async () => {
    const invitationPage = `${site}/invited?from=letter`;
    const place = await begin({ sites: [site], invitationPage });
    const link = new URL(linkIn(await invitation(place)));
    expect([link.origin, link.pathname, link.searchParams.get('from')]).toEqual([
      site,
      '/invited',
      'letter',
    ]);
    const token = link.searchParams.get('token');
    const own = { headers: { origin: publicUrl } };
    expect((await given.anyone.post('/v1/session', { token }, own)).status).toBe(201);
    // A link that signs somebody in by itself is the server's own, wherever invitations lead.
    expect(linkIn((await signIn(place.coop, 'en'))?.text)).toContain(`${publicUrl}/sign-in/link?`);
    expect(linkIn(await invitation(await begin()))).toContain(`${publicUrl}/sign-in/link?token=`);
  });

  it('lead whoever was spoken for to where the co-op shows its teams', async () => {
    const place = await begin({ sites: [site], teamsPage: `${site}/teams` });
    const gwen = await member(place.place, { name: 'Gwen Hale', relationship: 'coach' });
    const sam = await member(place.place, { name: 'Sam Okoro' });
    const said = { grants: { see_rota: false }, onBehalfOf: place.owner.id, method: 'phone' };
    const path = `/v1/teams/${place.place.id}/members/${sam.membershipId}`;
    const headers = { headers: { 'if-match': '"1"' } };
    expect((await given.as(gwen).patch(path, said, headers)).status).toBe(200);
    given.clock.advance({ minutes: 10 });
    expect(linkIn((await sent(place.owner.email))?.text)).toBe(`${site}/teams`);
  });

  it('tell of an emergency in the words of the co-op, with its telephone, and lead to its own page', async () => {
    const said = { welshName: 'Gofal Calder', telephone: '01632 960000' };
    const { coop } = await begin({ ...said, sites: [site], teamsPage: `${site}/teams` });
    const owner = await given.person({ coop, name: 'Edie Marsh', language: 'cy' });
    const place = await team({ owner });
    const gwen = await member(place, { name: 'Gwen Hale', relationship: 'coach' });
    const opened = { capability: 'see_notes', category: 'danger', reason: 'She does not answer.' };
    await given.as(gwen).post(`/v1/teams/${place.id}/emergency-access`, opened);
    const letter = await sent(owner.email);
    expect(letter?.subject).toBe('Agorwyd mewn argyfwng yn Gofal Calder');
    expect(linkIn(letter?.text)).toBe(`${site}/teams`);
    expect(letter?.text).toContain('ffoniwch Gofal Calder ar 01632 960000.');
  });
});
