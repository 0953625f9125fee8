import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import type { Actor } from '../actor.js';
import { DomainError, refuseOn } from '../domain-error.js';
import { findSession, insertSession } from '../identity/sessions.sql.js';
import { newToken } from '../identity/tokens.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';

describeOnEveryEngine('the database', (given) => {
  it('shows a co-op nothing of another co-op', async () => {
    const here = await given.person();
    await given.person({ coop: await given.coop() });
    const seen = await given.deps.db.as(given.actor(here), (tx) =>
      tx.selectFrom('people').select('id').execute(),
    );
    expect(seen).toEqual([{ id: here.id }]);
  });

  it('shows nothing at all when nobody is asking', async () => {
    await given.person();
    const seen = await given.deps.db.asNobody((tx) =>
      tx.selectFrom('people').select('id').execute(),
    );
    expect(seen).toEqual([]);
  });

  it('lets nobody write into another co-op', async () => {
    const here = await given.person();
    const elsewhere = await given.coop();
    const writing = given.deps.db.as(given.actor(here), (tx) =>
      tx
        .insertInto('people')
        .values({
          coopId: elsewhere.id,
          id: given.deps.newId(),
          preferredName: 'Intruder',
          method: 'self',
          recordedBy: here.id,
          recordedAt: given.deps.now(),
        })
        .execute(),
    );
    await expect(writing).rejects.toMatchObject({ code: '42501' });
  });

  it('forgets who was asking once the transaction is over', async () => {
    const here = await given.person();
    await given.deps.db.as(given.actor(here), async () => {});
    const { rows } = await given.deps.db.asOwnerOfSchema((tx) =>
      sql`select kith_coop_id() as coop, current_user <> 'kith_app' as restored`.execute(tx),
    );
    expect(rows).toEqual([{ coop: null, restored: true }]);
  });

  it('asks a question in one message as whoever asks, who is forgotten with the answer', async () => {
    const here = await given.person();
    const actor = given.actor(here);
    const who = { who: { name: 'kith_person_id', given: [] } };
    // On every connection there is: one after the other would find the same.
    const all = Array.from({ length: 20 }, () => given.deps.db.glance(actor, who));
    expect(await Promise.all(all)).toEqual(all.map(() => ({ who: here.id })));
    const after = Array.from({ length: 20 }, () =>
      given.deps.db.asNobody((tx) =>
        sql<{ who: string | null }>`select kith_person_id() as who`.execute(tx),
      ),
    );
    for (const { rows } of await Promise.all(after)) expect(rows).toEqual([{ who: null }]);
  });

  it('lets a person change only themself', async () => {
    const here = await given.person();
    const other = await given.person();
    const result = await given.deps.db.as(given.actor(here), (tx) =>
      tx
        .updateTable('people')
        .set({
          pronouns: 'they/them',
          version: 2,
          recordedBy: here.id,
          recordedAt: given.deps.now(),
        })
        .where('id', 'in', [here.id, other.id])
        .executeTakeFirst(),
    );
    expect(result.numUpdatedRows).toBe(1n);
    expect(await given.rows('people', { id: other.id })).toMatchObject([{ pronouns: null }]);
  });

  it('refuses a transaction inside a transaction in words', async () => {
    const here = await given.person();
    const nested = given.deps.db.as(given.actor(here), () =>
      given.deps.db.asCoop(here.coopId, async () => {}),
    );
    await expect(nested).rejects.toThrow(/pass the outer tx/);
  });

  it('undoes whole what a request asked one after another, when its unit of work fails', async () => {
    const here = await given.person();
    const { db, newId, now } = given.deps;
    const whose = { coopId: here.coopId, personId: here.id, via: 'session' as const };
    const { hash: tokenHash } = newToken('kss', here.coopId);
    const { coopId } = here;
    const undone = db.asUnit(here.coopId, async () => {
      await db.asCoop(here.coopId, (tx) =>
        insertSession(tx, { ...whose, id: newId(), tokenHash, at: now(), expiresAt: now() }),
      );
      const seen = await db.as(given.actor(here), (tx) =>
        tx.selectFrom('sessions').selectAll().execute(),
      );
      const kept = await findSession(db, { coopId, hash: tokenHash });
      throw new Error(`${seen.length} seen, kept for ${kept?.personId}`);
    });
    await expect(undone).rejects.toThrow(`0 seen, kept for ${here.id}`);
    expect(await given.rows('sessions', { person_id: here.id })).toEqual([]);
  });

  it('does each piece of a unit of work as who it says, also when two are asked at once', async () => {
    const here = await given.person();
    const there = await given.person();
    const whoAmI = (actor: Actor) =>
      given.deps.db.as(actor, async (tx) => {
        const { rows } = await sql<{ id: string }>`select kith_person_id() as id`.execute(tx);
        return rows[0]?.id;
      });
    const seen = await given.deps.db.asUnit(here.coopId, () =>
      Promise.all([here, there].map((person) => whoAmI(given.actor(person)))),
    );
    expect(seen).toEqual([here.id, there.id]);
  });

  it('lets nothing past its co-op join a unit of work', async () => {
    const here = await given.person();
    const elsewhere = await given.coop();
    const { db } = given.deps;
    const tries = [
      () => db.asOwnerOfSchema(async () => {}),
      () => db.asCoop(elsewhere.id, async () => {}),
    ];
    for (const attempt of tries) {
      await expect(db.asUnit(here.coopId, attempt)).rejects.toThrow(/pass the outer tx/);
    }
    const inside = db.asUnit(here.coopId, () => db.asUnit(here.coopId, async () => {}));
    await expect(inside).rejects.toThrow(/pass the outer tx/);
  });

  it('leaves out of a unit of work what a request goes on with after it', async () => {
    const here = await given.person();
    let goOn = () => {};
    const later = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const { left } = await given.deps.db.asUnit(here.coopId, async () => ({
      left: later.then(() => given.deps.db.asCoop(here.coopId, async () => 'done')),
    }));
    goOn();
    expect(await left).toBe('done');
  });

  it('turns the violation of a named constraint into a refusal in the domain’s words', async () => {
    const { coopId, email } = await given.person();
    const twice = given.person({ email, coop: { id: coopId, slug: '', name: '' } });
    const refused = await twice
      .catch(refuseOn({ address_of_one_person: 'email_taken' }))
      .catch((e) => e);
    expect(refused).toBeInstanceOf(DomainError);
    expect(refused).toMatchObject({ code: 'email_taken' });
  });

  it('reads and writes instants, days, numbers and arrays alike', async () => {
    const at = Temporal.Instant.from('2026-03-29T01:30:00.25Z');
    const day = Temporal.PlainDate.from('2026-10-25');
    const { rows } = await given.deps.db.asOwnerOfSchema((tx) =>
      sql`select ${at}::timestamptz as at, ${day}::date as day, count(*) as number,
                 ${['a', 'b "c"']}::text[] as list, ${true}::boolean as yes,
                 ${JSON.stringify([1])}::jsonb as json, '08:30'::time as time,
                 ${Buffer.from('kith')}::bytea as bytes, 'b'::text = any(${['b']}) as one_of`.execute(
        tx,
      ),
    );
    const row = rows[0] as Record<string, unknown>;
    expect(String(row['at'])).toBe('2026-03-29T01:30:00.25Z');
    expect(String(row['day'])).toBe('2026-10-25');
    expect(String(row['time'])).toBe('08:30:00');
    expect(Buffer.from(row['bytes'] as Uint8Array).toString()).toBe('kith');
    expect(row).toMatchObject({
      number: 1,
      list: ['a', 'b "c"'],
      yes: true,
      json: [1],
      oneOf: true,
    });
  });
});
