import { expect, it } from 'vitest';
import { statusesOf } from '../testing/caller.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { seen, teamsOf } from '../testing/given-team.js';
import { listenTo } from '../testing/listen.js';
import { notesOf } from './given-notes.js';

describeOnEveryEngine('the notes of a team', (given) => {
  const { team, member, visit } = teamsOf(given);
  const { pathOf, write, textsOf } = notesOf(given);

  const ordinary = async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    return { place, sam, path: pathOf(place) };
  };

  it('are written by whoever gives care and read newest first, page by page', async () => {
    const { place, sam, path } = await ordinary();
    for (const text of ['First', 'Second', 'Third']) await write(place, sam, { text });
    const edie = given.as(place.owner);
    const page = await edie.get(`${path}?limit=2`);
    expect(page.body['items']).toMatchObject([{ text: 'Third' }, { text: 'Second' }]);
    const rest = await edie.get(`${path}?limit=2&cursor=${String(page.body['nextCursor'])}`);
    expect(rest.body).toMatchObject({
      items: [{ text: 'First', author: { name: 'Sam Okoro' }, yours: false }],
      nextCursor: null,
    });
  });

  it('say when it was and at which visit, and neither of what has not been', async () => {
    const { place, sam, path } = await ordinary();
    const { id: visitId } = await visit(place);
    const occurredAt = '2026-08-01T10:00:00Z';
    const note = await write(place, sam, { text: 'Slept well.', occurredAt, visitId });
    expect(note.body).toMatchObject({ occurredAt, visitId });
    const early = { text: 'Slept well.', occurredAt: '2031-08-01T10:00:00Z' };
    const refused = await given.as(sam).post(path, early);
    expect(refused.body).toMatchObject({ invalid_params: [{ name: 'occurredAt' }] });
    const elsewhere = await visit(await team());
    const other = { text: 'Slept well.', visitId: elsewhere.id };
    expect((await given.as(sam).post(path, other)).body['code']).toBe('visit_not_found');
  });

  it('are changed by their author alone: of two at once, the second is told', async () => {
    const { place, sam } = await ordinary();
    const { at } = await write(place, sam, { text: 'Ate al of it.' });
    const change = (text: string) => given.as(sam).patch(at, { text }, seen(1));
    const replies = await Promise.all([change('Ate all of it.'), change('Ate most of it.')]);
    expect(statusesOf(replies)).toEqual({ 200: 1, 412: 1 });
    const hers = await given.as(place.owner).patch(at, { text: 'I ate nothing.' }, seen(2));
    expect([hers.status, hers.body['code']]).toEqual([403, 'note_not_yours']);
    expect(await given.rows('note_versions', { teamId: place.id })).toHaveLength(2);
  });

  it('keep what they said before, for their author and the Owner', async () => {
    const { place, sam } = await ordinary();
    const bea = await member(place, { name: 'Bea Lunn' });
    const { at } = await write(place, sam, { text: 'She told me of her son.' });
    await given.as(sam).patch(at, { text: 'We talked.' }, seen(1));
    const said = async (who: GivenPerson) => {
      const { body } = await given.as(who).get(at);
      return (body['versions'] as unknown as Array<{ text: string }>).map(({ text }) => text);
    };
    const all = ['We talked.', 'She told me of her son.'];
    expect([await said(sam), await said(place.owner)]).toEqual([all, all]);
    expect(await said(bea)).toEqual(['We talked.']);
  });

  it('are read page by page in what they said before, too', async () => {
    const { place, sam } = await ordinary();
    const { at } = await write(place, sam, { text: 'One' });
    await given.as(sam).patch(at, { text: 'Two' }, seen(1));
    await given.as(sam).patch(at, { text: 'Three' }, seen(2));
    const page = await given.as(sam).get(`${at}?limit=2`);
    expect(page.body['versions']).toMatchObject([{ text: 'Three' }, { text: 'Two' }]);
    const rest = await given.as(sam).get(`${at}?cursor=${String(page.body['nextCursor'])}`);
    expect(rest.body).toMatchObject({ text: 'Three', versions: [{ number: 1 }], nextCursor: null });
  });

  it('are taken back by their author: that they were written stays, and the words for the Owner', async () => {
    const { place, sam, path } = await ordinary();
    const { at } = await write(place, sam, { text: 'About somebody else.' });
    const edie = given.as(place.owner);
    expect((await edie.post(`${at}/withdraw`, {}, seen(1))).status).toBe(403);
    const taken = await given.as(sam).post(`${at}/withdraw`, {}, seen(1));
    expect(taken.body).toMatchObject({ text: null, version: 2, mayChange: { text: false } });
    const { body } = await edie.get(path);
    expect(body['items']).toMatchObject([
      { text: null, author: { name: 'Sam Okoro' }, withdrawnAt: expect.any(String) as string },
    ]);
    expect((await edie.get(at)).body['versions']).toMatchObject([{ text: 'About somebody else.' }]);
    expect((await given.as(sam).get(at)).body['versions']).toEqual([]);
    const again = await given.as(sam).patch(at, { text: 'Mine' }, seen(2));
    expect([again.status, again.body['code']]).toEqual([409, 'note_withdrawn']);
  });

  it('are shared anew by their author or the Owner, and it is kept with whom they were', async () => {
    const { place, sam } = await ordinary();
    const bea = await member(place, { name: 'Bea Lunn' });
    const { at, body } = await write(place, sam, { text: 'For all.' });
    const readership = { kind: 'people', personIds: [sam.id] };
    const changed = await given.as(place.owner).post(`${at}/readership`, { readership }, seen(1));
    expect(changed.body).toMatchObject({
      readership: { kind: 'people', people: [{ name: 'Sam Okoro' }] },
      version: 2,
    });
    expect(await textsOf(place, bea)).toEqual([]);
    const others = await given.as(bea).post(`${at}/readership`, { readership }, seen(2));
    expect([others.status, others.body['code']]).toEqual([404, 'note_not_found']);
    const events = await given.rows('events', { subjectId: String(body['id']) });
    expect(events.at(-1)).toMatchObject({
      type: 'note.readership_changed',
      allowedBy: 'change_grants',
      details: { was: 'team', readership: 'people', readers: [sam.id] },
    });
    const stranger = { kind: 'people', personIds: [(await given.person()).id] };
    const unknown = await given.as(sam).post(`${at}/readership`, { readership: stranger }, seen(2));
    expect(unknown.body['code']).toBe('member_not_found');
  });

  it('are heard of by whoever listens, and told in the history', async () => {
    const { place, sam } = await ordinary();
    const { cookie } = await given.session(place.owner);
    const stream = await listenTo(place.id, { cookie }, (request) => given.server.fetch(request));
    await write(place, sam, { text: 'A good day.' });
    expect(await stream.until('event: notes.changed')).toBeDefined();
    await stream.stop();
    const { body } = await given.as(place.owner).get(`/v1/teams/${place.id}/history`);
    expect(body['items']).toMatchObject([
      { sentence: 'Sam wrote a note.', allowedBy: 'write_notes' },
    ]);
  });

  it('are written down for somebody else by telephone, and are theirs and nobody else’s', async () => {
    const { place, path } = await ordinary();
    const gwen = await member(place, { name: 'Gwen Hale', relationship: 'coach' });
    const said = { text: 'I slept badly.', onBehalfOf: place.owner.id, method: 'phone' };
    const written = await given.as(gwen).post(path, said);
    expect(written.body).toMatchObject({
      text: 'I slept badly.',
      author: { name: 'Edie Marsh' },
      yours: false,
      mayChange: { text: false, readership: false, withdraw: false },
      recorded: { recordedByName: 'Gwen Hale', onBehalfOf: place.owner.id, method: 'phone' },
    });
    expect((await given.as(gwen).get(`${path}/${String(written.body['id'])}`)).status).toBe(404);
    const { body } = await given.as(place.owner).get(path);
    expect(body['items']).toMatchObject([{ yours: true, mayChange: { text: true } }]);
  });

  it('have bounds, and words that can be seen', async () => {
    const { sam, path } = await ordinary();
    for (const text of ['', '   ', 'a'.repeat(10_001), 'a\u0007b', 'a\u202Eb']) {
      const refused = await given.as(sam).post(path, { text });
      expect(refused.body, JSON.stringify(text.slice(0, 5))).toMatchObject({
        invalid_params: [{ name: 'text' }],
      });
    }
    const lines = await given.as(sam).post(path, { text: 'One\r\ntwo\n' });
    expect(lines.body['text']).toBe('One\ntwo');
    for (const readership of [{ kind: 'people' }, { kind: 'team', hats: ['rota_holder'] }]) {
      const refused = await given.as(sam).post(path, { text: 'Hello', readership });
      expect(refused.status).toBe(422);
    }
  });

  it('do not exist for a stranger, nor under another team', async () => {
    const { place, sam } = await ordinary();
    const { at, body } = await write(place, sam, { text: 'A good day.' });
    const stranger = await given.person({ name: 'Stranger' });
    for (const each of [pathOf(place), at]) {
      expect((await given.as(stranger).get(each)).status).toBe(404);
    }
    const other = await team();
    const through = `${pathOf(other)}/${String(body['id'])}`;
    for (const who of [other.owner, sam]) {
      const reached = await given.as(who).get(through);
      expect(reached.status).toBe(404);
    }
  });
});
