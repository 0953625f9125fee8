import { capabilities } from '@kith/core/access';
import { expect, it } from 'vitest';
import { createApp } from '../app.js';
import type { SessionReach } from '../contract/session-reach.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { teamsOf } from '../testing/given-team.js';
import { contractedRoutes } from './route-access.js';

const everything = [...capabilities, 'answer_invitations'];

describeOnEveryEngine('a session for a page of a host', (given) => {
  const { team } = teamsOf(given);

  const routes = () =>
    [...contractedRoutes(createApp(given.deps))].flatMap(([route, { session }]) => {
      const [method = '', template = ''] = route.split(' ');
      const path = template.replaceAll(/:\w+/g, () => given.deps.newId());
      return session === undefined ? [] : [{ route, method, path, session }];
    });

  const codeOf = async (token: string, { method, path }: { method: string; path: string }) => {
    const verb = method.toLowerCase() as 'get' | 'post' | 'patch' | 'delete';
    const caller = given.asEmbedded(token);
    const reply = verb === 'get' ? await caller.get(path) : await caller[verb](path, {});
    return reply.body['code'];
  };

  /** Sessions that an operation must not let in, made as wide as they can be. */
  const tooNarrow = (reach: SessionReach): string[][] => {
    if (reach === 'every_session') return [];
    if (reach === 'own_pages') return [everything];
    const needed: readonly string[] = 'all' in reach ? reach.all : reach.any;
    return 'all' in reach
      ? needed.map((one) => everything.filter((other) => other !== one))
      : [everything.filter((other) => !needed.includes(other))];
  };

  it('is refused by every operation that it was not made for, whoever its person is', async () => {
    const place = await team();
    let asked = 0;
    for (const route of routes()) {
      for (const made of tooNarrow(route.session)) {
        const { token } = await given.embedSession(place.owner, {
          teamId: place.id,
          capabilities: made,
        });
        expect(await codeOf(token, route), `${route.route} with ${made.join()}`).toBe(
          'outside_session',
        );
        asked += 1;
      }
    }
    expect(asked).toBeGreaterThan(25);
  });

  it('is let in by every operation that it was made for', async () => {
    const place = await team();
    const { token } = await given.embedSession(place.owner, {
      teamId: place.id,
      capabilities: everything,
    });
    for (const route of routes().filter(({ session }) => session !== 'own_pages')) {
      if (route.method === 'DELETE') continue; // It ends the session.
      expect(await codeOf(token, route), route.route).not.toBe('outside_session');
    }
  });

  it('that takes visits reads neither the e-mail address of its person nor the needs of others', async () => {
    const place = await team();
    const { token } = await given.embedSession(place.owner, {
      teamId: place.id,
      capabilities: ['accept_visits'],
    });
    const page = given.asEmbedded(token);
    for (const path of ['/v1/people/me', `/v1/people/${place.owner.id}`, '/v1/invitations']) {
      expect(await page.get(path), path).toMatchObject({
        status: 403,
        body: { code: 'outside_session' },
      });
    }
  });
});

it('lets no server start with an operation that does not say which sessions reach it', () => {
  const definition = {
    type: 'route',
    route: {
      method: 'get',
      path: '/v1/secrets',
      operationId: 'secrets',
      security: [{ embed: [] }],
    },
  };
  const app = { openAPIRegistry: { definitions: [definition] } } as never;
  expect(() => contractedRoutes(app)).toThrow('secrets does not say which embed sessions reach it');
});

it('lets no server start with an operation that does not say which scope it asks of a key', () => {
  const route = {
    method: 'get',
    path: '/v1/keys',
    operationId: 'keys',
    security: [{ apiKey: [] }],
  };
  const app = { openAPIRegistry: { definitions: [{ type: 'route', route }] } } as never;
  expect(() => contractedRoutes(app)).toThrow('keys does not say which scope it asks of a key');
});
