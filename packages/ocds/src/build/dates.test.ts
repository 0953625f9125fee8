import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BuildError, utc } from './index.js';

describe('a date in UTC', () => {
  it.each([
    ['2026-04-01T00:00:00+01:00', '2026-03-31T23:00:00Z'],
    ['2026-04-01T00:00:00Z', '2026-04-01T00:00:00Z'],
    ['2026-04-01t00:00:00.500z', '2026-04-01T00:00:00.5Z'],
    ['2026-04-01T00:00:00.123456789-05:30', '2026-04-01T05:30:00.123456789Z'],
    ['2026-04-01T00:00:00.000+00:00', '2026-04-01T00:00:00Z'],
    [new Date('2026-04-01T00:00:00.250Z'), '2026-04-01T00:00:00.25Z'],
    [{ epochMilliseconds: Date.UTC(2026, 3, 1) }, '2026-04-01T00:00:00Z'],
  ])('%s is %s', (given, expected) => {
    expect(utc(given)).toBe(expected);
  });

  it.each(['2026-04-01', '2026-04-01T00:00:00', '2026-02-30T00:00:00Z', '', new Date(Number.NaN)])(
    'refuses %s, which names no instant',
    (given) => {
      expect(() => utc(given, '/date')).toThrow(BuildError);
      expect(() => utc(given, '/date')).toThrow(/^\/date: This is not a date and time/);
    },
  );

  it('refuses what is no date at all', () => {
    for (const given of [null, undefined, 5, {}, []])
      expect(() => utc(given as never)).toThrow(BuildError);
  });

  it('refuses years that RFC 3339 cannot write', () => {
    expect(() => utc({ epochMilliseconds: Date.UTC(10_000, 0) })).toThrow(BuildError);
    expect(() => utc('9999-12-31T23:59:59-01:00')).toThrow(BuildError);
  });

  it('ends in Z and is the same instant', () => {
    const instants = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (date) => {
        expect(utc(date)).toMatch(/Z$/);
        expect(Date.parse(utc(date))).toBe(date.getTime());
        expect(utc(utc(date))).toBe(utc(date));
      }),
    );
  });
});
