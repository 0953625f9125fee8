import type { z } from '@hono/zod-openapi';
import { describe, expect, it } from 'vitest';
import { dateSchema } from './days.js';
import { emailSchema } from './email-addresses.js';
import { idempotencyKeySchema, ifMatchSchema } from './headers.js';
import { idSchema, publishedIdSchema, slugSchema, tokenSchema } from './ids.js';
import { givenInstantSchema } from './instants.js';
import { originSchema } from './origins.js';
import { timeZoneSchema } from './time-zones.js';
import { wholeNumber } from './whole-numbers.js';

const id = '0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e';

/** For each rule: what it makes of what it accepts, and what it refuses. */
const rules: Array<{
  of: string;
  rule: z.ZodType;
  takes: Array<[string, unknown]>;
  refuses: string[];
}> = [
  {
    of: 'days',
    rule: dateSchema,
    takes: [
      ['1900-01-01', '1900-01-01'],
      ['2028-02-29', '2028-02-29'],
      ['2199-12-31', '2199-12-31'],
    ],
    refuses: [
      '0000-01-01',
      '1899-12-31',
      '2200-01-01',
      '9999-12-31',
      '+010000-01-01',
      '2026-02-29',
      '-000001-01-01',
      '2026-8-3',
      '2026-08-03T00:00:00Z',
      '2026-08-03\n',
      '２０２６-08-03',
    ],
  },
  {
    of: 'instants of others',
    rule: givenInstantSchema,
    takes: [
      ['2026-08-03T08:30:00+01:00', '2026-08-03T07:30:00Z'],
      ['2026-08-03T23:59:00+23:59', '2026-08-03T00:00:00Z'],
      ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
      ['9999-12-31T23:59:59.999999Z', '9999-12-31T23:59:59.999999Z'],
    ],
    refuses: [
      '0000-12-31T23:59:59Z',
      '0001-01-01T00:00:00+00:01',
      '9999-12-31T23:59:59-23:59',
      '+010000-01-01T00:00:00Z',
      '2026-08-03T08:30:00',
      '2026-08-03T24:30:00Z',
      '2026-08-03',
    ],
  },
  {
    of: 'time zones',
    rule: timeZoneSchema,
    takes: ['Europe/London', 'Europe/Kyiv', 'Asia/Kolkata', 'America/Argentina/Ushuaia'].map(
      (zone) => [zone, zone],
    ),
    refuses: [
      '+01:00',
      '-23:59',
      'Z',
      'UTC',
      'utc',
      'GMT',
      'Etc/GMT+1',
      'etc/utc',
      'EST',
      'EST5EDT',
      'europe/london',
      'Europe/Camelot',
      'Europe/London\0',
      '../../etc/passwd',
      '',
    ],
  },
  {
    of: 'e-mail addresses',
    rule: emailSchema,
    takes: [[' Sam@Example.ORG ', 'sam@example.org']],
    refuses: [
      'sam',
      'sam@',
      'sam@example',
      'sam\0@example.org',
      'sam@example.org\nBcc: a@b.example',
      'sam@example.org, a@b.example',
      `${'s'.repeat(250)}@example.org`,
      'sa\u{202E}m@example.org',
    ],
  },
  {
    of: 'origins',
    rule: originSchema,
    takes: [
      ['https://www.larkmoor.example', 'https://www.larkmoor.example'],
      ['https://WWW.larkmoor.example:443/team?x=1', 'https://www.larkmoor.example'],
      ['http://localhost:4200', 'http://localhost:4200'],
      ['http://larkmoor.test:4101', 'http://larkmoor.test:4101'],
    ],
    refuses: [
      'null',
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      '*',
      'https://a:b@www.larkmoor.example',
      'https://',
      '',
    ],
  },
  {
    of: 'ids',
    rule: idSchema,
    takes: [[id.toUpperCase(), id]],
    refuses: [`${id} `, `{${id}}`, id.slice(1), 'me', ''],
  },
  {
    of: 'ids of publishers',
    rule: publishedIdSchema,
    takes: [['ocds-213czf/1 ü', 'ocds-213czf/1 ü']],
    refuses: ['a\0b', '\u{D800}', '', 'x'.repeat(201)],
  },
  {
    of: 'short names of co-ops',
    rule: slugSchema,
    takes: [['larkmoor-2', 'larkmoor-2']],
    refuses: ['Larkmoor', 'lark moor', 'larkmoor\0', '-', ''],
  },
  {
    of: 'tokens',
    rule: tokenSchema,
    takes: [[`ksl_${'a'.repeat(64)}`, `ksl_${'a'.repeat(64)}`]],
    refuses: ['short', `ksl_${'a'.repeat(300)}`, `ksl_\0${'a'.repeat(64)}`],
  },
  {
    of: 'idempotency keys',
    rule: idempotencyKeySchema,
    takes: [[id, id]],
    refuses: ['', 'a b', 'a, b', 'é', 'x'.repeat(129)],
  },
  {
    of: 'If-Match',
    rule: ifMatchSchema,
    takes: [
      ['"3"', '"3"'],
      ['"abc"', '"abc"'],
      ['W/"3"', 'W/"3"'],
    ],
    refuses: ['3', '*', '"3', '"1", "2"', '"a b"', `"${'9'.repeat(80)}"`, ''],
  },
  {
    of: 'whole numbers in an address',
    rule: wholeNumber({ min: 1, max: 100 }),
    takes: [
      ['50', 50],
      ['007', 7],
    ],
    refuses: ['', ' 5', '0x10', '1e1', '5.0', '-1', '-0', '0', '101', 'NaN', 'Infinity', '٥'],
  },
];

describe.each(rules)('the rule for $of', ({ rule, takes, refuses }) => {
  it.each(takes)('takes %j as %j', (given, read) => {
    expect(rule.parse(given)).toBe(read);
  });

  it.each(refuses)('refuses %j', (given) => {
    expect(rule.safeParse(given).success).toBe(false);
  });

  it('refuses what is no text at all', () => {
    for (const given of [null, {}, [], true, Number.NaN]) {
      expect(rule.safeParse(given).success).toBe(false);
    }
  });
});
