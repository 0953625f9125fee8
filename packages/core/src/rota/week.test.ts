import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { nextWeek, previousWeek, todayIn, weekOf } from './week.js';

const london = 'Europe/London';

describe('a week', () => {
  it('runs from Monday to Sunday and loses an hour on 29 March 2026', () => {
    expect(weekOf('2026-03-29', london)).toEqual({
      startsOn: '2026-03-23',
      endsOn: '2026-03-29',
      from: '2026-03-23T00:00:00Z',
      to: '2026-03-29T23:00:00Z',
      timeZone: london,
    });
  });

  it('is the one the wall calendar of the zone says, for a moment', () => {
    const sundayNight = '2026-08-02T23:30:00Z';
    expect(weekOf(sundayNight, london).startsOn).toBe('2026-08-03');
    expect(weekOf(Temporal.Instant.from(sundayNight), 'America/St_Johns').startsOn).toBe(
      '2026-07-27',
    );
  });

  it('takes a plain date as well', () => {
    expect(weekOf(Temporal.PlainDate.from('2026-10-25'), london).to).toBe('2026-10-26T00:00:00Z');
  });

  it('refuses a wall time with no offset, which is no moment', () => {
    expect(() => weekOf('2026-08-03T08:30', london)).toThrow(RangeError);
  });
});

describe('the weeks of any zone', () => {
  it('share time out among themselves with no gap and no overlap', () => {
    const zone = fc.constantFrom(london, 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Beirut');
    const seconds = fc.integer({ min: 1_700_000_000, max: 2_000_000_000 });
    fc.assert(
      fc.property(zone, seconds, (timeZone, second) => {
        const moment = Temporal.Instant.fromEpochMilliseconds(second * 1000);
        const week = weekOf(moment, timeZone);
        expect(Temporal.Instant.compare(week.from, moment)).toBeLessThanOrEqual(0);
        expect(Temporal.Instant.compare(moment, week.to)).toBe(-1);
        expect(nextWeek(week).from).toBe(week.to);
        expect(previousWeek(week).to).toBe(week.from);
        expect(previousWeek(nextWeek(week))).toEqual(week);
        expect(weekOf(week.from, timeZone)).toEqual(week);
        expect(weekOf(week.endsOn, timeZone)).toEqual(week);
      }),
    );
  });
});

describe('today', () => {
  const zone = fc.constantFrom(london, 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Apia');
  const hours = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 12 });

  it('is what the wall calendar says, whichever way the clock was moved since it was last asked', () => {
    const around = fc.constantFrom(
      '2026-03-29T00:30:00Z',
      '2026-10-25T23:59:59Z',
      '2011-12-30T10:00:00Z',
    );
    fc.assert(
      fc.property(zone, around, hours, (timeZone, middle, moves) => {
        for (const move of moves) {
          const moment = Temporal.Instant.from(middle).add({ hours: move });
          const day = moment.toZonedDateTimeISO(timeZone).toPlainDate().toString();
          expect(todayIn(timeZone, moment)).toBe(day);
        }
      }),
    );
  });

  it('ends at midnight and not a moment before', () => {
    const midnight = Temporal.Instant.from('2026-08-02T23:00:00Z');
    const ends = [
      midnight.subtract({ nanoseconds: 1 }),
      midnight,
      midnight.subtract({ seconds: 1 }),
    ];
    expect(ends.map((moment) => todayIn(london, moment))).toEqual([
      '2026-08-02',
      '2026-08-03',
      '2026-08-02',
    ]);
  });
});
