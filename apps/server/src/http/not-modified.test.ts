import { beforeAll, expect, it } from 'vitest';
import { createApp } from '../app.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { type GivenTeam, teamsOf } from '../testing/given-team.js';
import { openapiDocument } from './openapi-document.js';

interface Operation {
  responses: Record<string, { headers?: { ETag?: unknown } }>;
}

describeOnEveryEngine('what has an ETag', (given) => {
  const { team, member } = teamsOf(given);
  let place: GivenTeam;
  /** What is there to be read, by the name of its parameter. */
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    place = await team();
    const invited = await given.as(place.owner).post(`/v1/teams/${place.id}/invitations`, {
      to: { email: 'nia@example.org' },
      relationship: 'volunteer',
    });
    const notes = `/v1/teams/${place.id}/notes`;
    const note = await given.as(place.owner).post(notes, { text: 'Ate well.' });
    ids['noteId'] = String(note.body['id']);
    ids['teamId'] = place.id;
    ids['membershipId'] = (await member(place)).membershipId;
    ids['invitationId'] = String(invited.body['id']);
  });

  const operations = () => {
    const { paths } = openapiDocument(createApp(given.deps), '0.0.0') as unknown as {
      paths: Record<string, { get?: Operation }>;
    };
    return Object.entries(paths).flatMap(([path, { get }]) =>
      get?.responses['200']?.headers?.ETag === undefined ? [] : [{ path, get }],
    );
  };
  const addressOf = (path: string) =>
    path.replaceAll(/\{(\w+)\}/g, (parameter, name: string) => ids[name] ?? parameter);
  const read = (path: string, tags?: string) =>
    given
      .as(place.owner)
      .get(addressOf(path), tags === undefined ? {} : { headers: { 'if-none-match': tags } });

  it('is answered 304, with its ETag and without a body, to whoever wants it only if there is none', async () => {
    const answered: string[] = [];
    for (const { path, get } of operations()) {
      expect(get.responses, path).toHaveProperty('304');
      if (/\{(ocid|releaseId)\}/.test(path)) continue; // Nothing is published here.
      const { status, headers } = await read(path);
      expect(status, path).toBe(200);
      const again = await read(path, '*');
      expect([again.status, again.body], path).toEqual([304, '']);
      for (const name of ['etag', 'cache-control', 'vary', 'x-request-id'] as const) {
        expect(again.headers.has(name), `${name} of ${path}`).toBe(headers.has(name));
      }
      expect(again.headers.get('etag')).toBe(headers.get('etag'));
      expect(again.headers.get('content-type')).toBeNull();
      answered.push(path);
    }
    expect(answered).toContain('/v1/people/me');
    expect(answered).toContain('/v1/open-data/records');
    expect(answered.length).toBeGreaterThanOrEqual(7);
  });

  it('is read whole where the tag is a version: what else it says may have changed', async () => {
    const { headers, body } = await read('/v1/teams/{teamId}');
    const again = await read('/v1/teams/{teamId}', String(headers.get('etag')));
    expect([again.status, again.body]).toEqual([200, body]);
  });

  it('is a refusal where there is nothing to read', async () => {
    const path = `/v1/teams/${given.deps.newId()}`;
    expect((await read(path, '*')).status).toBe(404);
    const headers = { 'if-none-match': '*' };
    expect((await given.anyone.get('/v1/people/me', { headers })).status).toBe(401);
  });
});
