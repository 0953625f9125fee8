import type { RequestListener, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createKith } from '../create-kith.js';
import { isAborted, isOffline, isTimeout, isUnauthorized } from '../errors.js';
import { person } from '../test/server-of-answers.js';
import { serving } from '../test/serving.js';

const whole: RequestListener = (_request, response) =>
  response.setHeader('content-type', 'application/json').end(JSON.stringify(person));

/** Begins an answer and leaves the rest out. */
function half(response: ServerResponse, then: () => void = () => undefined) {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
  response.write('{"id":', then);
}

/** Breaks off in the middle the first time; answers whole from then on, and keeps the keys. */
async function cuttingOnce() {
  const keys: unknown[] = [];
  const baseUrl = await serving((request, response) => {
    keys.push(request.headers['idempotency-key']);
    if (keys.length === 1) half(response, () => response.destroy());
    else whole(request, response);
  });
  return { baseUrl, keys };
}

const reasonOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'it was answered',
    (error: unknown) => error,
  );

describe('an answer that is not whole', () => {
  it('has no more time for its body than for its beginning', async () => {
    const baseUrl = await serving((_request, response) => half(response));
    const call = createKith({ baseUrl, timeout: 100 }).people.me();
    await expect(call).rejects.toSatisfy(isTimeout);
  });

  it('is asked for again where it broke off', async () => {
    const { baseUrl, keys } = await cuttingOnce();
    expect(await createKith({ baseUrl }).people.get(person.id)).toEqual(person);
    expect(keys).toHaveLength(2);
  });

  it('is asked for again with the same key where it is the answer to a write', async () => {
    const { baseUrl, keys } = await cuttingOnce();
    await reasonOf(createKith({ baseUrl }).people.updateMe({ name: 'Edie' }, { version: 1 }));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBeTypeOf('string');
    expect(keys[1]).toBe(keys[0]);
  });
});

describe('a page whose own server gives no session', () => {
  const baseUrl = 'http://127.0.0.1:9';

  it('is told so in time, even where fetchSession does not heed its signal', async () => {
    const fetchSession = () => new Promise<never>(() => undefined);
    const error = await reasonOf(createKith({ baseUrl, fetchSession, timeout: 50 }).people.me());
    expect(error).toMatchObject({ code: 'timed_out', message: /fetchSession/ });
    expect(isTimeout(error)).toBe(true);
    expect(isUnauthorized(error)).toBe(false);
  });

  it('is told the same where fetchSession does', async () => {
    const fetchSession = ({ signal }: { signal?: AbortSignal }) =>
      new Promise<never>((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
      });
    const error = await reasonOf(createKith({ baseUrl, fetchSession, timeout: 50 }).people.me());
    expect(error).toMatchObject({ code: 'timed_out', message: /fetchSession/ });
  });

  it('is told so too where fetchSession throws before it promises anything', async () => {
    const fetchSession = () => {
      throw new Error('no document');
    };
    const error = await reasonOf(createKith({ baseUrl, fetchSession }).people.me());
    expect(isUnauthorized(error)).toBe(true);
  });
});

describe('one call', () => {
  it('may be given less time than the others', async () => {
    const baseUrl = await serving(() => undefined);
    const kith = createKith({ baseUrl, timeout: 60_000 });
    await expect(kith.people.me({ timeout: 50 })).rejects.toSatisfy(isTimeout);
  });

  it('may be tried less often, also beside another that asks for the same', async () => {
    let asked = 0;
    const baseUrl = await serving((request, response) => {
      asked += 1;
      if (asked <= 2) request.socket.destroy();
      else whole(request, response);
    });
    const kith = createKith({ baseUrl });
    const [once, often] = await Promise.allSettled([
      kith.people.get(person.id, { retries: 0 }),
      kith.people.get(person.id),
    ]);
    expect(once).toMatchObject({ status: 'rejected' });
    expect(isOffline((once as PromiseRejectedResult).reason)).toBe(true);
    expect(often).toMatchObject({ status: 'fulfilled' });
  });
});

describe('a call that its caller ends', () => {
  const ended = async (signal: AbortSignal) => {
    const baseUrl = await serving((_request, response) => half(response));
    return reasonOf(createKith({ baseUrl }).people.me({ signal }));
  };

  it('by AbortSignal.timeout is one without an answer in time', async () => {
    const error = await ended(AbortSignal.timeout(50));
    expect(isTimeout(error)).toBe(true);
    expect(isAborted(error)).toBe(false);
  });

  it.each(['the page was left', new Error('the page was left'), undefined])(
    'is known by its signal, whatever the reason: %s',
    async (reason) => {
      const ending = new AbortController();
      const error = ended(ending.signal);
      ending.abort(reason);
      expect(isAborted(await error, ending.signal)).toBe(true);
      expect(isAborted(new Error('another'), ending.signal)).toBe(false);
    },
  );
});
