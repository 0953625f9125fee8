import { expect } from 'chai';
import { ask } from './ask.js';

describe('a publisher that never answers', () => {
  it('is given up after a while, as one that cannot be reached', async () => {
    const { signal } = new AbortController();
    const fetch = (_address: string, options: RequestInit) =>
      new Promise<Response>((_resolve, reject) => {
        options.signal?.addEventListener('abort', () => reject(new Error('ended')));
      });
    const error: unknown = await ask('https://data.example.org/releases.json', {
      signal,
      fetch,
      patience: 1,
    }).catch((thrown: unknown) => thrown);
    expect(error).to.include({ code: 'unreachable' });
  });
});

describe('an answer of a publisher', () => {
  /** Gives these pieces of an answer, and then whatever comes of `rest`. */
  const answering = (pieces: string[], rest: 'ends' | 'stalls' | 'breaks') => async () => {
    let given = 0;
    const body = new ReadableStream<Uint8Array>({
      async pull(to) {
        const piece = pieces[given];
        given += 1;
        if (piece !== undefined) to.enqueue(new TextEncoder().encode(piece));
        else if (rest === 'ends') to.close();
        else if (rest === 'breaks') to.error(new TypeError('network error'));
        else await new Promise(() => undefined);
      },
    });
    return new Response(body);
  };
  const asked = (fetch: () => Promise<Response>) =>
    ask('https://data.example.org/releases.json', {
      signal: new AbortController().signal,
      fetch,
      patience: 30,
    }).then(
      ({ text }) => text,
      (error: { code?: string }) => error.code,
    );

  it('is read whole, in whatever pieces it comes', async () => {
    expect(await asked(answering(['{"a": "caf', 'é"', '}'], 'ends'))).to.equal('{"a": "café"}');
  });

  it('that stops half-way is given up after a while, as one that cannot be reached', async () => {
    expect(await asked(answering(['{"a":'], 'stalls'))).to.equal('unreachable');
    expect(await asked(answering(['{"a":'], 'breaks'))).to.equal('unreachable');
  });
});
