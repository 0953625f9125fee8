import {
  createServerForTests,
  type GivenPerson,
  publicUrl,
  publish,
  type ServerForTests,
  startOfTests,
} from '@kith/server/testing';
import { createKith, type KeyScope, type Kith } from '../../index.js';
import { type Harness, hostOrigin } from './harness.js';

/** The reference server, in this process and without sockets: one for all tests, a co-op for each. */
export const realServer = { make, close };

let started: Promise<ServerForTests> | undefined;

async function close(): Promise<void> {
  await (await started)?.close();
  started = undefined;
}

/** What only the real server has: keys for more than a website, and clients by their token. */
export interface RealHarness extends Harness {
  keyFor(scopes: readonly KeyScope[]): Promise<string>;
  hostWith(apiKey: string): Kith;
}

async function make(): Promise<RealHarness> {
  started ??= createServerForTests();
  const server = await started;
  server.clock.set(startOfTests);
  const coop = await server.given.coop();
  const people = new Map<string, Promise<GivenPerson>>();
  const clients = new Map<string, Promise<Kith>>();

  const personOf = (name: string) => {
    const person = people.get(name) ?? server.given.person({ coop, name, findable: true });
    people.set(name, person);
    return person;
  };
  const sending =
    (headers: Record<string, string>): typeof fetch =>
    async (input, init) => {
      const request = new Request(input, init);
      for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
      return server.fetch(request);
    };
  const clientOf = async (name: string) => {
    const { cookie } = await server.given.session(await personOf(name));
    const fetch = sending({ cookie, origin: publicUrl });
    return createKith({ baseUrl: publicUrl, fetch, retries: 0 });
  };

  const hostWith = (apiKey: string) =>
    createKith({ baseUrl: publicUrl, fetch: sending({}), apiKey, retries: 0 });

  return {
    as(name) {
      const client = clients.get(name) ?? clientOf(name);
      clients.set(name, client);
      return client;
    },
    idOf: async (name) => (await personOf(name)).id,
    emailOf: async (name) => (await personOf(name)).email,
    host: async () => hostWith((await server.given.apiKey(coop)).token),
    hostWith,
    keyFor: async (scopes) => (await server.given.apiKey(coop, { scopes })).token,
    page: (fetchSession) =>
      createKith({
        baseUrl: publicUrl,
        fetch: sending({ origin: hostOrigin }),
        fetchSession,
        retries: 0,
      }),
    anyone: () => createKith({ baseUrl: publicUrl, fetch: sending({}), retries: 0 }),
    publishes: (releases) =>
      publish(server.given, releases as unknown as Parameters<typeof publish>[1]),
    moveOn: (time) => server.clock.advance(time),
  };
}
