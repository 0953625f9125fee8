import { type Capability, type Relationship, relationships } from '@kith/core/access';
import { mayReadNote, type Readership, readershipKinds } from '@kith/core/notes';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { questionOf } from '../access/access-of.js';
import { findOwnPlace } from '../access/standing.sql.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { type GivenMember, type GivenTeam, seen, teamsOf } from '../testing/given-team.js';
import { notesOf } from './given-notes.js';

describeOnEveryEngine('who reads a note', (given) => {
  const { team, member, visit, accepted } = teamsOf(given);
  const { pathOf, write, textsOf } = notesOf(given);
  const now = { startsAt: '2026-08-03T09:00:00Z', endsAt: '2026-08-03T10:00:00Z' };

  /** One note for each readership, by Sam, each saying its kind. */
  async function written(place: GivenTeam, sam: GivenPerson, named: GivenPerson) {
    const readerships: Readership[] = [
      { kind: 'team' },
      { kind: 'hats', hats: ['profile_holder'] },
      { kind: 'people', personIds: [named.id] },
      { kind: 'author_and_owner' },
    ];
    for (const readership of readerships) {
      const { at, body } = await write(place, sam, { text: readership.kind });
      const reply = await given.as(sam).post(`${at}/readership`, { readership }, seen(1));
      // Nobody names somebody who could not read it; but a right may be lost afterwards.
      if (reply.status === 409) {
        await given.deps.db.asOwnerOfSchema((tx) =>
          sql`update notes set readership = 'people', reader_ids = array[${named.id}::uuid]
            where id = ${String(body['id'])}`.execute(tx),
        );
      } else expect(reply.status, readership.kind).toBe(200);
    }
    return readerships;
  }

  const coreSays = async (
    who: GivenPerson,
    place: GivenTeam,
    authorId: string,
    all: Readership[],
  ) =>
    given.deps.db.as(given.actor(who), async (tx) => {
      const standing = await findOwnPlace(tx, place.id);
      if (standing === undefined) throw new Error('They have no place.');
      const reader = { personId: who.id, standing: questionOf(standing) };
      return all
        .filter((readership) => mayReadNote(reader, { authorId, readership }).reads)
        .map(({ kind }) => kind)
        .toSorted();
    });

  /** Notes, and versions of them with words. */
  const databaseSays = (who: GivenPerson, place: GivenTeam) =>
    given.deps.db.as(given.actor(who), async (tx) => {
      const { rows } = await sql<{ kind: string }>`
        select n.readership as kind from notes n
        join note_versions v on v.note_id = n.id and v.number = n.text_number
        where n.team_id = ${place.id}`.execute(tx);
      return rows.map(({ kind }) => kind).toSorted();
    });

  const overHttp = async (who: GivenPerson, place: GivenTeam) => {
    const { status, body } = await given.as(who).get(pathOf(place));
    if (status !== 200) return [];
    return (body['items'] as unknown as Array<{ text: string }>).map(({ text }) => text).toSorted();
  };

  async function allAgree(place: GivenTeam, who: GivenMember, sam: GivenPerson, label: string) {
    const readerships = await written(place, sam, who);
    const expected = await coreSays(who, place, sam.id, readerships);
    expect(await databaseSays(who, place), `by SQL, ${label}`).toEqual(expected);
    expect(await overHttp(who, place), `over HTTP, ${label}`).toEqual(expected);
    return expected;
  }

  async function someone(place: GivenTeam, relationship: Relationship, switched?: boolean) {
    if (relationship === 'owner') return { ...place.owner, membershipId: place.ownerMembershipId };
    const grants = switched === undefined ? {} : { see_notes: switched, write_notes: switched };
    return member(place, { relationship, hats: ['profile_holder'], grants });
  }

  it.each(relationships)('is the same in core, over HTTP and by SQL: %s', async (relationship) => {
    // The embedded engine runs the same code and the same SQL, several times as slowly.
    const isWhole = given.deps.db.engine.kind === 'postgres';
    for (const switched of isWhole ? [undefined, true, false] : [undefined]) {
      const place = await team();
      const sam = await member(place, { name: 'Sam Okoro' });
      const who = await someone(place, relationship, switched);
      await allAgree(place, who, sam, `${relationship} ${switched}`);
    }
  });

  it('is the same for whoever decides by law, is paused, or is there for a visit', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    const rhys = await member(place, {
      relationship: 'legal_representative',
      legalAuthorities: ['health_and_welfare'],
    });
    expect(await allAgree(place, rhys, sam, 'by law')).toHaveLength(readershipKinds.length);
    const others = await team();
    const bea = await member(others, { name: 'Bea Lunn' });
    const paused = await member(others, { status: 'paused', hats: ['profile_holder'] });
    expect(await allAgree(others, paused, bea, 'paused')).toEqual([]);
    const third = await team();
    const jo = await member(third, { name: 'Jo Pell' });
    const backUp = await member(third, { relationship: 'back_up', hats: ['profile_holder'] });
    await accepted(third, await visit(third, now), backUp, now);
    expect(await allAgree(third, backUp, jo, 'visiting')).toEqual(['hats', 'people', 'team']);
    given.clock.advance({ hours: 26 });
    expect(await overHttp(backUp, third)).toEqual([]);
  });

  it('is its author too, who sees no other note, and nobody once their place has ended', async () => {
    const place = await team();
    const vi = await member(place, { name: 'Vi Long', relationship: 'volunteer' });
    await write(place, place.owner, { text: 'Of Edie' });
    const kept = { kind: 'author_and_owner' } as const;
    const { at } = await write(place, vi, { text: 'Of Vi', readership: kept });
    expect(await textsOf(place, vi)).toEqual(['Of Vi']);
    expect(await textsOf(place, place.owner)).toEqual(['Of Vi', 'Of Edie']);
    const end = `/v1/teams/${place.id}/members/${vi.membershipId}/end`;
    expect((await given.as(place.owner).post(end, {}, seen(1))).status).toBe(200);
    expect((await given.as(vi).get(at)).status).toBe(404);
    expect(await databaseSays(vi, place)).toEqual([]);
  });

  it('is a neighbour once the Owner shares the notes, and they are told why not before', async () => {
    const place = await team();
    const jo = await member(place, { name: 'Jo Pell', relationship: 'family_or_friend' });
    await given
      .as(place.owner)
      .patch(
        `/v1/teams/${place.id}/members/${jo.membershipId}`,
        { grants: { write_notes: false } },
        seen(1),
      );
    const { at } = await write(place, place.owner, { text: 'Ate well.' });
    const refused = await given.as(jo).get(at);
    expect(refused.status).toBe(403);
    expect(refused.body['detail']).toBe(
      "You can't see Edie's notes. Edie hasn't shared them with you.",
    );
    await given
      .as(place.owner)
      .patch(
        `/v1/teams/${place.id}/members/${jo.membershipId}`,
        { grants: { see_notes: true } },
        seen(2),
      );
    expect((await given.as(jo).get(at)).body['text']).toBe('Ate well.');
  });

  it('is said beforehand: everybody by name, and why', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    const gwen = await member(place, { name: 'Gwen Hale', relationship: 'personal_care_worker' });
    await member(place, { name: 'Jo Pell', relationship: 'family_or_friend' });
    await member(place, { name: 'Bea Lunn', relationship: 'back_up' });
    const ask = (readership: object) =>
      given.as(sam).post(`${pathOf(place)}/readers`, { readership });
    expect((await ask({ kind: 'team' })).body['sentence']).toBe(
      "You, Edie and Gwen can read this. Bea can read this around a visit. Jo can't.",
    );
    const named = await ask({ kind: 'people', personIds: [gwen.id] });
    expect(named.body['people']).toContainEqual({
      person: { id: gwen.id, name: 'Gwen Hale', pronouns: null },
      reads: true,
      code: 'named',
      sentence: 'Gwen can read this, because it is for Gwen by name.',
    });
    const kept = await ask({ kind: 'author_and_owner' });
    expect(kept.body['sentence']).toBe("You and Edie can read this. Bea, Gwen and Jo can't.");
    expect(await given.rows('notes', { teamId: place.id })).toEqual([]);
  });

  it('says of whoever cannot no more than that, and names nobody to who may know nobody', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    const jo = await member(place, {
      name: 'Jo Pell',
      relationship: 'family_or_friend',
      grants: { see_notes: false, see_members: false },
    });
    const readership = { kind: 'people', personIds: [jo.id] };
    const refused = await given.as(sam).post(pathOf(place), { text: 'For Jo', readership });
    expect(refused.body).toMatchObject({
      code: 'note_reader_cannot_see',
      detail: "Jo can't read this, because Jo can't see the notes.",
    });
    const asked = await given
      .as(jo)
      .post(`${pathOf(place)}/readers`, { readership: { kind: 'team' } });
    expect(asked.status).toBe(403);
  });

  it('is named by nobody who may not know them, and the refusal says not who that would be', async () => {
    const place = await team();
    const jo = await member(place, { name: 'Jo Pell', relationship: 'family_or_friend' });
    const sam = await member(place, { name: 'Sam Okoro' });
    const backUp = await member(place, { name: 'Bea Lunn', relationship: 'back_up' });
    const forPeople = (...people: GivenPerson[]) =>
      given.as(backUp).post(pathOf(place), {
        text: 'The lock sticks.',
        readership: { kind: 'people', personIds: people.map(({ id }) => id) },
      });
    for (const unknown of [jo, sam]) {
      const refused = await forPeople(place.owner, unknown);
      expect(refused.body['code']).toBe('member_not_found');
      expect(JSON.stringify(refused.body)).not.toMatch(/Jo|Sam/);
    }
    expect((await forPeople(place.owner)).status).toBe(201);
  });

  it('tells nobody else that there is a note that is for its author and the Owner', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    const bea = await member(place, { name: 'Bea Lunn' });
    await write(place, sam, { text: 'Kept', readership: { kind: 'author_and_owner' } });
    const { body } = await given.as(bea).get(pathOf(place));
    expect(body).toMatchObject({ items: [], nextCursor: null });
    const history = await given.as(bea).get(`/v1/teams/${place.id}/history`);
    expect(history.body['items']).toEqual([]);
    const own = await given.as(sam).get(`/v1/teams/${place.id}/history`);
    expect(own.body['items']).toMatchObject([{ type: 'note.written' }]);
  });

  it('is whoever the Owner looks over the shoulder of, no further than they see', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    await write(place, place.owner, { text: 'For all' });
    const kept = { kind: 'author_and_owner' } as const;
    await write(place, place.owner, { text: 'For me', readership: kept });
    expect(await textsOf(place, place.owner, `?viewAs=${sam.membershipId}`)).toEqual(['For all']);
  });

  it('is told why they see only their own, and so is the Owner who looks as they do', async () => {
    const place = await team();
    const jo = await member(place, { name: 'Jo Pell', relationship: 'family_or_friend' });
    await write(place, place.owner, { text: 'For all' });
    await write(place, jo, { text: 'The cat came back.' });
    const own = await given.as(jo).get(pathOf(place));
    const looking = `${pathOf(place)}?viewAs=${jo.membershipId}`;
    for (const { body } of [own, await given.as(place.owner).get(looking)]) {
      expect(body).toMatchObject({
        items: [{ text: 'The cat came back.' }],
        maySee: { allowed: false, sentence: expect.stringMatching(/^You can't see/) as string },
        mayWrite: { allowed: true },
      });
    }
    const all = await given.as(place.owner).get(pathOf(place));
    expect(all.body).toMatchObject({ maySee: { allowed: true } });
  });

  it('reads only within what the page they are on was made for', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    await write(place, place.owner, { text: 'For all' });
    await write(place, sam, { text: 'Mine' });
    const on = async (...capabilities: Capability[]) => {
      const { token } = await given.embedSession(sam, { teamId: place.id, capabilities });
      return given.asEmbedded(token).get(pathOf(place));
    };
    expect((await on('see_rota')).status).toBe(403);
    const writing = await on('write_notes');
    expect(writing.body['items']).toMatchObject([{ text: 'Mine' }]);
    const reading = await on('see_notes');
    expect(reading.body['items']).toMatchObject([
      { text: 'Mine', mayChange: { text: false } },
      { text: 'For all' },
    ]);
  });
});
