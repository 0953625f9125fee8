import { describe, expect, it } from 'vitest';
import { compile, version } from '../merge/index.js';
import { contract, metric, observation, release } from '../testing/given.js';
import { checksOf, errorsOf, standards } from '../testing/standards.js';
import { validate } from './index.js';

const about = {
  uri: 'https://westmere.example/records.json',
  version: '1.1',
  publishedDate: '2026-10-01T00:00:00Z',
  publisher: { name: 'Westmere' },
};
const { ocid } = release();
const link = (id: string, date = '2026-04-01T00:00:00Z') => ({
  url: `https://westmere.example/releases.json#${id}`,
  date,
  tag: ['contract'],
});
const embedded = [
  release({ id: '1', date: '2026-04-01T00:00:00Z', tag: ['planning'] }),
  release({ id: '2', date: '2026-07-01T00:00:00Z', tag: ['planningUpdate'] }),
];

describe.each(standards)('records, by %s', (_, standard) => {
  const check = (...records: unknown[]) => validate({ ...about, records }, { standard });

  it('are in order with linked or with embedded releases', () => {
    const linked = { ocid: 'ocds-213czf-other', releases: [link('1')] };
    const report = check({ ocid, releases: embedded }, linked);
    expect({ errors: report.errors, checks: report.checks }).toEqual({ errors: [], checks: [] });
    expect(report).toMatchObject({
      kind: 'record_package',
      counts: { records: 2, releases: 2, linkedReleases: 1, packages: 1, ocids: 2 },
    });
  });

  it('hold compiled and versioned releases to their own schemas', () => {
    const metrics = [metric({ observations: [observation({ dimensions: { area: 'north' } })] })];
    const agreed = release({
      awards: [{ id: '1' }],
      contracts: [contract({ agreedMetrics: metrics })],
    });
    const releases = [agreed];
    const good = {
      ocid,
      releases,
      compiledRelease: compile(releases),
      versionedRelease: version(releases),
    };
    expect(errorsOf(check(good))).toEqual([]);
    expect(check(good).additionalFields).toEqual([]);
    const bad = {
      ...good,
      compiledRelease: { ocid, tag: ['compiled'] },
      versionedRelease: { ocid: 5 },
    };
    expect(errorsOf(check(bad))).toEqual([
      'field_missing required /records/compiledRelease',
      'field_missing required /records/compiledRelease',
      'field_missing required /records/compiledRelease',
      'field_missing required /records/versionedRelease',
      'wrong_type string /records/versionedRelease/ocid',
    ]);
  });

  it('are reported as linked when no release has an id', () => {
    expect(errorsOf(check({ ocid, releases: [{ date: 'soon' }, {}] }))).toEqual([
      'field_missing required /records/releases',
      'field_missing required /records/releases',
      'not_a_date_time date-time /records/releases/date',
    ]);
  });

  it('are reported as embedded when every release has one', () => {
    expect(errorsOf(check({ ocid, releases: [{ ...embedded[0], tag: [] }] }))).toEqual([
      'list_empty minItems /records/releases/tag',
    ]);
  });

  it('may not mix linked and embedded releases', () => {
    expect(errorsOf(check({ ocid, releases: [embedded[0], link('2')] }))).toEqual([
      'releases_both_embedded_and_linked oneOf /records/releases',
    ]);
  });

  it('need releases', () => {
    expect(errorsOf(check({ ocid }, { ocid: 'ocds-213czf-two', releases: [] }))).toEqual([
      'field_missing required /records',
      'list_empty minItems /records/releases',
    ]);
    expect(errorsOf(check({ ocid, releases: {} }))).toEqual(['wrong_type array /records/releases']);
  });

  it('are one for each process', () => {
    const record = { ocid, releases: [link('1')] };
    expect(check(record, record).errors).toMatchObject([
      {
        code: 'record_repeated',
        type: 'uniqueItems',
        path: '/records',
        pointers: ['/records/1'],
        value: ocid,
      },
    ]);
  });

  it('need a registered prefix, on every ocid in them', () => {
    const releases = [{ ...embedded[0], ocid: 'bad' }];
    const { badPrefixes } = check({ ocid: 'bad', releases, compiledRelease: releases[0] });
    expect(badPrefixes.map(({ path }) => path).sort()).toEqual([
      '/records/compiledRelease/ocid',
      '/records/ocid',
      '/records/releases/ocid',
    ]);
  });

  it('give their releases oldest first, of one process', () => {
    const releases = [...embedded].reverse();
    const compiledRelease = { ...compile(embedded), ocid: 'ocds-213czf-other', tag: ['planning'] };
    expect(checksOf(check({ ocid, releases, compiledRelease }))).toEqual([
      'compiled_release_not_tagged /records/0/compiledRelease/tag',
      'ocid_differs_from_record /records/0/compiledRelease/ocid',
      'releases_out_of_order /records/0/releases/1/date',
    ]);
  });

  it('may stand by themselves', () => {
    expect(validate({ ocid, releases: embedded }, { standard })).toMatchObject({
      kind: 'record',
      errors: [],
      counts: { records: 1, packages: 0 },
    });
  });
});
