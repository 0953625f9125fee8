import type { Kith } from '../../index.js';
import { createKith } from '../../index.js';
import { createTestKith, testUrl } from '../../testing/index.js';
import type { Harness } from './harness.js';

export const inMemory = { make, close: async () => undefined };

async function make(): Promise<Harness> {
  const test = createTestKith();
  const clients = new Map<string, Kith>();
  const personOf = (name: string) => test.given.person(name);
  return {
    async as(name) {
      const client = clients.get(name) ?? test.as(personOf(name));
      clients.set(name, client);
      return client;
    },
    idOf: async (name) => personOf(name).id,
    emailOf: async (name) => personOf(name).email ?? '',
    host: async () => test.host,
    page: (fetchSession) =>
      createKith({ baseUrl: testUrl, fetch: test.fetch, fetchSession, retries: 0 }),
    moveOn: (time) => test.world.moveOn(time),
  };
}
