import { HTTPError, type RetryOptions } from 'ky';

/**
 * Which calls are tried again. Writes too: each carries an Idempotency-Key, so the server does it
 * once however often it hears of it. Waits are short and capped, because a person is watching.
 */
export const retry = {
  limit: 2,
  methods: ['get', 'post', 'patch'],
  statusCodes: [408, 409, 429, 502, 503, 504],
  afterStatusCodes: [409, 429, 503],
  backoffLimit: 3_000,
  maxRetryAfter: 5_000,
  jitter: (delay: number) => delay * (0.5 + Math.random() / 2),
  // Besides those statuses only a lost connection, which `fetch` tells by a TypeError. A conflict
  // is for the person to see, unless the server says that waiting helps: their own write, sent
  // before, is still under way.
  shouldRetry: ({ error }) => {
    if (error instanceof TypeError) return undefined;
    if (!(error instanceof HTTPError)) return false;
    const { status, headers } = error.response;
    return status === 409 && !headers.has('retry-after') ? false : undefined;
  },
} satisfies RetryOptions;
