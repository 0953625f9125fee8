/// <reference types="mocha" />

import {
  createKith,
  isAborted,
  isConflict,
  isMisdirected,
  isOffline,
  type LiveEvent,
} from '@kith/sdk';
import { expect } from 'chai';

const id = '0198a000-0000-7000-8000-000000000001';
const behind = (name: string) => createKith({ baseUrl: new URL(`/behind/${name}`, location.href) });
const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('the SDK in a browser', () => {
  it('reads what a server answers', async () => {
    expect((await behind('fine').people.get(id)).name).to.equal('Edie Marsh');
  });

  it('sends a write again with the same key when the server is busy', async () => {
    const error = await reasonOf(behind('busy-once').rota.accept(id));
    expect(isConflict(error)).to.equal(true);
    const { keys } = (await (await fetch('/behind/busy-once/')).json()) as { keys: string[] };
    expect(keys.slice(0, 2).every((key) => key !== '' && key === keys[0])).to.equal(true);
  });

  it('ends a call when the page no longer wants it', async () => {
    const ending = new AbortController();
    const call = reasonOf(behind('never').people.me({ signal: ending.signal }));
    ending.abort();
    expect(isAborted(await call)).to.equal(true);
  });

  it('carries a token along no redirect', async () => {
    const baseUrl = new URL('/behind/moved', location.href);
    const fetchSession = async () => ({ token: 'kes_1', expiresAt: '2099-01-01T00:00:00Z' });
    const kith = createKith({ baseUrl, fetchSession });
    expect(isMisdirected(await reasonOf(kith.people.get(id)))).to.equal(true);
    expect((await behind('moved').people.get(id)).name).to.equal('Edie Marsh');
  });

  it('tells that there is no connection', async () => {
    const kith = createKith({ baseUrl: 'http://127.0.0.1:9', retries: 0 });
    expect(isOffline(await reasonOf(kith.people.me()))).to.equal(true);
  });

  it('hears changes as they happen', async () => {
    const ending = new AbortController();
    let heard: LiveEvent | undefined;
    for await (const event of behind('live').live(id, { signal: ending.signal })) {
      heard = event;
      if (event.type !== 'connected') ending.abort();
    }
    expect(heard).to.deep.equal({ type: 'rota.changed', teamId: id });
  });

  it('keeps nothing in the storage of the page', async () => {
    const fetchSession = async () => ({ token: 'kes_1', expiresAt: '2099-01-01T00:00:00Z' });
    const baseUrl = new URL('/behind/fine', location.href);
    await createKith({ baseUrl, fetchSession }).people.get(id);
    expect(localStorage).to.have.lengthOf(0);
    expect(sessionStorage).to.have.lengthOf(0);
    expect(document.cookie).to.equal('');
  });

  it('breaks no rule of a page with a strict policy', async () => {
    const frame = document.createElement('iframe');
    const told = new Promise<unknown>((resolve) => {
      addEventListener('message', ({ data, source }) => {
        if (source === frame.contentWindow) resolve(data);
      });
    });
    frame.src = '/strict.html';
    document.body.append(frame);
    expect(await told).to.deep.equal({ name: 'Edie Marsh', violations: [] });
    frame.remove();
  });
});
