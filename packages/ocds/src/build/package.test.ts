import { describe, expect, it } from 'vitest';
import { recordPackageSchema, releasePackageSchema } from '../schema/index.js';
import { contract, metric, release } from '../testing/given.js';
import {
  BuildError,
  buildRecordPackage,
  buildReleasePackage,
  metricsExtension,
  type PackageFields,
} from './index.js';

const about = (parts: object = {}): PackageFields => ({
  uri: 'https://data.example/releases.json',
  publishedDate: '2026-04-02T01:00:00+01:00',
  publisher: { name: 'Westmere Council' },
  license: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  publicationPolicy: 'https://data.example/policy',
  ...parts,
});

const github = 'https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension';

describe('a release package', () => {
  it('is complete and valid', () => {
    const built = buildReleasePackage(about(), [release()]);
    expect(built).toEqual({
      ...about(),
      version: '1.1',
      publishedDate: '2026-04-02T00:00:00Z',
      releases: [release()],
    });
    expect(releasePackageSchema.parse(built)).toEqual(built);
  });

  it('names the Metrics extension, at one commit, when it holds metrics', () => {
    const measured = release({ contracts: [contract({ agreedMetrics: [metric()] })] });
    expect(buildReleasePackage(about(), [measured]).extensions).toEqual([metricsExtension]);
    const extensions = [metricsExtension];
    expect(buildReleasePackage(about({ extensions }), [measured]).extensions).toEqual(extensions);
  });

  it.each([
    `${github}/v1.1.5/extension.json`,
    `${github}/1.1/extension.json`,
    `${github}/0a1b2c3/extension.json`,
    'https://extensions.example/lots/v1.1.5/extension.json',
  ])('takes the extension %s', (url) => {
    expect(buildReleasePackage(about({ extensions: [url] }), [release()]).extensions).toEqual([
      url,
    ]);
  });

  it.each([
    `${github}/master/extension.json`,
    `${github}/main/extension.json`,
    `${github}/some-branch/extension.json`,
    'https://github.com/example/lots/raw/my-branch/extension.json',
    'https://extensions.example/lots/latest/extension.json',
    'https://extensions.example/lots/HEAD/extension.json',
  ])('refuses the extension %s, which may change', (url) => {
    expect(() => buildReleasePackage(about({ extensions: [url] }), [release()])).toThrow(
      expect.objectContaining({ code: 'unpinned_extension', pointer: '/extensions/0' }),
    );
  });

  it.each([
    [{ uri: 'releases.json' }, 'not_valid', '/uri'],
    [{ publishedDate: 'yesterday' }, 'bad_date', '/publishedDate'],
    [{ publisher: { name: '' } }, 'empty', '/publisher/name'],
    [{ publisher: undefined }, 'not_valid', '/publisher'],
    [{ license: undefined }, 'not_valid', '/license'],
    [{ publicationPolicy: undefined }, 'not_valid', '/publicationPolicy'],
    [{ license: 'OGL' }, 'not_valid', '/license'],
    [{ extensions: ['http://extensions.example/1/extension.json'] }, 'not_valid', '/extensions/0'],
  ])('refuses %j', (parts, code, pointer) => {
    expect(() => buildReleasePackage(about(parts), [release()])).toThrow(
      expect.objectContaining({ code, pointer }),
    );
  });

  it.each([
    [[], 'empty', '/releases'],
    [[release(), release()], 'repeated_release', '/releases/1'],
    [[release({ ocid: 'x' })], 'bad_ocid', '/releases/0/ocid'],
    [[release({ id: '#1' })], 'bad_release_id', '/releases/0/id'],
    [[release({ tender: { id: '1', status: 'open' } })], 'not_valid', '/releases/0/tender/status'],
    [[release({ tender: { id: '1', title: '' } })], 'empty', '/releases/0/tender/title'],
    [
      [release({ parties: [{ id: '1', additionalIdentifiers: [{ id: null }] }] })],
      'null_not_allowed',
      '/releases/0/parties/0/additionalIdentifiers/0/id',
    ],
  ])('refuses releases that are wrong (%#)', (releases, code, pointer) => {
    const build = () => buildReleasePackage(about(), releases);
    expect(build).toThrow(BuildError);
    expect(build).toThrow(expect.objectContaining({ code, pointer }));
  });

  it.each([
    [undefined, '/releases'],
    [{}, '/releases'],
    [[null], '/releases/0'],
    [['release'], '/releases/0'],
  ])('refuses %j, which is no list of releases', (releases, pointer) => {
    expect(() => buildReleasePackage(about(), releases as never)).toThrow(
      expect.objectContaining({ code: 'not_valid', pointer }),
    );
  });

  it('refuses extensions that are no list', () => {
    expect(() => buildReleasePackage(about({ extensions: 'lots' }), [release()])).toThrow(
      expect.objectContaining({ code: 'not_valid', pointer: '/extensions' }),
    );
  });

  it('is the same whenever it is built', () => {
    const [one, other] = [1, 2].map(() =>
      JSON.stringify(buildReleasePackage(about(), [release()])),
    );
    expect(one).toBe(other);
  });
});

describe('a record package', () => {
  const record = { ocid: release().ocid, releases: [release()] };

  it('is complete and valid', () => {
    const built = buildRecordPackage(about(), [record], ['https://data.example/1.json']);
    expect(built.packages).toEqual(['https://data.example/1.json']);
    expect(recordPackageSchema.parse(built)).toEqual(built);
  });

  it('has one record for each process', () => {
    expect(() => buildRecordPackage(about(), [record, record])).toThrow(
      expect.objectContaining({ code: 'repeated_release', pointer: '/records/1' }),
    );
  });

  it('writes every date in it in UTC', () => {
    const date = '2026-04-01T01:00:00+01:00';
    const links = [{ url: 'https://data.example/1.json#1', date, tag: ['contract'] }];
    const written = '2026-04-01T00:00:00Z';
    for (const releases of [[release({ date })], links])
      expect(buildRecordPackage(about(), [{ ...record, releases }]).records).toMatchObject([
        { releases: [{ date: written }] },
      ]);
  });

  const { ocid } = release();
  const link = { url: 'https://data.example/1.json#1', date: '2026-04-01T00:00:00Z' };
  const early = release({ id: '2', date: '2026-03-01T00:00:00Z' });
  it.each<[unknown, string, string]>([
    [null, 'not_valid', '/records/0'],
    [{ ocid, releases: 'x' }, 'not_valid', '/records/0/releases'],
    [{ ocid, releases: [] }, 'empty', '/records/0/releases'],
    [{ ocid, releases: [release(), link] }, 'not_valid', '/records/0/releases'],
    [{ ocid, releases: [{ ...link, url: '1.json' }] }, 'not_valid', '/records/0/releases/0/url'],
    [{ ocid, releases: [release({ id: 'a#b' })] }, 'bad_release_id', '/records/0/releases/0/id'],
    [{ ocid, releases: [release({ tag: [] })] }, 'empty', '/records/0/releases/0/tag'],
    [
      { ocid, releases: [release({ language: 7 as never })] },
      'not_valid',
      '/records/0/releases/0/language',
    ],
    [
      { ocid, releases: [release({ awards: [{ id: 1 }, { id: 1, title: 'Meals' }] })] },
      'repeated_id',
      '/records/0/releases/0/awards/1/id',
    ],
    [{ ocid, releases: [release(), release()] }, 'repeated_release', '/records/0/releases/1'],
    [{ ocid, releases: [release(), early] }, 'date_not_later', '/records/0/releases/1/date'],
    [
      { ocid, releases: [release({ ocid: 'ocds-213czf-other' })] },
      'other_process',
      '/records/0/releases/0/ocid',
    ],
    [
      { ...record, compiledRelease: release({ ocid: 'ocds-213czf-other' }) },
      'other_process',
      '/records/0/compiledRelease/ocid',
    ],
    [
      { ...record, versionedRelease: { ocid: 'ocds-213czf-other' } },
      'other_process',
      '/records/0/versionedRelease/ocid',
    ],
  ])('refuses a record that is wrong (%#)', (wrong, code, pointer) => {
    const build = () => buildRecordPackage(about(), [wrong as never]);
    expect(build).toThrow(BuildError);
    expect(build).toThrow(expect.objectContaining({ code, pointer }));
  });
});
