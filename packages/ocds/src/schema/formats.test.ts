import { describe, expect, it } from 'vitest';
import { isDateTime, isUri } from './formats.js';
import { translationsOf } from './languages.js';

describe('a date and time', () => {
  it.each([
    '2026-04-01T00:00:00Z',
    '2026-04-01t00:00:00.123456z',
    '2024-02-29T23:59:59+01:00',
    '2000-02-29T00:00:00-23:59',
  ])('is %s', (text) => {
    expect(isDateTime(text)).toBe(true);
  });

  it.each([
    '2026-04-01',
    '2026-04-01T00:00:00',
    '2026-04-01 00:00:00Z',
    '2026-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-04-00T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-04-01T24:00:00Z',
    '2026-04-01T00:60:00Z',
    '2026-04-01T00:00:00+0100',
    '2026-04-01T00:00Z',
    '',
  ])('is not %j', (text) => {
    expect(isDateTime(text)).toBe(false);
  });
});

describe('an address', () => {
  it.each([
    'https://example.org',
    'https://user@example.org:8080/a/b;c?d=e&f#g/h?',
    'http://[2001:db8::1]/',
    'urn:isbn:0451450523',
    'mailto:someone@example.org',
    'https://example.org/%C3%A9',
    'file:///a',
    'x:',
  ])('is %s', (text) => {
    expect(isUri(text)).toBe(true);
  });

  it.each([
    'www.example.org',
    '/a/b',
    'https://example.org/a b',
    'https://example.org/é',
    'https://example.org/%zz',
    'https://example.org/a#b#c',
    'https://example.org/[a]',
    '1https://example.org',
    '',
  ])('is not %j', (text) => {
    expect(isUri(text)).toBe(false);
  });

  it('is judged in one pass, however long it is', () => {
    expect(isUri(`https://example.org/${'a/'.repeat(50_000)} `)).toBe(false);
  });
});

describe('a field in another language', () => {
  const title = new RegExp(translationsOf('title'));

  it.each(['title_cy', 'title_en-GB', 'title_zh-Hant-TW', 'title_sl-rozaj', 'title_x-house'])(
    'is %s',
    (name) => {
      expect(title.test(name)).toBe(true);
    },
  );

  it.each([
    'title',
    'title_',
    'title_c',
    'subtitle_cy',
    'title_en_GB',
    'title_cy-',
    'title_en-GB-',
  ])('is not %s', (name) => {
    expect(title.test(name)).toBe(false);
  });
});
