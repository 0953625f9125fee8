import * as fc from 'fast-check';

/** In every text that is nobody's business: no refusal and no line of log may say it. */
export const marker = 'private-quince-marmalade';

/** What only looks like a day, and days that nobody means. */
const days = [
  '0000-01-01',
  '0000-12-31',
  '0001-01-01',
  '1000-01-01',
  '9999-12-31',
  '+010000-01-01',
  '-000001-01-01',
  '2026-02-30',
  '2026-08-03T00:00:00Z',
];

/** What PostgreSQL cannot hold, or a reader cannot see. */
const unseen = [`${marker}\0`, '\0', '\u{D800}', `a\u{DC00}b${marker}`, '\u{202E}', '\u{200B}a'];

const texts = [
  marker,
  '\u{FEFF}',
  '',
  ' ',
  '\n',
  'null',
  '__proto__',
  'constructor',
  "'; select pg_sleep(1); --",
  '%00',
  '%s%n',
  '../../../../etc/passwd',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '\\',
  ':*&|!()',
  '%_\\',
  '🌷'.repeat(130),
  'x'.repeat(5000),
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59-23:59',
  '2026-08-03T00:00:00+23:59',
  '-271821-04-20T00:00:00Z',
  '+23:59',
  'Etc/GMT+1',
  'UTC',
  'etc/utc',
  '24:00',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'sam@example.org\r\nBcc: a@example.org',
  'javascript:alert(1)',
  'null:',
  'https://user:secret@example.org',
  '1e400',
  '-0',
  '9223372036854775808',
  '0x10',
];

export const hostileDay = fc.constantFrom(...days);

export const hostileText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...unseen) },
  { weight: 1, arbitrary: hostileDay },
  { weight: 5, arbitrary: fc.constantFrom(...texts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

/** Cursors that are well formed and hold what they should not. */
const keys = [
  [],
  ['\0', '\0'],
  ['\u{D800}'],
  ['0000-01-01T00:00:00Z', 'a'],
  ['2026-01-01T00:00:00+23:59', '\0'],
  ['9999-12-31T23:59:59-23:59', 'a', 'b'],
  ['-271821-04-20T00:00:00Z', 'a'],
  ['2026-01-01T00:00:00Z', 'a', '\0'],
  ['a', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  ['2026-01-01T00:00:00Z', 'a'],
  [{ toString: 1 }],
  [1e308],
  null,
];
export const hostileCursor = fc
  .constantFrom(...keys)
  .map((key) => Buffer.from(JSON.stringify(key)).toString('base64url'));

/** JSON as text, where no JavaScript value says it: put in for `@raw:…` when the body is sent. */
const raw = ['1e400', '-0', '1E-400', '123456789012345678901234567890', '0.1', '-1', '1e3'];

const deep = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;

export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom(...raw).map((text) => `@raw:${text}`),
  fc.constantFrom<unknown>(null, true, false, 0, -1, 2 ** 31, 2 ** 53, 1.5, [], {}, [[]], [null]),
  fc.constantFrom(10, 2000).map(deep),
  fc.constantFrom({ length: -1 }, { toString: 1 }, { toJSON: 1 }, { then: 1 }, { $ne: null }),
  fc.array(fc.constantFrom('a', 1, null), { maxLength: 40 }),
);

/** Whole bodies that are no JSON, or hardly. */
export const hostileBody = fc.constantFrom(
  '',
  ' ',
  '{',
  '{"a":1',
  '{"a":1}{"b":2}',
  '\u{FEFF}{}',
  'null',
  '"text"',
  '[]',
  '[{}]',
  '{"a":01}',
  "{'a':1}",
  '{"a":NaN}',
  '{"name":"a","name":"b"}',
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"a":1}}}',
  '{"name":"@bytes"}',
  '@bytes',
  '['.repeat(50_000),
  `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`,
  `{"a":"${'x'.repeat(300_000)}"}`,
  'a=1&b=2',
);

export const hostileSegment = fc.oneof(
  fc.constantFrom(
    '%',
    '%zz',
    '%00',
    '%ff',
    '%c0%af',
    '%2F',
    '%2e%2e',
    '..',
    '.',
    '',
    '%0a',
    '%ED%A0%80',
  ),
  fc.constantFrom('me', 'null', ':id', '*', '{id}', `${'x'.repeat(3000)}`),
  hostileText.map((text) => percentEncoded(text)),
);

/** Also where encodeURIComponent throws: halves of pairs go out as the bytes they would be. */
export const percentEncoded = (text: string) =>
  encodeURIComponent(text.replaceAll(/[\u{D800}-\u{DFFF}]/gu, '\u{FFFD}'));
