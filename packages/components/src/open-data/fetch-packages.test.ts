import { expect } from 'chai';
import { release, releasePackage } from '../testing/open-data.js';
import type { Fetch } from './ask.js';
import { fetchPackages } from './fetch-packages.js';
import type { OpenDataError } from './open-data-error.js';

const base = 'https://council.example.org/page';
const address = 'https://data.example.org/releases.json';

type Answers = Record<string, unknown>;

/** A web of a few addresses: a value is sent as JSON, text as it is, a Response as it is. */
function web(answers: Answers): { fetch: Fetch; asked: string[]; options: RequestInit[] } {
  const asked: string[] = [];
  const options: RequestInit[] = [];
  const fetch: Fetch = (url, init) => {
    asked.push(url);
    options.push(init);
    const answer = answers[url];
    if (answer === undefined) return Promise.reject(new TypeError('Failed to fetch'));
    if (answer instanceof Response) return Promise.resolve(answer);
    return Promise.resolve(
      new Response(typeof answer === 'string' ? answer : JSON.stringify(answer)),
    );
  };
  return { fetch, asked, options };
}

async function idsFrom(answers: Answers, source = address, most = 50): Promise<string[]> {
  const { signal } = new AbortController();
  const ids: string[] = [];
  const { fetch } = web(answers);
  for await (const page of fetchPackages(source, { base, signal, fetch, most })) {
    ids.push(...page.releases.map(({ id }) => id));
  }
  return ids;
}

async function faultFrom(answers: Answers, source = address): Promise<OpenDataError> {
  return idsFrom(answers, source).then(
    () => {
      throw new Error('nothing went wrong');
    },
    (error: unknown) => error as OpenDataError,
  );
}

const numbered = (id: string, parts = {}) =>
  release([], { id, ocid: `ocds-213czf-${id}`, ...parts });

describe('open data at an address', () => {
  it('is read page after page', async () => {
    const second = `${address}?page=2`;
    expect(
      await idsFrom({
        [address]: releasePackage([numbered('a')], { links: { next: '?page=2' } }),
        [second]: releasePackage([numbered('b')]),
      }),
    ).to.deep.equal(['a', 'b']);
  });

  it('is not read round in a circle, nor for ever', async () => {
    expect(
      await idsFrom({ [address]: releasePackage([numbered('a')], { links: { next: address } }) }),
    ).to.deep.equal(['a']);
    const endless = (page: number) =>
      releasePackage([numbered(`${page}`)], { links: { next: `?page=${page + 1}` } });
    const pages = Object.fromEntries(
      Array.from({ length: 20 }, (_, page) => [`${address}?page=${page}`, endless(page)]),
    );
    expect(await idsFrom(pages, `${address}?page=0`, 3)).to.deep.equal(['0', '1', '2']);
  });

  it('may be a record package, a release, a list or JSON Lines', async () => {
    const record = { ocid: 'ocds-213czf-a', releases: [numbered('a')] };
    expect(await idsFrom({ [address]: { records: [record] } })).to.deep.equal(['a']);
    expect(await idsFrom({ [address]: numbered('a') })).to.deep.equal(['a']);
    expect(await idsFrom({ [address]: [numbered('a'), numbered('b')] })).to.deep.equal(['a', 'b']);
    const lines = `${JSON.stringify(numbered('a'))}\n${JSON.stringify(numbered('b'))}\n`;
    expect(await idsFrom({ [address]: lines })).to.deep.equal(['a', 'b']);
  });

  it('follows a record to the releases that it only names', async () => {
    const other = 'https://data.example.org/march.json';
    const record = {
      ocid: 'ocds-213czf-a',
      releases: [
        { url: `${other}#a`, date: '2026-03-01T00:00:00Z', tag: ['contract'] },
        { url: `${other}#a2`, date: '2026-03-02T00:00:00Z', tag: ['implementation'] },
      ],
    };
    expect(
      await idsFrom({
        [address]: { records: [record] },
        [other]: releasePackage([numbered('a'), numbered('b')]),
      }),
    ).to.deep.equal(['a']);
  });

  it('leaves out and counts the releases that cannot be read', async () => {
    const broken = { ...numbered('b'), date: 'yesterday' };
    const { fetch } = web({ [address]: releasePackage([numbered('a'), broken]) });
    const { signal } = new AbortController();
    for await (const page of fetchPackages(address, { base, signal, fetch })) {
      expect([page.releases.length, page.refused]).to.deep.equal([1, 1]);
    }
  });

  it('is found from where the page is, when the address is not whole', async () => {
    const near = 'https://council.example.org/open.json';
    expect(await idsFrom({ [near]: numbered('a') }, '/open.json')).to.deep.equal(['a']);
  });

  it('is asked for without cookies', async () => {
    const { fetch, options } = web({ [address]: numbered('a') });
    const { signal } = new AbortController();
    for await (const _page of fetchPackages(address, { base, signal, fetch }));
    expect(options.map(({ credentials }) => credentials)).to.deep.equal(['omit']);
  });
});

describe('open data that cannot be read', () => {
  it('is told by its kind', async () => {
    expect((await faultFrom({ [address]: '<html>' })).code).to.equal('not_json');
    expect((await faultFrom({ [address]: { weather: 'fair' } })).code).to.equal('not_ocds');
    const gone = await faultFrom({ [address]: new Response('', { status: 404 }) });
    expect([gone.code, gone.status]).to.deep.equal(['not_there', 404]);
    const busy = await faultFrom({ [address]: new Response('', { status: 503 }) });
    expect([busy.code, busy.kind]).to.deep.equal(['refused', undefined]);
    const no = await faultFrom({ [address]: new Response('', { status: 403 }) });
    expect([no.code, no.kind]).to.deep.equal(['refused', 'invalid']);
    expect((await faultFrom({}, 'javascript:alert(1)')).code).to.equal('bad_address');
  });

  it('because the server does not answer is not because it does not share', async () => {
    expect((await faultFrom({})).code).to.equal('unreachable');
    const { signal } = new AbortController();
    const sharing: Fetch = (_url, { mode }) =>
      mode === 'no-cors' ? Promise.resolve(new Response('')) : Promise.reject(new TypeError());
    const fault = await fetchPackages(address, { base, signal, fetch: sharing })
      .next()
      .catch((error: unknown) => error as OpenDataError);
    expect(fault).to.have.property('code', 'not_shared');
  });

  it('because nobody waits any more is no fault', async () => {
    const { fetch } = web({});
    const leaving = AbortSignal.abort();
    const fault = await fetchPackages(address, { base, signal: leaving, fetch })
      .next()
      .catch((error: unknown) => error);
    expect(fault).to.be.instanceOf(TypeError);
  });
});
