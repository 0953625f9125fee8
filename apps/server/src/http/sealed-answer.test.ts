import { describe, expect, it } from 'vitest';
import { callerOf } from '../testing/caller.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { hostOrigin } from '../testing/given.js';
import { teamsOf } from '../testing/given-team.js';
import { publicUrl } from '../testing/test-server.js';
import { secretsOf } from './sealed-answer.js';

const answer = { status: 201, headers: { etag: '"1"' }, body: '{"token":"kes_secret"}' };
const asked = {
  key: 'one',
  caller: ['person', '1'],
  token: 'kss_mine',
  request: ['POST', '/v1/teams', '', '', '{"name":"Edie"}'],
};

describe('a sealed answer', () => {
  it('opens for the same key and the same session', () => {
    const sealed = secretsOf(asked).seal(answer);
    expect(secretsOf(asked).open(sealed)).toEqual(answer);
    expect(sealed.toString('latin1')).not.toContain('kes_secret');
  });

  it.each([
    ['another key', { key: 'two' }],
    ['another session', { token: 'kss_other' }],
    ['another caller', { caller: ['person', '2'] }],
  ])('does not open for %s', (_, change) => {
    const sealed = secretsOf(asked).seal(answer);
    expect(secretsOf({ ...asked, ...change }).open(sealed)).toBeUndefined();
  });

  it('does not open when a byte of it was changed', () => {
    const sealed = secretsOf(asked).seal(answer);
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    expect(secretsOf(asked).open(sealed)).toBeUndefined();
  });

  it('is kept beside what tells requests apart without telling what they ask', () => {
    const { requestMac, keyHash } = secretsOf(asked);
    const other = secretsOf({ ...asked, request: ['POST', '/v1/teams', '', '', '{}'] });
    expect(other.keyHash).toEqual(keyHash);
    expect(other.requestMac).not.toEqual(requestMac);
    expect(secretsOf({ ...asked, key: 'two' }).requestMac).not.toEqual(requestMac);
  });
});

describeOnEveryEngine('what is kept of a write with a key', (given) => {
  const { team, member } = teamsOf(given);
  const keyed = { headers: { 'idempotency-key': 'one' } };

  it('shows nothing of the answer, the key or the caller in a copy of the database', async () => {
    const sam = await given.person();
    await given.as(sam).post('/v1/teams', { name: 'Violet’s team' }, keyed);
    const [row] = await given.rows('kept_answers', { coop_id: sam.coopId });
    const text = Object.values(row ?? {}).map((value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value),
    );
    expect(Object.keys(row ?? {}).sort()).toEqual(
      ['coopId', 'done', 'keptAt', 'keyHash', 'requestMac', 'sealed'].sort(),
    );
    expect(text.join(' ')).not.toMatch(/Violet|Sam Okoro|person/);
  });

  it('gives a host the same token again, and keeps it from everybody else', async () => {
    const edies = await team();
    const host = await given.apiKey({ id: edies.coopId, slug: '', name: '' });
    const wanted = {
      personId: edies.owner.id,
      teamId: edies.id,
      capabilities: ['see_rota'],
      origins: [hostOrigin],
    };
    const mint = (key: { token: string }) =>
      given.asHost(key).post('/v1/embed-sessions', wanted, keyed);
    const [first, again] = [await mint(host), await mint(host)];
    expect(again.body).toEqual(first.body);
    const other = await mint(await given.apiKey({ id: edies.coopId, slug: '', name: '' }));
    expect(other.body.token).not.toBe(first.body.token);
  });

  it('is for one session: from another of the same person it is told only that it was done', async () => {
    const sam = await given.person();
    const signedInAgain = await given.session(sam);
    const elsewhere = callerOf(
      () => given.server,
      async () => ({ cookie: signedInAgain.cookie, origin: publicUrl }),
    );
    await given.as(sam).post('/v1/teams', { name: 'Sam’s team' }, keyed);
    expect(await elsewhere.post('/v1/teams', { name: 'Sam’s team' }, keyed)).toMatchObject({
      status: 409,
      body: { code: 'idempotency_already_done' },
    });
    expect(await given.rows('teams', { coop_id: sam.coopId })).toHaveLength(1);
  });

  it('is asked anew from another session when it was refused, since nothing was done', async () => {
    const edies = await team();
    const sam = await member(edies);
    const elsewhere = await given.embedSession(edies.owner, { teamId: edies.id });
    const second = await given.embedSession(edies.owner, { teamId: edies.id });
    const path = `/v1/teams/${edies.id}/members/${sam.membershipId}`;
    for (const { token } of [elsewhere, second]) {
      const reply = await given
        .asEmbedded(token)
        .patch(path, { hats: [] }, { headers: { ...keyed.headers, 'if-match': '"1"' } });
      expect(reply).toMatchObject({ status: 403 });
      expect(reply.headers.get('idempotency-replayed')).toBeNull();
    }
  });

  it('tells two sessions of one person apart by what they may do', async () => {
    const edies = await team();
    const sam = await member(edies);
    const path = `/v1/teams/${edies.id}/members/${sam.membershipId}`;
    const change = async (capabilities: string[]) => {
      const { token } = await given.embedSession(edies.owner, { teamId: edies.id, capabilities });
      const headers = { ...keyed.headers, 'if-match': '"1"' };
      return given.asEmbedded(token).patch(path, { grants: { see_notes: false } }, { headers });
    };
    expect((await change(['change_grants', 'see_members'])).status).toBe(200);
    expect(await change(['see_members'])).toMatchObject({
      status: 403,
      body: { code: 'outside_session' },
    });
  });
});
