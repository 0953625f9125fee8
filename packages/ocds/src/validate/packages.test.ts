import { describe, expect, it } from 'vitest';
import { release } from '../testing/given.js';
import { checksOf, errorsOf, standards } from '../testing/standards.js';
import { validate } from './index.js';

const about = {
  uri: 'https://westmere.example/releases.json',
  version: '1.1',
  publishedDate: '2026-10-01T00:00:00Z',
  publisher: { name: 'Westmere' },
};

describe.each(standards)('packages, by %s', (_, standard) => {
  const check = (parts: object) =>
    validate({ ...about, releases: [release()], ...parts }, { standard });

  it('are checked apart from what they hold', () => {
    expect(check({})).toMatchObject({ kind: 'release_package', version: '1.1', errors: [] });
    const report = check({
      publisher: {},
      uri: 5,
      license: 'none',
      releases: [release({ id: '' })],
    });
    expect(errorsOf(report)).toEqual([
      'field_missing required /publisher',
      'not_a_uri uri /license',
      'text_empty minLength /releases/id',
      'wrong_type string /uri',
    ]);
  });

  it('may be an empty page, though the schema would have one release', () => {
    expect(check({ releases: [] })).toMatchObject({ errors: [], emptyFields: [] });
    expect(validate({ ...about, records: [] }, { standard })).toMatchObject({
      kind: 'record_package',
      errors: [],
      emptyFields: [],
    });
  });

  it('need a list of releases', () => {
    expect(errorsOf(validate(about, { standard }))).toEqual(['field_missing required ']);
    expect(errorsOf(check({ releases: {} }))).toEqual(['wrong_type array /releases']);
    expect(errorsOf(check({ releases: [5] }))).toEqual(['wrong_type object /releases']);
  });

  it('hold each release once, by ocid and id', () => {
    const other = release({ ocid: 'ocds-213czf-other' });
    expect(check({ releases: [release(), other, release()] }).errors).toMatchObject([
      {
        code: 'release_repeated',
        type: 'uniqueItems',
        path: '/releases',
        pointers: ['/releases/2'],
      },
    ]);
  });

  it('have undeclared fields of their own', () => {
    expect(check({ links: { next: 'https://westmere.example/2' } }).additionalFields).toMatchObject(
      [{ path: '/links', children: [{ path: '/links/next' }] }],
    );
  });
});

describe('the version', () => {
  const versionOf = (version: unknown, options = {}) => {
    const report = validate({ ...about, version, releases: [] }, options);
    return [report.version, ...checksOf(report)];
  };

  it.each([
    ['1.0', '1.0'],
    ['1.1', '1.1'],
    [undefined, '1.1'],
  ])('is what a package says: %s is %s', (said, version) => {
    expect(versionOf(said)).toEqual([version]);
  });

  it.each(['1.1.5', '1.bad', '1.2', ''])('"%s" is not known, and is checked as 1.1', (said) => {
    expect(versionOf(said)).toEqual(['1.1', 'version_unknown /version']);
  });

  it.each([1.1, null, ['1.1']])('%j is not text', (said) => {
    expect(versionOf(said)).toEqual(['1.1', 'version_not_text /version']);
  });

  it('is what the caller says before what the package says', () => {
    expect(versionOf('1.1', { version: '1.0' })).toEqual(['1.0']);
  });
});

describe('what a document is', () => {
  it.each([
    [{ records: [] }, 'record_package'],
    [{ records: 5, releases: [] }, 'record_package'],
    [{ releases: [] }, 'release_package'],
    [{}, 'release_package'],
    [release(), 'release'],
    [{ ocid: 'ocds-213czf-1', releases: [] }, 'record'],
    [[release()], 'releases'],
    [null, 'unknown'],
    ['text', 'unknown'],
    [5, 'unknown'],
  ])('is told by its fields', (input, kind) => {
    expect(validate(input).kind).toBe(kind);
  });

  it('is reported when it is nothing known', () => {
    expect(errorsOf(validate('text'))).toEqual(['wrong_type object ']);
  });
});
