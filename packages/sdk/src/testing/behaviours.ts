import { createKith, type Kith } from '../create-kith.js';
import { testUrl } from './create-test-kith.js';
import { larkmoor } from './larkmoor.js';
import { problem, Refusal, type RefusalCode } from './server/refuse.js';

/** A client of a server that answers every call with one refusal. */
export const failing = (code: RefusalCode, detail?: string): Kith =>
  over(async () => problem(new Refusal(code, detail), 'test-1'));

/** A client of a server where nothing is allowed, with the sentence that says why. */
export const forbidden = (
  sentence = "You can't see Edie's rota. Edie hasn't shared it with you.",
): Kith => failing('forbidden', sentence);

/** A client that has no connection. */
export const offline = (): Kith =>
  over(async () => {
    throw new TypeError('Failed to fetch');
  });

/** A client of a server that never answers: what is loading stays so until it is ended. */
export const neverAnswering = (): Kith =>
  over(
    (input, init) =>
      new Promise((_resolve, reject) => {
        const { signal } = new Request(input, init);
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      }),
    { patient: true },
  );

/** A client whose answers take a while; of Larkmoor, where no other `fetch` is given. */
export const slow = (milliseconds: number, server: typeof fetch = larkmoor().fetch): Kith =>
  over(async (input, init) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return server(input, init);
  });

const longest = 2_147_483_647;

function over(fetch: typeof globalThis.fetch, { patient = false } = {}): Kith {
  return createKith({
    baseUrl: testUrl,
    fetch,
    retries: 0,
    ...(patient && { timeout: longest }),
  });
}
