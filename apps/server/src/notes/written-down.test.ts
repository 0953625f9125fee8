import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { seen, teamsOf } from '../testing/given-team.js';
import { notesOf } from './given-notes.js';

describeOnEveryEngine('a note that somebody else has a hand in', (given) => {
  const { team, member } = teamsOf(given);
  const { pathOf, write } = notesOf(given);
  const readership = { kind: 'author_and_owner' } as const;

  const withCoach = async () => {
    const place = await team();
    const gwen = await member(place, { name: 'Gwen Hale', relationship: 'coach' });
    return { place, gwen, byPhone: { onBehalfOf: place.owner.id, method: 'phone' } as const };
  };

  it('is not read by who says for the Owner whom hers is for, and may not read it themselves', async () => {
    const { place, gwen, byPhone } = await withCoach();
    const { at } = await write(place, gwen, { text: 'I slept badly.', ...byPhone });
    const change = { readership, ...byPhone };
    const changed = await given.as(gwen).post(`${at}/readership`, change, seen(1));
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({ readership, text: null, version: 2 });
    expect((await given.as(gwen).get(at)).status).toBe(404);
  });

  it('is not there for who acts for the Owner and may not read it, not even who wrote it', async () => {
    const { place, gwen, byPhone } = await withCoach();
    const sam = await member(place, { name: 'Sam Okoro' });
    const { at, body } = await write(place, sam, { text: 'She told me of her son.' });
    const change = { readership, ...byPhone };
    const asked = { ...change, noteId: String(body['id']) };
    for (const refused of [
      await given.as(gwen).post(`${at}/readership`, change, seen(1)),
      await given.as(gwen).post(`${pathOf(place)}/readers`, asked),
    ]) {
      expect([refused.status, refused.body['code']]).toEqual([404, 'note_not_found']);
      expect(JSON.stringify(refused.body)).not.toContain('Sam');
    }
    expect((await given.as(sam).get(at)).body).toMatchObject({ version: 1 });
  });

  it('is opened to nobody by their own hand in the name of another', async () => {
    const place = await team();
    const ida = await member(place, {
      name: 'Ida Bell',
      relationship: 'team_starter',
      grants: { see_notes: true },
    });
    const { at } = await write(place, place.owner, { text: 'What I think of Ida.' });
    const edie = given.as(place.owner);
    await edie.post(`${at}/readership`, { readership }, seen(1));
    for (const wider of [{ kind: 'team' }, { kind: 'people', personIds: [ida.id] }]) {
      const said = { readership: wider, onBehalfOf: place.owner.id, method: 'phone' };
      const refused = await given.as(ida).post(`${at}/readership`, said, seen(2));
      expect([refused.status, refused.body['reason']]).toEqual([403, 'own_place']);
    }
    expect((await edie.get(at)).body).toMatchObject({ readership, version: 2 });
    const forEdie = { kind: 'people', personIds: [place.owner.id] };
    const said = { readership: forEdie, onBehalfOf: place.owner.id, method: 'phone' };
    expect((await given.as(ida).post(`${at}/readership`, said, seen(2))).status).toBe(200);
  });

  it('says who wrote its words down, whoever says afterwards whom it is for', async () => {
    const { place, gwen, byPhone } = await withCoach();
    const { at } = await write(place, gwen, { text: 'I slept badly.', ...byPhone });
    const recorded = { recordedByName: 'Gwen Hale', onBehalfOf: place.owner.id, method: 'phone' };
    const edie = given.as(place.owner);
    const shared = await edie.post(`${at}/readership`, { readership }, seen(1));
    expect(shared.body).toMatchObject({ recorded });
    const page = await edie.get(pathOf(place));
    expect(page.body['items']).toMatchObject([{ recorded }]);
    const amended = await edie.patch(at, { text: 'I slept well.' }, seen(2));
    const ofEdie = { recordedByName: 'Edie Marsh', onBehalfOf: null, method: 'self' };
    expect(amended.body).toMatchObject({ recorded: ofEdie });
    const taken = await given.as(gwen).post(`${at}/withdraw`, byPhone, seen(3));
    expect(taken.body).toMatchObject({ text: null, recorded });
  });

  it('does not tell by changing what is the Owner’s whether a note of somebody else is there', async () => {
    const { place, gwen, byPhone } = await withCoach();
    const sam = await member(place, { name: 'Sam Okoro' });
    const { at } = await write(place, sam, { text: 'Mine.' });
    for (const note of [at, `${pathOf(place)}/${given.deps.newId()}`]) {
      const amended = await given.as(gwen).patch(note, { text: 'Hers.', ...byPhone }, seen(1));
      const withdrawn = await given.as(gwen).post(`${note}/withdraw`, byPhone, seen(1));
      expect([amended.body['code'], withdrawn.body['code']]).toEqual([
        'note_not_found',
        'note_not_found',
      ]);
    }
  });
});
