import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { seen, teamsOf } from '../testing/given-team.js';
import { publicUrl } from '../testing/test-server.js';
import { notesOf } from './given-notes.js';

describeOnEveryEngine('the words of a note', (given) => {
  const { team, member } = teamsOf(given);
  const { pathOf, write } = notesOf(given);
  const word = 'Marmalade';

  /** Every row of every table, as text; bytes as the letters that they might be. */
  const wholeDatabase = () =>
    given.deps.db.asOwnerOfSchema(async (tx) => {
      const { rows: tables } = await sql<{ name: string }>`
        select tablename as name from pg_tables where schemaname = current_schema()`.execute(tx);
      let all = '';
      for (const { name } of tables) {
        const { rows } = await sql<{ row: string }>`
          select kept::text as row from ${sql.table(name)} as kept`.execute(tx);
        all += rows.map(({ row }) => row).join('\n');
      }
      return all;
    });

  it('stand nowhere in the database in plain, whatever was done with it', async () => {
    const place = await team();
    const gwen = await member(place, { name: 'Gwen Hale', relationship: 'coach' });
    const headers = { 'idempotency-key': 'once' };
    const text = `${word} for tea.`;
    const note = { text, onBehalfOf: place.owner.id, method: 'phone' };
    const written = await given.as(gwen).post(pathOf(place), note, { headers });
    expect(written.body['text']).toBe(text);
    const at = `${pathOf(place)}/${String(written.body['id'])}`;
    const edie = given.as(place.owner);
    expect((await edie.patch(at, { text: `${word}s!` }, seen(1))).status).toBe(200);
    expect((await edie.get(at)).body['text']).toBe(`${word}s!`);
    await edie.post(`${at}/withdraw`, {}, seen(2));
    const all = await wholeDatabase();
    expect(all).toContain(String(written.body['id']));
    expect(all).not.toContain(word);
    expect(all).not.toContain(Buffer.from(word).toString('hex'));
    expect(all).not.toContain(Buffer.from(word).toString('base64').replaceAll('=', ''));
  });

  it('do not open where somebody put them in another note: that is said, and the others are read', async () => {
    const place = await team();
    const one = await write(place, place.owner, { text: 'One' });
    const two = await write(place, place.owner, { text: 'Two' });
    await given.deps.db.asOwnerOfSchema((tx) =>
      sql`update note_versions set text_sealed = (
          select text_sealed from note_versions where note_id = ${String(one.body['id'])})
        where note_id = ${String(two.body['id'])}`.execute(tx),
    );
    const edie = given.as(place.owner);
    const shut = { text: null, damaged: true, withdrawnAt: null };
    const read = await edie.get(two.at);
    expect(read.body).toMatchObject({ ...shut, versions: [{ text: null, damaged: true }] });
    expect(JSON.stringify(read.body)).not.toContain('One');
    const open = { text: 'One', damaged: false };
    expect((await edie.get(pathOf(place))).body['items']).toMatchObject([shut, open]);
    const found = await edie.post(`${pathOf(place)}/search`, { words: 'one' });
    expect(found.body['items']).toMatchObject([open]);
    const metrics = await (await given.server.fetch(new Request(`${publicUrl}/metrics`))).text();
    expect(metrics).toMatch(/^kith_sealed_not_opened_total [1-9]/m);
    await edie.patch(two.at, { text: 'Two again' }, seen(1));
    expect((await edie.get(two.at)).body).toMatchObject({ text: 'Two again', damaged: false });
  });

  it('are never changed or deleted, also by whoever owns the schema', async () => {
    const place = await team();
    const { body } = await write(place, place.owner, { text: 'One' });
    const id = String(body['id']);
    const asOwner = (statement: ReturnType<typeof sql>) =>
      given.deps.db.asOwnerOfSchema((tx) => statement.execute(tx));
    for (const statement of [
      sql`update note_versions set recorded_at = now() where note_id = ${id}`,
      sql`delete from note_versions where note_id = ${id}`,
    ]) {
      await expect(asOwner(statement)).rejects.toThrow('never changed or deleted');
    }
  });

  it('are changed by SQL under their own name by nobody but their author', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    const { body } = await write(place, place.owner, { text: 'One' });
    const id = String(body['id']);
    const next = (who: { id: string }) => sql`version = version + 1, recorded_by = ${who.id},
      recorded_at = ${given.clock.now().toString()}`;
    const asSam = (statement: ReturnType<typeof sql>) =>
      given.deps.db.as(given.actor(sam), (tx) => statement.execute(tx));
    const taken = await asSam(
      sql`update notes set withdrawn_at = recorded_at, ${next(sam)} where id = ${id}`,
    );
    expect(taken.numAffectedRows).toBe(0n);
    const ofSam = await write(place, sam, { text: 'Two' });
    const asEdie = given.deps.db.as(given.actor(place.owner), (tx) =>
      sql`update notes set text_number = 2, ${next(place.owner)}
        where id = ${String(ofSam.body['id'])}`.execute(tx),
    );
    await expect(asEdie).rejects.toThrow("the words of a note are its author's");
  });

  it('are not taken out from under a note by SQL, not by its author either', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    const { body } = await write(place, sam, { text: 'One' });
    const beyond = given.deps.db.as(given.actor(sam), (tx) =>
      sql`update notes set text_number = 2, version = version + 1, recorded_by = ${sam.id},
          recorded_at = ${given.clock.now().toString()}
        where id = ${String(body['id'])}`.execute(tx),
    );
    await expect(beyond).rejects.toThrow('note_says_something');
    expect((await given.as(place.owner).get(pathOf(place))).body['items']).toMatchObject([
      { text: 'One' },
    ]);
  });
});

describeOnEveryEngine('who read the notes', (given) => {
  const { team, member } = teamsOf(given);
  const { pathOf, write } = notesOf(given);

  it('is told to the Owner in a sentence, once for each reading, with nothing of what they say', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    const vi = await member(place, { name: 'Vi Long', relationship: 'volunteer' });
    await write(place, place.owner, { text: 'Marmalade for tea.' });
    await given.as(vi).get(pathOf(place));
    await given.as(sam).get(pathOf(place));
    await given.as(place.owner).get(pathOf(place));
    const { body } = await given.as(place.owner).get(`/v1/teams/${place.id}/access-log`);
    expect(body['items']).toMatchObject([
      {
        sentence:
          'Sam looked at your notes at 9:00am. This is usual for a support worker, and you can switch it off.',
        kind: 'notes',
        allowedBy: 'see_notes',
      },
    ]);
    expect(JSON.stringify(await given.rows('access_log', { teamId: place.id }))).not.toContain(
      'Marm',
    );
  });

  it('is told too of who decides by law and was answered with one when they changed its readers', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    const rhys = await member(place, {
      name: 'Rhys Cole',
      relationship: 'legal_representative',
      legalAuthorities: ['health_and_welfare'],
    });
    const { at } = await write(place, sam, { text: 'Marmalade for tea.' });
    const readership = { kind: 'author_and_owner' };
    await given.as(sam).post(`${at}/readership`, { readership }, seen(1));
    await given.as(place.owner).post(`${at}/readership`, { readership }, seen(2));
    expect(await given.rows('access_log', { teamId: place.id })).toEqual([]);
    const said = { readership, onBehalfOf: place.owner.id, method: 'in_person' };
    for (const [version, body] of [
      [3, { readership }],
      [4, said],
    ] as const) {
      const changed = await given.as(rhys).post(`${at}/readership`, body, seen(version));
      expect(changed.body['text']).toBe('Marmalade for tea.');
      given.clock.advance({ hours: 1 });
    }
    const looks = await given.rows('access_log', { teamId: place.id });
    expect(looks).toMatchObject([
      { kind: 'notes', actorId: rhys.id, about: [place.owner.id] },
      { kind: 'notes', actorId: rhys.id, about: [place.owner.id] },
    ]);
  });
});
