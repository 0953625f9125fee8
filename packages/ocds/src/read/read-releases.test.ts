import { describe, expect, it } from 'vitest';
import { finish } from '../shared/steps.js';
import { release } from '../testing/given.js';
import { sharedIsHere, sharedText, whenShared } from '../testing/shared.js';
import { readReleases, readReleasesInSteps } from './read-releases.js';

const codes = (input: unknown) => readReleases(input).problems.map(({ code }) => code);
const one = release();
const two = release({ id: '2', date: '2026-05-01T00:00:00Z' });
const about = { uri: 'https://council.example.org/1.json', publisher: { name: 'Westmere' } };

describe('reading open contracting data', () => {
  it.each([
    ['release', one, [one]],
    ['releases', [one, two], [one, two]],
    ['release_package', { ...about, releases: [one, two] }, [one, two]],
    ['record_package', { ...about, records: [{ ocid: 'a', releases: [one] }] }, [one]],
    ['record_package', { ocid: 'a', releases: [one, two] }, [one, two]],
    ['record_package', { ocid: 'a', compiledRelease: one }, [one]],
  ])('takes a %s, parsed or as text', (kind, input, releases) => {
    for (const form of [input, JSON.stringify(input), `\uFEFF${JSON.stringify(input, null, 2)}`])
      expect(readReleases(form)).toMatchObject({ kind, releases, problems: [] });
  });

  it('takes JSON Lines of releases and packages, with blank lines and returns between', () => {
    const text = `${JSON.stringify(one)}\r\n\r\n${JSON.stringify({ releases: [two] })}\n`;
    expect(readReleases(text)).toMatchObject({ kind: 'lines', releases: [one, two], problems: [] });
  });

  it('says whose a package is and how to reach the next page', () => {
    const links = { next: 'https://council.example.org/2.json' };
    const read = readReleases({ ...about, links, releases: [one] });
    expect(read.package).toEqual({ ...about, links });
  });

  it('takes what stands inside a record before its compiled release, never both', () => {
    const compiledRelease = release({ tag: ['compiled'] });
    const record = { ocid: 'a', releases: [one], compiledRelease };
    expect(readReleases({ records: [record] }).releases).toEqual([one]);
  });

  it('notes linked releases for the caller and takes the compiled release', () => {
    const compiledRelease = release({ tag: ['compiled'] });
    const url = 'https://council.example.org/1.json#1';
    const record = { ocid: 'a', releases: [{ url, tag: ['contract'] }], compiledRelease };
    const read = readReleases({ records: [record] });
    expect(read.releases).toEqual([compiledRelease]);
    expect(read.linked).toEqual([{ ocid: 'a', url, tag: ['contract'] }]);
    expect(codes({ records: [{ ocid: 'a', releases: [{ url }] }] })).toEqual(['linked_only']);
  });

  it.each([
    ['missing_ocid', { ...one, ocid: ' ' }, '/ocid'],
    ['missing_id', { ...one, id: 7 }, '/id'],
    ['missing_date', { ...one, date: null }, '/date'],
    ['bad_date', { ...one, date: 'last Tuesday' }, '/date'],
    ['missing_tag', { ...one, tag: [] }, '/tag'],
  ])('refuses a release with %s and points at it', (code, input, pointer) => {
    const read = readReleases(input);
    expect(read.releases).toEqual([]);
    expect(read.problems).toMatchObject([{ code, pointer }]);
    expect(read.problems[0]?.message).toMatch(/ (is|are) accepted/);
  });

  it('refuses a number that JavaScript reads as Infinity, wherever it stands', () => {
    const text = JSON.stringify({ ...about, total: 2, releases: [one, two] })
      .replace('"total":2', '"total":1e9999')
      .replace('"id":"2"', '"id":"2","awards":[{"a/b~":-1e9999}]');
    const read = readReleases(text);
    expect(read.releases).toEqual([one]);
    expect(read.problems).toMatchObject([
      { code: 'number_out_of_range', pointer: '/releases/1/awards/0/a~1b~0' },
      { code: 'number_out_of_range', pointer: '/total' },
    ]);
  });

  it('refuses text that no database can hold', () => {
    expect(codes({ ...one, language: 'a\0b' })).toEqual(['character_not_allowed']);
    expect(codes({ ...one, language: 'half \uD83D' })).toEqual(['character_not_allowed']);
    expect(codes({ ...one, 'half \uD83D': 1 })).toEqual(['character_not_allowed']);
    expect(codes({ ...one, language: 'whole 😀' })).toEqual([]);
  });

  it('refuses what is nested without end instead of breaking', () => {
    const text = `{"ocid":"a","id":"1","date":"2026-01-01","tag":["x"],"deep":${'['.repeat(90000)}${']'.repeat(90000)}}`;
    expect(codes(text)).toEqual(['too_deep']);
  });

  it.each([
    ['empty', ''],
    ['empty', ' \n '],
    ['empty', undefined],
    ['not_json', '<html>'],
    ['not_json', '{"ocid": "a"\n'],
    ['unknown_shape', '"text"'],
    ['unknown_shape', { features: [] }],
    ['not_an_object', [1]],
    ['not_an_object', { records: ['a'] }],
    ['unknown_shape', { records: [{ ocid: 'a' }] }],
  ])('answers %s to what holds no releases', (code, input) => {
    expect(codes(input)).toEqual([code]);
  });

  it('refuses a line whole when one of its releases is refused', () => {
    const text = `${JSON.stringify([one, { ...two, ocid: '' }])}\n${JSON.stringify(two)}`;
    const read = readReleases(text);
    expect(read.releases).toEqual([two]);
    expect(read.problems).toMatchObject([{ code: 'missing_ocid', line: 1, pointer: '/1/ocid' }]);
  });

  it('reads lines whose first one is broken', () => {
    const read = readReleases(`{"ocid": "cut of\n${JSON.stringify(one)}`);
    expect(read.releases).toEqual([one]);
    expect(read.problems).toMatchObject([{ code: 'not_json', line: 1 }]);
  });
});

describe.skipIf(!sharedIsHere)(`real notices${whenShared}`, () => {
  it.each([
    ['performance', 8],
    ['social-care', 98],
  ])('are all taken: %s', (name, count) => {
    const read = readReleases(sharedText(`real/find-a-tender-${name}.jsonl`));
    expect(read.problems).toEqual([]);
    expect(read.releases).toHaveLength(count);
  });
});

describe('a file of which very much cannot be read', () => {
  it('is refused with every reason', () => {
    const releases = new Array(150_000).fill(null);
    expect(readReleases({ releases }).problems).toHaveLength(150_000);
    const [release] = [{ ocid: 'a', id: '1', date: '2026-04-01', tag: ['contract'] }];
    const broken = { ...release, list: new Array(150_000).fill('\0') };
    expect(readReleases([broken]).problems).toHaveLength(150_000);
  });

  it('gives the same in steps', () => {
    const text = JSON.stringify({ releases: new Array(100_000).fill({ ocid: 'a' }) });
    expect(finish(readReleasesInSteps(text))).toEqual(readReleases(text));
  });
});
