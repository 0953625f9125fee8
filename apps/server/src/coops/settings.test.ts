import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { AnyBody } from '../testing/caller.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenCoop, GivenPerson } from '../testing/given.js';
import { seen, teamsOf } from '../testing/given-team.js';
import { changeCoop, getCoop } from './settings.js';

const site = 'https://www.calder.example';

describeOnEveryEngine('what a co-op says of itself', (given) => {
  const { team } = teamsOf(given);
  const begin = async () => {
    const coop = await given.coop({ name: 'Calder Care' });
    const nia = await given.person({ coop, name: 'Nia Bevan', hats: ['coordinator'] });
    return { coop, nia };
  };
  const change = (who: GivenPerson, changes: object, version = 1) =>
    given.as(who).patch('/v1/coop', changes, seen(version));
  const keyOf = async (coop: GivenCoop, scopes: ['coop:manage'] | ['api_keys:manage']) =>
    given.asHost(await given.apiKey(coop, { scopes }));
  const fieldsOf = (body: AnyBody) =>
    (body['changes'] as unknown as AnyBody[] | null)?.map((each) => each['fields']);

  it('is there for everybody in it, and says how it was changed to who keeps it', async () => {
    const { coop, nia } = await begin();
    await change(nia, { telephone: '01632 960000', jurisdiction: 'wales' });
    const told = await given.as(await given.person({ coop })).get('/v1/coop');
    expect(told.headers.get('etag')).toBe('"2"');
    expect(told.body).toMatchObject({
      name: 'Calder Care',
      telephone: '01632 960000',
      jurisdiction: 'wales',
      you: { mayChange: false },
      changes: null,
    });
    const elsewhere = await given.as(await given.person()).get('/v1/coop');
    expect(elsewhere.body['id']).not.toBe(coop.id);
  });

  it('is changed by a coordinator, and each change is kept with what was, who and when', async () => {
    const { coop, nia } = await begin();
    const other = await given.person({ coop, name: 'Tom Rees', hats: ['coordinator'] });
    const first = await change(nia, { welshName: 'Gofal Calder', languages: ['cy', 'en'] });
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({
      welshName: 'Gofal Calder',
      languages: ['cy', 'en'],
      version: 2,
    });
    await change(other, { name: 'Calder Care Co-op', welshName: null }, 2);
    const { body } = await given.as(nia).get('/v1/coop');
    expect(body['changes']).toMatchObject([
      { version: 3, by: 'person', byName: 'Tom Rees', changedAt: given.clock.now().toString() },
      { version: 2, by: 'person', byName: 'Nia Bevan' },
    ]);
    expect(fieldsOf(body)?.[0]).toEqual(
      expect.arrayContaining([
        { name: 'name', was: ['Calder Care'], became: ['Calder Care Co-op'] },
        { name: 'welshName', was: ['Gofal Calder'], became: [] },
      ]),
    );
  });

  it('is no other version where nothing is another', async () => {
    const { nia } = await begin();
    const { body } = await change(nia, { name: 'Calder Care', telephone: null });
    expect(body).toMatchObject({ version: 1, changes: [] });
  });

  it('is changed by whoever has seen it as it is now: of two at once, one', async () => {
    const { nia } = await begin();
    const both = await Promise.all([
      change(nia, { telephone: '01632 960001' }),
      change(nia, { telephone: '01632 960002' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await given.as(nia).patch('/v1/coop', { name: 'X' })).status).toBe(428);
  });

  it('is nobody else’s to change: not an Owner’s, nor on a page of a host', async () => {
    const { nia } = await begin();
    const edies = await team();
    const refused = await change(edies.owner, { telephone: '01632 960666' });
    expect([refused.status, refused.body['code']]).toEqual([403, 'coordinator_needed']);
    const { token } = await given.embedSession(nia);
    const page = given.asEmbedded(token);
    expect((await page.get('/v1/coop')).body).toMatchObject({ changes: null });
    expect((await page.patch('/v1/coop', { name: 'X' }, seen(1))).body['code']).toBe(
      'outside_session',
    );
  });

  it('is kept by a website whose key is for that, in its name', async () => {
    const { coop } = await begin();
    const website = await keyOf(coop, ['coop:manage']);
    const changed = await website.patch('/v1/coop', { telephone: '01632 960000' }, seen(1));
    expect(changed.body).toMatchObject({ changes: [{ by: 'website', byName: 'Website' }] });
    const lesser = await keyOf(coop, ['api_keys:manage']);
    for (const reply of [
      await lesser.get('/v1/coop'),
      await lesser.patch('/v1/coop', { telephone: null }, seen(2)),
    ]) {
      expect(reply.body).toMatchObject({ code: 'key_scope_missing', scope: 'coop:manage' });
    }
  });

  it('is changed by whoever runs the server too, and that is kept as well', async () => {
    const { coop, nia } = await begin();
    await changeCoop(given.deps, { coopId: coop.id }, { telephone: '01632 960000' });
    const { changes } = await getCoop(given.deps, { coopId: coop.id });
    expect(changes).toMatchObject([{ version: 2, by: 'server', byName: null }]);
    expect((await given.as(nia).get('/v1/coop')).body['changes']).toHaveLength(1);
  });

  it('leads to pages of its own websites alone, and over TLS', async () => {
    const { nia } = await begin();
    const own = {
      sites: [site, 'http://localhost:8080'],
      invitationPage: `${site}/invited?from=letter`,
    };
    expect((await change(nia, own)).body).toMatchObject(own);
    for (const invitationPage of ['https://elsewhere.example/x', `${site}.elsewhere.example/`]) {
      const refused = await change(nia, { invitationPage }, 2);
      expect([refused.status, refused.body['code']]).toEqual([422, 'page_not_on_own_site']);
    }
    expect((await change(nia, { sites: [] }, 2)).body['code']).toBe('page_not_on_own_site');
    for (const [name, body] of Object.entries({
      'sites.0': { sites: ['http://www.calder.example'] },
      sites: { sites: [site, site] },
      invitationPage: { invitationPage: 'http://localhost.elsewhere.example/' },
      teamsPage: { teamsPage: 'https://me:secret@www.calder.example/' },
      languages: { languages: ['en', 'en'] },
      telephone: { telephone: ' ' },
    })) {
      const refused = await change(nia, body, 2);
      expect([refused.status, refused.body['invalid_params']?.[0]?.['name']]).toEqual([422, name]);
    }
  });

  it('takes no change in the name of another, and none that skips a version, whatever SQL', async () => {
    const { coop, nia } = await begin();
    const tom = await given.person({ coop, name: 'Tom Rees' });
    const at = given.clock.now().toString();
    const write = (set: ReturnType<typeof sql>) =>
      given.deps.db.as(given.actor(nia), (tx) =>
        sql`update coops set telephone = '1', ${set} where id = ${coop.id}`.execute(tx),
      );
    for (const set of [
      sql`version = version + 1, changed_by = ${tom.id}, changed_at = ${at}`,
      sql`version = version + 1, changed_by = null, changed_at = ${at}`,
      sql`version = version + 2, changed_by = ${nia.id}, changed_at = ${at}`,
      sql`version = version + 1, changed_by = ${nia.id}, changed_at = '2020-01-01'`,
      sql`slug = 'mine', version = version + 1, changed_by = ${nia.id}, changed_at = ${at}`,
    ]) {
      await expect(write(set)).rejects.toThrow(/by who made it|next version|permission denied/);
    }
    expect(await given.rows('coop_changes', { coop_id: coop.id })).toEqual([]);
  });
});
