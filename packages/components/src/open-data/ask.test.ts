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
