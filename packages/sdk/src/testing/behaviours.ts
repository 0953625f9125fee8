import { createKith, type Kith } from '../create-kith.js';
import type { TransportOptions } from '../transport/options.js';
import { type Answers, answering } from './answers.js';

const testUrl = 'https://kith.test';

export type TestKithOptions = Pick<TransportOptions, 'fetch' | 'language' | 'timeout'>;

/** A client whose every call is answered with the contract's own example, or with what is given. */
export function createTestKith(answers: Answers = {}, options: TestKithOptions = {}): Kith {
  return createKith({ baseUrl: testUrl, retries: 0, fetch: answering(answers), ...options });
}

/** A client of a server that refuses every call: `failing(503)`, `failing(404, 'team_not_found')`. */
export const failing = (status: number, code = `http_${status}`, detail?: string): Kith =>
  createTestKith({}, { fetch: async () => refusal(status, code, detail) });

/** A client of a server where nothing is allowed, with the sentence that says why. */
export const forbidden = (
  sentence = "You can't see Edie's rota. Edie hasn't shared it with you.",
): Kith => failing(403, 'forbidden', sentence);

/** A client that has no connection. */
export const offline = (): Kith =>
  createTestKith(
    {},
    {
      fetch: async () => {
        throw new TypeError('Failed to fetch');
      },
    },
  );

const longest = 2_147_483_647;

/** A client of a server that never answers: what is loading stays so until it is ended. */
export const neverAnswering = (): Kith =>
  createTestKith(
    {},
    {
      timeout: longest,
      fetch: (input, init) =>
        new Promise((_resolve, reject) => {
          const { signal } = new Request(input, init);
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    },
  );

/** A client whose answers take a while. */
export const slow = (milliseconds: number, answers: Answers = {}): Kith => {
  const answer = answering(answers);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return answer(input, init);
  };
  return createTestKith({}, { fetch });
};

/** A refusal as the API gives it. */
function refusal(status: number, code: string, detail: string | undefined): Response {
  const body = {
    type: `https://kith.test/problems/${code}`,
    title: 'This cannot be done.',
    status,
    code,
    requestId: 'test-1',
    ...(detail !== undefined && { detail }),
  };
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } });
}
