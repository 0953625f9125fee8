import { readLines } from '@kith/ocds/read';
import { beforeAll, expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { publicUrl, type Reply } from '../testing/index.js';
import { aRelease, linesOf } from './given-releases.js';
import { importReleases } from './import-releases.js';

interface ReleasePage {
  license: string;
  publisher: { name: string };
  keptBy: { name: string };
  publishers?: Array<{ name: string; releases: Array<{ ocid: string; id: string }> }>;
  links?: { next: string };
  releases: Array<{ id: string }>;
}

interface RecordPage {
  links?: { next: string };
  records: unknown[];
}

interface ContractPage {
  items: unknown[];
  nextCursor: string | null;
}

const processes = 12;
const otherLicence = 'https://creativecommons.org/licenses/by/4.0/';

describeOnEveryEngine('reading open data', (given) => {
  beforeAll(async () => {
    const releases = Array.from({ length: processes }, (_, index) => {
      const number = String(index).padStart(2, '0');
      const contracts = aRelease().contracts?.map((contract) => ({
        ...contract,
        title: `Care at home, ward ${number}`,
        ...(index % 2 === 0 ? {} : { agreedMetrics: [] }),
      }));
      const date = `2026-04-${String(index + 1).padStart(2, '0')}T09:00:00Z`;
      return aRelease({
        ocid: `ocds-213czf-${number}`,
        id: `r${number}`,
        date,
        contracts: contracts ?? [],
      });
    });
    const later = {
      ocid: 'ocds-213czf-03',
      id: 'r03/results #1?',
      date: '2026-07-15T09:00:00Z',
      tag: ['implementation'],
      contracts: [{ id: 'contract-1', status: 'active', title: 'Care at home, renamed' }],
    };
    const lines = readLines([linesOf(...releases, later)]);
    await importReleases(given.deps, { name: 'notices.jsonl', lines });
  });

  it('pages through every release, newest first, without leaving one out', async () => {
    const seen: string[] = [];
    let next: string | undefined = '/v1/open-data/releases?limit=5';
    let pages = 0;
    while (next !== undefined) {
      const { body }: Reply<ReleasePage> = await given.anyone.get<ReleasePage>(next);
      seen.push(...body.releases.map(({ id }) => id));
      next = body.links?.next;
      pages += 1;
    }

    expect(pages).toBe(3);
    expect(seen).toHaveLength(processes + 1);
    expect(seen[0]).toBe('r03/results #1?');
    expect(seen.at(-1)).toBe('r00');
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('gives a package whose address leads back to it, dated by what is in it', async () => {
    const first = await given.anyone.get('/v1/open-data/releases?limit=3');
    given.clock.advance({ hours: 5 });
    const again = await given.anyone.get(String(first.body['uri']));

    expect(first.body).toMatchObject({
      uri: `${publicUrl}/v1/open-data/releases?limit=3`,
      version: '1.1',
      license: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    });
    expect(again.body).toEqual(first.body);
    expect(first.body).toMatchObject({
      extensions: [expect.stringMatching(/ocds_metrics_extension\/[0-9a-f]{7,40}\//)],
    });
  });

  it('finds one release by its ocid and id, whatever is in them', async () => {
    const reply = await given.anyone.get(
      `/v1/open-data/releases/ocds-213czf-03/${encodeURIComponent('r03/results #1?')}`,
    );

    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ releases: [{ tag: ['implementation'] }] });
    expect(reply.headers.get('cache-control')).toContain('immutable');
  });

  it('gives a record with its releases, oldest first, and what they come to', async () => {
    const reply = await given.anyone.get('/v1/open-data/records/ocds-213czf-03');

    expect(reply.body).toMatchObject({
      uri: `${publicUrl}/v1/open-data/records/ocds-213czf-03`,
      records: [
        {
          ocid: 'ocds-213czf-03',
          releases: [{ id: 'r03' }, { id: 'r03/results #1?' }],
          compiledRelease: {
            tag: ['compiled'],
            contracts: [{ title: 'Care at home, renamed' }],
          },
        },
      ],
    });
  });

  it('pages through every record', async () => {
    const first = await given.anyone.get<RecordPage>('/v1/open-data/records?limit=10');
    const second = await given.anyone.get<RecordPage>(String(first.body.links?.next));

    expect(first.body.records).toHaveLength(10);
    expect(second.body.records).toHaveLength(processes - 10);
    expect(second.body.links).toBeUndefined();
  });

  it('says that there is no such release or record', async () => {
    const release = await given.anyone.get('/v1/open-data/releases/ocds-213czf-03/none');
    const record = await given.anyone.get('/v1/open-data/records/none');

    expect([release.status, record.status]).toEqual([404, 404]);
    expect(release.body).toMatchObject({ code: 'not_found' });
  });

  it('finds contracts by words, of which a part is enough', async () => {
    const find = (query: string) =>
      given.anyone.get(`/v1/open-data/contracts?query=${encodeURIComponent(query)}`);

    expect((await find('213czf-07')).body).toMatchObject({ total: 1 });
    expect((await find('larkm')).body).toMatchObject({ total: processes });
    expect((await find('westmere ca')).body).toMatchObject({ total: processes });
    expect((await find('nobody')).body).toMatchObject({ total: 0, items: [], nextCursor: null });
    expect((await find(`'":*&|!( `)).body).toMatchObject({ total: 0 });
    expect((await find('   ')).body).toMatchObject({ total: processes });
  });

  it('refuses a NUL in an address and in words to find, which no publisher can have written', async () => {
    const paths = ['records/a%00b', 'releases/a%00b/c', 'contracts?query=a%00b'];
    const replies = await Promise.all(
      paths.map((each) => given.anyone.get(`/v1/open-data/${each}`)),
    );

    expect(replies.map(({ status }) => status)).toEqual([422, 422, 422]);
  });

  it('finds contracts with promises, and those without', async () => {
    const promised = await given.anyone.get('/v1/open-data/contracts?withCommitments=true');
    const others = await given.anyone.get('/v1/open-data/contracts?withCommitments=false');

    expect(promised.body).toMatchObject({ total: processes / 2 });
    expect(others.body).toMatchObject({ total: processes / 2 });
  });

  it('pages through the list of contracts and counts them all on each page', async () => {
    const first = await given.anyone.get<ContractPage>('/v1/open-data/contracts?limit=8');
    const second = await given.anyone.get<ContractPage>(
      `/v1/open-data/contracts?limit=8&cursor=${first.body.nextCursor}`,
    );

    expect(first.body).toMatchObject({ total: processes });
    expect(second.body).toMatchObject({ total: processes, nextCursor: null });
    expect(second.body.items).toHaveLength(processes - 8);
    expect(first.body.items[0]).toMatchObject({
      key: 'ocds-213czf-03/contract-contract-1',
      title: 'Care at home, renamed',
      buyer: { id: 'GB-LAE-WST', name: 'Westmere Metropolitan Borough' },
      suppliers: [{ name: 'Larkmoor Care Co-op' }],
      value: { amount: 1_200_000.5, currency: 'GBP' },
      period: { startDate: '2025-07-01', endDate: '2027-06-30' },
      record: `${publicUrl}/v1/open-data/records/ocds-213czf-03`,
    });
  });

  it('says that a contract has ended once its last day has passed', async () => {
    const statuses = async () => {
      const { body } = await given.anyone.get<{ items: Array<{ status: string }> }>(
        '/v1/open-data/contracts',
      );
      return new Set(body.items.map(({ status }) => status));
    };
    expect(await statuses()).toEqual(new Set(['active']));

    given.clock.set('2027-07-01T00:00:00Z');

    expect(await statuses()).toEqual(new Set(['ended']));
  });

  it('refuses a cursor that it never gave', async () => {
    for (const list of ['releases', 'records', 'contracts']) {
      const reply = await given.anyone.get(`/v1/open-data/${list}?cursor=bm90aGluZw`);
      expect(reply).toMatchObject({ status: 422, body: { code: 'invalid_request' } });
    }
  });

  it('lets any page read it, and answers 304 to whoever has it already', async () => {
    const headers = { origin: 'https://anywhere.example' };
    const first = await given.anyone.get('/v1/open-data/records', { headers });
    const etag = String(first.headers.get('etag'));
    const again = await given.anyone.get('/v1/open-data/records', {
      headers: { ...headers, 'if-none-match': etag },
    });

    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.headers.get('cache-control')).toBe('public, max-age=30');
    expect(etag).toMatch(/^"[^"]+"$/);
    expect(again.status).toBe(304);
    expect(again.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('is answered from memory until something is published, to whoever has it already too', async () => {
    const read = (headers = {}) => given.anyone.get('/v1/open-data/records', { headers });
    const first = await read();
    const statements = await given.recorded(async () => {
      const again = await read();
      expect(again.body).toEqual(first.body);
      for (const name of ['etag', 'cache-control', 'content-type']) {
        expect(again.headers.get(name)).toBe(first.headers.get(name));
      }
      const etag = String(first.headers.get('etag'));
      const held = [etag, `W/${etag}`, `"other", ${etag}`, '*'];
      for (const tags of held) expect((await read({ 'if-none-match': tags })).status).toBe(304);
      expect((await read({ 'if-none-match': '"other"' })).status).toBe(200);
    });
    expect(statements).toEqual([]);

    const late = aRelease({ ocid: 'ocds-213czf-98', id: 'late', date: '2026-04-05T10:00:00Z' });
    await importReleases(given.deps, { name: 'late.jsonl', lines: readLines([linesOf(late)]) });
    expect(JSON.stringify((await read()).body)).toContain('ocds-213czf-98');
  });

  it('ends a page where the licence changes, for a package has one licence', async () => {
    const packaged = {
      uri: 'https://example.org/package.json',
      license: otherLicence,
      publisher: { name: 'Harrowdale County' },
      releases: [aRelease({ ocid: 'ocds-213czf-99', id: 'other', date: '2026-04-06T10:00:00Z' })],
    };
    const lines = readLines([JSON.stringify(packaged)]);
    await importReleases(given.deps, { name: 'other.json', lines });

    const licences: unknown[] = [];
    let next: string | undefined = '/v1/open-data/releases';
    while (next !== undefined) {
      const reply: Reply<ReleasePage> = await given.anyone.get<ReleasePage>(next);
      licences.push([reply.body.license, reply.body.publisher]);
      next = reply.body.links?.next;
    }

    expect(licences).toHaveLength(3);
    expect(licences[1]).toEqual([otherLicence, { name: 'Harrowdale County' }]);
  });

  it('says whose words each release is, where several publishers stand in one package', async () => {
    const packageOf = (publisher: string | undefined, id: string) =>
      JSON.stringify({
        uri: 'https://example.org/package.json',
        license: 'https://example.org/a-licence-of-its-own',
        ...(publisher === undefined ? {} : { publisher: { name: publisher } }),
        releases: [aRelease({ ocid: `ocds-213czf-${id}`, id, date: '2026-12-01T10:00:00Z' })],
      });
    const lines = [packageOf('Harrowdale', 'h'), packageOf(undefined, 'n'), packageOf('Moor', 'm')];
    await importReleases(given.deps, {
      name: 'several.jsonl',
      lines: readLines(lines.map((line) => `${line}\n`)),
    });

    const { body } = await given.anyone.get<ReleasePage>('/v1/open-data/releases?limit=3');
    expect(body.publisher).toEqual(body.keptBy);
    // The newest first, and of one moment by ocid backwards.
    expect(body.publishers).toEqual([
      { name: 'Moor', releases: [{ ocid: 'ocds-213czf-m', id: 'm' }] },
      { name: 'Harrowdale', releases: [{ ocid: 'ocds-213czf-h', id: 'h' }] },
    ]);

    const record = await given.anyone.get<ReleasePage>('/v1/open-data/records/ocds-213czf-m');
    expect(record.body.publisher).toEqual({ name: 'Moor' });
    expect(record.body.publishers).toBeUndefined();
  });

  it('says who keeps the copy apart from who published it', async () => {
    const { body } = await given.anyone.get<ReleasePage>('/v1/open-data/releases?limit=1');
    expect(body.keptBy.name).toBe(new URL(given.deps.config.publicUrl).host);
    expect(body.publisher.name).not.toMatch(/kept at/);
  });
});

describeOnEveryEngine('reading an empty store', (given) => {
  it('gives empty lists and not an error', async () => {
    const releases = await given.anyone.get('/v1/open-data/releases');
    const records = await given.anyone.get('/v1/open-data/records');
    const contracts = await given.anyone.get('/v1/open-data/contracts');

    expect(releases).toMatchObject({ status: 200, body: { releases: [] } });
    expect(records).toMatchObject({ status: 200, body: { records: [] } });
    expect(contracts).toMatchObject({ status: 200, body: { items: [], total: 0 } });
  });
});
