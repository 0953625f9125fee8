import type { Release } from '@kith/sdk';

const pageLength = 50;

/** A publisher of these releases, newest first, page by page: each page says where the next one is. */
export function publisherOf(releases: readonly Release[]): typeof fetch {
  const newestFirst = [...releases].sort((one, other) => other.date.localeCompare(one.date));
  return async (input, init) => {
    const { url } = new Request(input, init);
    const next = new URL(url);
    const limit = Number(next.searchParams.get('limit') ?? pageLength);
    const start = Number(next.searchParams.get('cursor') ?? 0);
    next.searchParams.set('cursor', String(start + limit));
    return Response.json({
      uri: url,
      version: '1.1',
      publishedDate: '2026-08-03T08:00:00Z',
      publisher: { name: 'Larkmoor Care Co-op' },
      license: 'https://creativecommons.org/licenses/by/4.0/',
      extensions: [
        'https://raw.githubusercontent.com/open-contracting-extensions/ocds_metrics_extension/fad91df/extension.json',
      ],
      ...(start + limit < newestFirst.length && { links: { next: next.href } }),
      releases: newestFirst.slice(start, start + limit),
    });
  };
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
