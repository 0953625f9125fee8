import { type RawBuilder, sql } from 'kysely';
import { expect, it } from 'vitest';
import { statusesOf } from '../testing/caller.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { teamsOf } from '../testing/given-team.js';

describeOnEveryEngine('a write with an Idempotency-Key', (given) => {
  const { team, member } = teamsOf(given);
  const keyed = (key: string, more: Record<string, string> = {}) => ({
    headers: { 'idempotency-key': key, ...more },
  });
  const rename = (person: GivenPerson, name: string, { key = 'one', seen = '"1"' } = {}) =>
    given.as(person).patch('/v1/people/me', { name }, keyed(key, { 'if-match': seen }));

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
    for (const { body, headers } of replies.filter(({ status }) => status === 409)) {
      expect(body.code).toBe('idempotency_in_progress');
      expect(headers.get('retry-after')).toBe('1');
    }
    expect(await given.rows('people', { id: sam.id })).toMatchObject([{ version: 2 }]);
  });

  it('refuses the same key for another body, address or version', async () => {
    const sam = await given.person();
    await rename(sam, 'Samuel');
    const others = [
      await rename(sam, 'Samantha'),
      await rename(sam, 'Samuel', { seen: '"2"' }),
      await given.as(sam).post('/v1/teams', { name: 'Samuel' }, keyed('one')),
    ];
    for (const other of others) {
      expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
    }
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

  it('keeps what was refused undone, though the refusal itself is kept', async () => {
    const edies = await team();
    const sam = await member(edies);
    const place = `/v1/teams/${edies.id}/members/${sam.membershipId}`;
    const change = () =>
      given
        .as(edies.owner)
        .patch(place, { grants: { see_notes: false } }, keyed('one', { 'if-match': '"7"' }));
    expect([(await change()).status, (await change()).status]).toEqual([412, 412]);
    expect(await given.rows('grants', { membership_id: sam.membershipId })).toEqual([]);
    expect(await given.rows('kept_answers', { coop_id: edies.coopId })).toMatchObject([
      { done: false },
    ]);
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

  it('is undone when its answer cannot be kept', async () => {
    const sam = await given.person();
    const alter = (change: RawBuilder<unknown>) =>
      given.deps.db.asOwnerOfSchema((tx) => sql`alter table kept_answers ${change}`.execute(tx));
    await alter(sql`add constraint nothing_more check (false) not valid`);
    const failed = await rename(sam, 'Samuel');
    await alter(sql`drop constraint nothing_more`);
    expect(failed).toMatchObject({ status: 500, body: { code: 'internal_error' } });
    expect(failed.headers.get('etag')).toBeNull();
    expect(await given.rows('people', { id: sam.id })).toMatchObject([{ version: 1 }]);
    expect((await rename(sam, 'Samuel')).status).toBe(200);
  });

  it('is not answered again to whoever has lost their place since', async () => {
    const edies = await team();
    const ann = await member(edies, { grants: { invite_others: true } });
    const invite = () =>
      given
        .as(ann)
        .post(
          `/v1/teams/${edies.id}/invitations`,
          { to: { email: 'kim@example.org' }, relationship: 'volunteer', grants: {} },
          keyed('one'),
        );
    expect((await invite()).status).toBe(201);
    expect((await invite()).headers.get('idempotency-replayed')).toBe('true');
    await given
      .as(edies.owner)
      .post(
        `/v1/teams/${edies.id}/members/${ann.membershipId}/end`,
        {},
        { headers: { 'if-match': '"1"' } },
      );
    expect(await invite()).toMatchObject({ status: 404, body: { code: 'team_not_found' } });
    expect(await given.rows('invitations', { team_id: edies.id })).toHaveLength(1);
  });

  it('is answered again to whoever lost their place by it', async () => {
    const edies = await team();
    const sam = await member(edies);
    const leave = () =>
      given
        .as(sam)
        .post(
          `/v1/teams/${edies.id}/members/${sam.membershipId}/end`,
          {},
          keyed('one', { 'if-match': '"1"' }),
        );
    const [first, second] = [await leave(), await leave()];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
  });
});
