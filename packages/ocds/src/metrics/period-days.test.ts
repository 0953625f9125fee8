import { describe, expect, it } from 'vitest';
import { monthsOf, periodDays } from './period-days.js';

describe('the days of a period', () => {
  it.each([
    ['2026-04-01T00:00:00+01:00', '2026-06-30T23:59:59+01:00'],
    ['2026-03-31T23:00:00Z', '2026-06-30T22:59:59Z'],
    ['2026-04-01T00:00:00Z', '2026-06-30T23:59:59Z'],
    ['2026-04-01T00:00:00Z', '2026-07-01T00:00:00Z'],
    ['2026-04-01T00:00:00Z', '2026-06-30T00:00:00Z'],
    ['2026-04-01', '2026-06-30'],
    ['2026-04-01T04:00:00Z', '2026-07-01T03:59:59Z'],
    ['2026-03-31T18:30:00.000Z', '2026-06-30T18:29:59.999Z'],
  ])('are April to June for %s to %s', (startDate, endDate) => {
    expect(periodDays({ startDate, endDate })).toEqual({ start: '2026-04-01', end: '2026-06-30' });
  });

  it('leave out a bound that is missing or is no date', () => {
    expect(periodDays({ startDate: null, endDate: 'ongoing' })).toEqual({});
    expect(periodDays({ startDate: '2026-13-45T00:00:00Z' })).toEqual({});
    expect(periodDays(undefined)).toEqual({});
  });

  it('make quarters of different lengths alike', () => {
    expect(monthsOf({ start: '2026-01-01', end: '2026-03-31' })).toBe(3);
    expect(monthsOf({ start: '2026-07-01', end: '2026-09-30' })).toBe(3);
    expect(monthsOf({ start: '2026-04-01' })).toBeUndefined();
  });
});
