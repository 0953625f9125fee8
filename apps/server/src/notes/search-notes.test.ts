import { pino } from 'pino';
import { expect, it } from 'vitest';
import { rotateKeys } from '../sealed/rotate-keys.js';
import { sealAnew } from '../sealed/seal-anew.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { seen, teamsOf } from '../testing/given-team.js';
import { workOff } from '../testing/work-off.js';
import { notesOf } from './given-notes.js';
import { noteText } from './note-text.js';
import { searchNotes } from './search-notes.js';

describeOnEveryEngine('words that are looked for in the notes', (given) => {
  const { team, member } = teamsOf(given);
  const { pathOf, write, foundBy } = notesOf(given);

  const ordinary = async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    return { place, sam, path: `${pathOf(place)}/search` };
  };

  it('are found whatever their case and accents, all of them, the newest note first', async () => {
    const { place, sam } = await ordinary();
    const texts = ['Te yn y tŷ.', 'Honey in her tea.', 'No honey left.'];
    for (const text of texts) await write(place, sam, { text });
    const found = (words: string) => foundBy(place, place.owner, words);
    expect(await found('HONEY')).toEqual(['No honey left.', 'Honey in her tea.']);
    expect(await found('tea honey')).toEqual(['Honey in her tea.']);
    expect(await found('ty')).toEqual(['Te yn y tŷ.']);
    expect(await found('marmalade')).toEqual([]);
  });

  it('are found page by page', async () => {
    const { place, sam, path } = await ordinary();
    for (const text of ['Tea 1', 'Milk', 'Tea 2', 'Tea 3']) await write(place, sam, { text });
    const ask = (query: string) => given.as(place.owner).post(path + query, { words: 'tea' });
    const page = await ask('?limit=2');
    expect(page.body).toMatchObject({
      items: [{ text: 'Tea 3', author: { name: 'Sam Okoro' } }, { text: 'Tea 2' }],
      lookedBackTo: expect.any(String) as string,
    });
    const rest = await ask(`?limit=2&cursor=${String(page.body['nextCursor'])}`);
    expect(rest.body).toMatchObject({
      items: [{ text: 'Tea 1' }],
      nextCursor: null,
      lookedBackTo: null,
    });
  });

  it('are found mutated by whoever reads Welsh', async () => {
    const place = await team();
    const nia = await member(place, { name: 'Nia Hughes', language: 'cy' });
    await write(place, nia, { text: 'Ei chath a’i gardd.' });
    expect(await foundBy(place, nia, 'cath ardd')).toEqual(['Ei chath a’i gardd.']);
    expect(await foundBy(place, place.owner, 'cath ardd')).toEqual([]);
  });

  it('are found in nothing that the reader may not read at that moment, and not counted', async () => {
    const { place, sam, path } = await ordinary();
    const bea = await member(place, { name: 'Bea Lunn' });
    const { at } = await write(place, sam, { text: 'Tea for all' });
    const kept = { kind: 'author_and_owner' } as const;
    await write(place, sam, { text: 'Tea for Edie', readership: kept });
    expect(await foundBy(place, place.owner, 'tea')).toEqual(['Tea for Edie', 'Tea for all']);
    expect(await foundBy(place, bea, 'tea')).toEqual(['Tea for all']);
    await given.as(sam).post(`${at}/readership`, { readership: kept }, seen(1));
    const none = { items: [], nextCursor: null, lookedBackTo: null };
    const found = await given.as(bea).post(path, { words: 'tea' });
    expect(found.body).toMatchObject(none);
    expect(found.body).toEqual((await given.as(bea).post(path, { words: 'nothing' })).body);
    const vi = await member(place, { name: 'Vi Long', relationship: 'volunteer' });
    await write(place, vi, { text: 'Tea of mine' });
    expect(await foundBy(place, vi, 'tea')).toEqual(['Tea of mine']);
    const jo = await member(place, {
      relationship: 'family_or_friend',
      grants: { see_notes: false, write_notes: false },
    });
    expect((await given.as(jo).post(path, { words: 'tea' })).status).toBe(403);
    const stranger = await given.person();
    expect((await given.as(stranger).post(path, { words: 'tea' })).status).toBe(404);
  });

  it('are found in what a note says now, and not in what it said, nor once it was taken back', async () => {
    const { place, sam } = await ordinary();
    const { at } = await write(place, sam, { text: 'Of her son' });
    await given.as(sam).patch(at, { text: 'Of her daughter' }, seen(1));
    expect(await foundBy(place, sam, 'son')).toEqual([]);
    expect(await foundBy(place, sam, 'daughter')).toEqual(['Of her daughter']);
    await given.as(sam).post(`${at}/withdraw`, {}, seen(2));
    for (const who of [sam, place.owner]) expect(await foundBy(place, who, 'of')).toEqual([]);
  });

  it('are found after the key has changed, sealed anew or not yet', async () => {
    const { place, sam } = await ordinary();
    await write(place, sam, { text: 'Tea before' });
    const kind = sealAnew([noteText]);
    await rotateKeys(given.deps, kind, { coopId: place.coopId });
    await write(place, sam, { text: 'Tea after' });
    expect(await foundBy(place, sam, 'tea')).toEqual(['Tea after', 'Tea before']);
    await workOff(given.deps, [kind]);
    expect(await foundBy(place, sam, 'tea')).toEqual(['Tea after', 'Tea before']);
  });

  it('are told to the Owner as a search, found or not, and are themselves kept nowhere', async () => {
    const { place, sam, path } = await ordinary();
    const logged: string[] = [];
    const { log } = given.deps;
    given.deps.log = pino({ level: 'trace' }, { write: (line) => void logged.push(line) });
    await given.as(sam).post(path, { words: 'marmalade' });
    given.deps.log = log;
    const { body } = await given.as(place.owner).get(`/v1/teams/${place.id}/access-log`);
    expect(body['items']).toMatchObject([
      {
        kind: 'notes_search',
        sentence:
          'Sam searched your notes at 9:00am. This is usual for a support worker, and you can switch it off.',
      },
    ]);
    expect(logged.join('')).toContain('/v1/teams/:teamId/notes/search');
    const kept = [await given.rows('access_log', {}), await given.rows('events', {}), logged];
    expect(JSON.stringify(kept)).not.toContain('marmalade');
  });

  it('have bounds, and at least one is a word', async () => {
    const { sam, path } = await ordinary();
    for (const words of ['', ' ', '…?!', 'a'.repeat(101), 'a\u0007b']) {
      const refused = await given.as(sam).post(path, { words });
      expect(refused.body, words).toMatchObject({ invalid_params: [{ name: 'words' }] });
    }
    const inAddress = await given.as(sam).post(`${path}?words=tea`, { words: 'tea' });
    expect(inAddress.status).toBe(422);
  });

  it('are looked for in so many notes at a time, and further back from there', async () => {
    const { place, sam } = await ordinary();
    for (const text of ['Honey', 'Milk', 'Tea', 'Tea']) await write(place, sam, { text });
    const search = { words: 'honey' };
    const look = (cursor?: string) =>
      searchNotes(given.deps, given.actor(sam), place.id, { ...search, cursor }, 3);
    const page = await look();
    expect(page).toMatchObject({ items: [], lookedBackTo: given.clock.now().toString() });
    const rest = await look(page.nextCursor ?? '');
    expect(rest).toMatchObject({ items: [{ text: 'Honey' }], nextCursor: null });
  });
});
