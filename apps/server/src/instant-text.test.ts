import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { readerOf } from './db/values.js';
import { instantText } from './instant-text.js';

const some = fc.oneof(
  fc
    .bigInt({ min: -8_640_000_000_000n, max: 8_640_000_000_000n })
    .map((seconds) => seconds * 10n ** 9n),
  fc.bigInt({ min: 0n, max: 4_000_000_000_000n }).map((milliseconds) => milliseconds * 1_000_000n),
  fc
    .bigInt({ min: -62_000_000_000_000_000n, max: 250_000_000_000_000_000n })
    .map((micro) => micro * 1_000n),
);

it('an instant is written as its toString() writes it', () => {
  fc.assert(
    fc.property(some, (nanoseconds) => {
      const instant = Temporal.Instant.fromEpochNanoseconds(nanoseconds);
      expect(instantText(instant)).toBe(instant.toString());
    }),
  );
});

it('an instant is read from PostgreSQL to the microsecond, whatever its zone', () => {
  const read = readerOf(1184);
  const cases = {
    '2026-08-03 09:00:00+00': '2026-08-03T09:00:00Z',
    '2026-08-03 09:00:00.5+00': '2026-08-03T09:00:00.5Z',
    '2026-08-03 09:00:00.123+00': '2026-08-03T09:00:00.123Z',
    '2026-08-03 09:00:00.123456+00': '2026-08-03T09:00:00.123456Z',
    '2026-08-03 09:00:00+01': '2026-08-03T08:00:00Z',
    '2026-08-03 09:00:00+05:30': '2026-08-03T03:30:00Z',
  };
  for (const [text, said] of Object.entries(cases)) expect(String(read(text))).toBe(said);
});
