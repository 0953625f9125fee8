import type { Release } from '@kith/sdk';
import { larkmoor } from '@kith/sdk/testing';

/** A publisher of these releases, page by page. */
export function publisherOf(releases: readonly Release[]): typeof fetch {
  const { fetch, world } = larkmoor();
  world.releases.splice(0, world.releases.length, ...releases);
  return fetch;
}

/** A publisher that answers with a status and nothing else. */
export const refusing = (status: number) => (): typeof fetch => async () =>
  new Response(null, { status });

/** A publisher that never answers. */
export const silent = (): typeof fetch => (input, init) =>
  new Promise((_resolve, reject) => {
    const { signal } = new Request(input, init);
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });

/** A publisher whose site does not let the pages of others read it. */
export const notShared = (): typeof fetch => async (input, init) => {
  if (new Request(input, init).mode === 'no-cors') return new Response(null);
  throw new TypeError('Failed to fetch');
};

/** A publisher that gives the first page and then is gone. */
export const interrupted = (releases: readonly Release[]): typeof fetch => {
  const answer = publisherOf(releases);
  return async (input, init) => {
    const { url } = new Request(input, init);
    return new URL(url).searchParams.has('cursor')
      ? new Response(null, { status: 503 })
      : answer(input, init);
  };
};
