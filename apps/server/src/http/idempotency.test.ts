import { expect, it } from 'vitest';
import { statusesOf } from '../testing/caller.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';

describeOnEveryEngine('a write with an Idempotency-Key', (given) => {
  const rename = (person: GivenPerson, name: string, { key = 'one', seen = '"1"' } = {}) =>
    given
      .as(person)
      .patch('/v1/people/me', { name }, { headers: { 'idempotency-key': key, 'if-match': seen } });

  it('is done once and answered twice', async () => {
    const sam = await given.person();
    const first = await rename(sam, 'Samuel');
    const second = await rename(sam, 'Samuel');
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('etag')).toBe('"2"');
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(await given.rows('people', { id: sam.id })).toMatchObject([{ version: 2 }]);
  });

  it('is done once however many arrive at the same moment', async () => {
    const sam = await given.person();
    const replies = await Promise.all(Array.from({ length: 20 }, () => rename(sam, 'Samuel')));
    const { 200: done = 0, 409: waiting = 0 } = statusesOf(replies);
    expect(done).toBeGreaterThanOrEqual(1);
    expect(done + waiting).toBe(20);
    const refused = replies.filter(({ status }) => status === 409);
    for (const { body } of refused) expect(body.code).toBe('idempotency_in_progress');
    expect(await given.rows('people', { id: sam.id })).toMatchObject([{ version: 2 }]);
  });

  it('refuses the same key for another body', async () => {
    const sam = await given.person();
    await rename(sam, 'Samuel');
    expect(await rename(sam, 'Samantha')).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    });
  });

  it('keeps the keys of two people apart', async () => {
    const sam = await given.person();
    const ann = await given.person({ name: 'Ann' });
    await rename(sam, 'Samuel');
    const reply = await rename(ann, 'Annie');
    expect(reply).toMatchObject({ status: 200, body: { id: ann.id, name: 'Annie' } });
  });

  it('repeats a decision that went against the caller, but not a mistake of form', async () => {
    const sam = await given.person();
    expect((await rename(sam, 'Samuel', { seen: '"9"' })).status).toBe(412);
    const again = await rename(sam, 'Samuel', { seen: '"9"' });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect((await rename(sam, '', { key: 'two' })).status).toBe(422);
    expect((await rename(sam, 'Samuel', { key: 'two' })).status).toBe(200);
  });

  it('forgets a key after a day', async () => {
    const sam = await given.person();
    await rename(sam, 'Samuel');
    given.clock.advance({ hours: 24 });
    expect(await rename(sam, 'Samantha', { seen: '"2"' })).toMatchObject({
      status: 200,
      body: { name: 'Samantha' },
    });
  });

  it('may be tried again when the process that had it died', async () => {
    const sam = await given.person();
    await rename(sam, 'Samuel');
    const { coopId } = sam;
    await given.deps.db.asCoop(coopId, (tx) =>
      tx.updateTable('idempotencyKeys').set({ state: 'running', status: null }).execute(),
    );
    expect((await rename(sam, 'Samuel')).body.code).toBe('idempotency_in_progress');
    given.clock.advance({ minutes: 2 });
    expect((await rename(sam, 'Samuel')).status).toBe(412);
  });
});
