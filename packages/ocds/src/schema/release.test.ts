import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { contract, metric, observation, release } from '../testing/given.js';
import { linkedReleaseSchema, recordSchema, releasePackageSchema, releaseSchema } from './index.js';

/** Where a value breaks the schema, as pointers. */
function faults(value: unknown, schema: z.ZodMiniType = releaseSchema) {
  const { error } = schema.safeParse(value);
  return error?.issues.map(({ path }) => `/${path.join('/')}`) ?? [];
}

const measured = (...observations: object[]) =>
  release({ contracts: [contract({ agreedMetrics: [metric({ observations } as object)] })] });

describe('the schema of a release', () => {
  it('accepts a release and gives it back with every undeclared field', () => {
    const given = release({
      tender: { id: 1, lots: [{ id: 'a', title: null }], title_cy: 'Gofal cartref' },
      contracts: [contract({ agreedMetrics: [metric({ observations: [observation()] })] })],
      bids: { statistics: [{ id: 1, value: 3 }] },
    });
    expect(releaseSchema.parse(given)).toEqual(given);
  });

  it.each(['ocid', 'id', 'date', 'tag', 'initiationType'])('needs %s', (field) => {
    const { [field]: _gone, ...rest } = release();
    expect(faults(rest)).toEqual([`/${field}`]);
  });

  it('takes null for a field that was removed, and only where the standard does', () => {
    expect(faults(release({ tender: { id: '1', title: null, status: null } }))).toEqual([]);
    expect(faults({ ...release(), buyer: { id: null } })).toEqual(['/buyer/id']);
    expect(faults({ ...release(), tender: null })).toEqual(['/tender']);
  });

  it('refuses a code that a closed list does not have', () => {
    expect(faults(release({ tender: { id: '1', status: 'open' } }))).toEqual(['/tender/status']);
    expect(faults(release({ tag: ['hello'] }))).toEqual(['/tag/0']);
    const value = { amount: 1, currency: 'POUNDS' };
    expect(faults(release({ tender: { id: '1', value } }))).toEqual(['/tender/value/currency']);
  });

  it('takes any code where the list is open', () => {
    expect(faults(release({ parties: [{ id: '1', roles: ['neighbour'] }] }))).toEqual([]);
  });

  it('takes ids that are text or whole numbers', () => {
    expect(faults(release({ awards: [{ id: 7 }, { id: 'x' }] }))).toEqual([]);
    expect(faults(release({ awards: [{ id: 7.5 }] }))).toEqual(['/awards/0/id']);
    expect(faults(release({ awards: [{ id: '' }] }))).toEqual(['/awards/0/id']);
  });

  it('refuses dates without a time and addresses without a scheme', () => {
    const documents = [{ id: '1', url: 'www.example.org', datePublished: '2026-04-01' }];
    expect(faults(release({ planning: { documents } }))).toEqual([
      '/planning/documents/0/url',
      '/planning/documents/0/datePublished',
    ]);
  });

  it('refuses a list that says the same thing twice, whatever the order of fields', () => {
    const awards = [
      { id: '1', title: 'a' },
      { title: 'a', id: '1' },
    ];
    expect(faults(release({ awards }))).toEqual(['/awards']);
  });

  it('refuses numbers that are not finite', () => {
    expect(faults(release({ tender: { id: '1', value: { amount: Infinity } } }))).toEqual([
      '/tender/value/amount',
    ]);
  });

  it('refuses a title in another language that is not text', () => {
    expect(faults(release({ tender: { id: '1', title_cy: 3 } }))).toEqual(['/tender/title_cy']);
  });
});

describe('the schema of metrics', () => {
  it('takes dimensions of any name, with text in them', () => {
    expect(faults(measured({ id: '1', dimensions: { area: 'north', anyName: null } }))).toEqual([]);
    expect(faults(measured({ id: '1', dimensions: { area: 3 } }))).toEqual([
      '/contracts/0/agreedMetrics/0/observations/0/dimensions/area',
    ]);
  });

  it('takes a measure as a number or as text, never empty', () => {
    expect(faults(measured({ id: '1', measure: 99.7 }, { id: '2', measure: '99.7%' }))).toEqual([]);
    expect(faults(measured({ id: '1', measure: '' }))).toEqual([
      '/contracts/0/agreedMetrics/0/observations/0/measure',
    ]);
  });

  it('refuses empty lists and empty blocks', () => {
    expect(faults(measured())).toEqual(['/contracts/0/agreedMetrics/0/observations']);
    expect(faults(measured({ id: '1', unit: {} }))).toEqual([
      '/contracts/0/agreedMetrics/0/observations/0/unit',
    ]);
  });
});

describe('the schemas of packages and records', () => {
  const about = {
    uri: 'https://example.org/1.json',
    version: '1.1',
    publishedDate: '2026-04-02T00:00:00Z',
    publisher: { name: 'Westmere Council' },
  };

  it('need the facts about a package and at least one release', () => {
    expect(faults({ ...about, releases: [release()] }, releasePackageSchema)).toEqual([]);
    expect(faults({ ...about, releases: [] }, releasePackageSchema)).toEqual(['/releases']);
    expect(faults({ releases: [release()] }, releasePackageSchema)).toEqual([
      '/uri',
      '/version',
      '/publishedDate',
      '/publisher',
    ]);
    const later = { ...about, version: '1.1.5', releases: [release()] };
    expect(faults(later, releasePackageSchema)).toEqual(['/version']);
  });

  it('take linked releases or embedded ones, not both', () => {
    const linked = { url: 'https://example.org/1.json#1', date: release().date };
    const record = (...releases: unknown[]) => ({ ocid: 'ocds-213czf-demo', releases });
    expect(linkedReleaseSchema.parse(linked)).toEqual(linked);
    expect(faults(record(linked), recordSchema)).toEqual([]);
    expect(faults(record(release()), recordSchema)).toEqual([]);
    expect(faults(record(linked, release()), recordSchema)).toEqual(['/releases']);
  });

  it('take histories in a versioned release and refuse plain values there', () => {
    const history = (value: unknown) => [
      { releaseID: '1', releaseDate: release().date, releaseTag: ['tender'], value },
    ];
    const record = (tender: object) => ({
      ocid: 'ocds-213czf-demo',
      releases: [release()],
      versionedRelease: { ocid: 'ocds-213czf-demo', initiationType: history('tender'), tender },
    });
    const tender = { id: history('1'), items: [{ id: '1', quantity: history(3) }] };
    expect(faults(record(tender), recordSchema)).toEqual([]);
    expect(faults(record({ ...tender, title: 'Home care' }), recordSchema)).toEqual([
      '/versionedRelease/tender/title',
    ]);
  });
});
