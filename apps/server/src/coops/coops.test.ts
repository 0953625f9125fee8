import { expect, it } from 'vitest';
import { makeSignInLinks } from '../identity/make-sign-in-links.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { publicUrl } from '../testing/test-server.js';
import { createCoop, listCoops } from './create-coop.js';
import { changeAddress, peopleOfCoop, putDownPerson } from './people-of-coop.js';

const fromOwnPage = { headers: { origin: publicUrl } };

describeOnEveryEngine('a co-op that begins from nothing', (given) => {
  let made = 0;
  const begin = async () => {
    made += 1;
    const slug = `calder-${made}`;
    const wanted = { slug, name: 'Calder Care', timeZone: 'Europe/London' };
    const { id: coopId } = await createCoop(given.deps, { ...wanted, languages: ['en', 'cy'] });
    return { slug, coopId };
  };
  const putDown = (coopId: string, name: string, email?: string) =>
    putDownPerson(given.deps, { coopId, name, email, language: 'en' });
  const linksFor = (email: string) =>
    makeSignInLinks(given.deps, given.deps.newId(), { email, coop: undefined });
  const tokenIn = (url: string) => new URL(url).searchParams.get('token') ?? url.split('token=')[1];
  const signIn = (url: string) =>
    given.anyone.post('/v1/session', { token: tokenIn(url) }, fromOwnPage);

  it('is there once, whoever begins it at the same moment', async () => {
    const { slug } = await begin();
    const again = { slug, name: 'Another', languages: ['en' as const], timeZone: 'Europe/London' };
    const tries = await Promise.allSettled([
      createCoop(given.deps, { ...again, slug: `${slug}-twice` }),
      createCoop(given.deps, { ...again, slug: `${slug}-twice` }),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(createCoop(given.deps, again)).rejects.toMatchObject({ code: 'coop_slug_taken' });
    expect(await listCoops(given.deps)).toContainEqual(
      expect.objectContaining({ slug, name: 'Calder Care', people: 0, teams: 0 }),
    );
  });

  it('has people who sign in with the address they were put down with, and form a team', async () => {
    const { coopId } = await begin();
    const { id } = await putDown(coopId, 'Nia Bevan', 'nia@calder.example.org');
    const [link] = await linksFor('nia@calder.example.org');
    const signedIn = await signIn(link?.url ?? '');
    expect(signedIn.status).toBe(201);
    const [nia] = await peopleOfCoop(given.deps, coopId);
    expect(nia).toMatchObject({ id, name: 'Nia Bevan', accountStatus: 'registered', hats: [] });
    const team = await given
      .as({ id, coopId, name: 'Nia Bevan', email: '' })
      .post('/v1/teams', { name: 'Nia’s team' });
    expect(team.status).toBe(201);
  });

  it('tells when an address is another person’s', async () => {
    const { coopId } = await begin();
    await putDown(coopId, 'Nia Bevan', 'same@calder.example.org');
    await expect(putDown(coopId, 'Tom Bevan', 'same@calder.example.org')).rejects.toMatchObject({
      code: 'email_taken',
    });
    expect(await peopleOfCoop(given.deps, coopId)).toHaveLength(1);
  });

  it('gives somebody another address: the old one opens nothing, and they are signed out', async () => {
    const { coopId } = await begin();
    const { id: personId } = await putDown(coopId, 'Ifan Rees', 'ifan@old.example.org');
    const [first, unused] = [
      await linksFor('ifan@old.example.org'),
      await linksFor('ifan@old.example.org'),
    ];
    expect((await signIn(first[0]?.url ?? '')).status).toBe(201);
    const change = { coopId, personId, email: 'ifan@new.example.org' };
    expect(await changeAddress(given.deps, change)).toEqual({ name: 'Ifan Rees' });
    expect(await given.rows('sessions', { personId })).toEqual([]);
    expect((await signIn(unused[0]?.url ?? '')).status).toBe(401);
    expect(await linksFor('ifan@old.example.org')).toEqual([]);
    const [link] = await linksFor('ifan@new.example.org');
    expect((await signIn(link?.url ?? '')).status).toBe(201);
  });

  it('leaves an address where it was when the new one is taken, or nobody is there', async () => {
    const { coopId } = await begin();
    const { id: personId } = await putDown(coopId, 'Ifan Rees', 'ifan@here.example.org');
    await putDown(coopId, 'Nia Bevan', 'nia@here.example.org');
    const change = { coopId, personId, email: 'nia@here.example.org' };
    await expect(changeAddress(given.deps, change)).rejects.toMatchObject({ code: 'email_taken' });
    expect(await linksFor('ifan@here.example.org')).toHaveLength(1);
    const nobody = { ...change, personId: given.deps.newId(), email: 'x@here.example.org' };
    await expect(changeAddress(given.deps, nobody)).rejects.toMatchObject({
      code: 'person_not_found',
    });
    const { coopId: elsewhere } = await begin();
    await expect(
      changeAddress(given.deps, { ...nobody, coopId: elsewhere, personId }),
    ).rejects.toMatchObject({ code: 'person_not_found' });
  });
});
