import { createKith, type Kith } from '../create-kith.js';
import type { Language, TransportOptions } from '../transport/options.js';
import { type Given, givenIn, type Someone } from './given.js';
import { hostKey } from './server/read-request.js';
import { serve } from './server/serve.js';
import { World } from './world/world.js';

export const testUrl = 'https://kith.test';

/** When it is in a test world: a Monday morning, 9:00 in summer time. */
export const testNow = '2026-08-03T08:00:00Z';

export interface TestKithOptions {
  /** RFC 3339, UTC. Left out: 3 August 2026, 8:00. */
  now?: string;
  /** Whose client `kith` is, by name or id. Left out: the first person of the world. */
  as?: Someone;
  language?: Language | (() => Language);
}

/** A Kith server in memory and clients of it. It keeps the contract; a test holds it to that. */
export interface TestKith {
  /** The client of the person named by `as`. */
  readonly kith: Kith;
  readonly given: Given;
  readonly world: World;
  /** The server. Answers to any address that ends as the contract says. */
  readonly fetch: typeof fetch;
  /** A client of somebody, by name, by id or as found in an answer. */
  as(someone: Someone, options?: ClientOptions): Kith;
  /** A client of a host's own server, with its key. */
  readonly host: Kith;
  /** A client of nobody: it reads open data. */
  readonly anyone: Kith;
  /** Ends every session: the next call of every client is refused once and renews it. */
  endSessions(): void;
}

export type ClientOptions = Pick<TransportOptions, 'fetch' | 'language' | 'timeout' | 'retries'>;

const sessionLength = 15 * 60_000;

export function createTestKith(options: TestKithOptions = {}): TestKith {
  const world = new World(options.now ?? testNow);
  const given = givenIn(world);
  const server = serve(world);
  const common = { baseUrl: testUrl, fetch: server, language: options.language, retries: 0 };

  const find = (someone: Someone | undefined): string => {
    const wanted = typeof someone === 'object' ? someone.id : someone;
    for (const { id, name } of world.people.values()) {
      if (wanted === undefined || wanted === id || wanted === name) return id;
    }
    throw new Error(`There is nobody called ${wanted ?? 'anything'} in this world.`);
  };

  // The person is looked for at the first call, so that the world can be filled after the client.
  const clientOf = (someone: Someone | undefined, own: ClientOptions = {}): Kith => {
    let issued = 0;
    return createKith({
      ...common,
      ...own,
      fetchSession: async () => {
        issued += 1;
        const personId = find(someone);
        const token = `kes_test_${personId}_${world.sessions.size}_${issued}`;
        const endsAt = new Date(world.now + sessionLength).toISOString();
        world.sessions.set(token, { personId, endsAt });
        return {
          token,
          expiresAt: new Date(Date.now() + sessionLength).toISOString(),
          server: testUrl,
        };
      },
    });
  };

  return {
    kith: clientOf(options.as),
    given,
    world,
    fetch: server,
    as: clientOf,
    host: createKith({ ...common, apiKey: hostKey }),
    anyone: createKith(common),
    endSessions: () => world.sessions.clear(),
  };
}
