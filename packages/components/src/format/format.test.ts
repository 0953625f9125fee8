import { expect } from 'chai';
import { dayIn, formatDay, formatDays } from './day.js';
import { formatMoney } from './money.js';
import { writtenNumber } from './number-format.js';
import { formatDuration, formatWhen } from './time.js';

describe('how days and times are written', () => {
  const today = '2026-08-03';

  it('in English', () => {
    expect(formatWhen('2026-08-03T08:30', '2026-08-03T09:15', 'en')).to.equal(
      'Monday 3 August, 8:30am to 9:15am',
    );
  });

  it('in Welsh', () => {
    expect(formatWhen('2026-08-03T08:30', '2026-08-03T13:00', 'cy')).to.equal(
      'Dydd Llun 3 Awst, 8:30yb i 1:00yh',
    );
  });

  it('with both days when a visit runs past midnight', () => {
    expect(formatWhen('2026-08-03T22:00', '2026-08-04T07:00', 'en')).to.equal(
      'Monday 3 August, 10:00pm to Tuesday 4 August, 7:00am',
    );
  });

  it('with noon and midnight as 12', () => {
    expect(formatWhen('2026-08-03T00:05', '2026-08-03T12:00', 'en')).to.contain(
      '12:05am to 12:00pm',
    );
  });

  it('the same on the days the clocks change', () => {
    expect(formatDay('2026-03-29', 'en')).to.equal('Sunday 29 March');
    expect(formatDay('2026-10-25', 'cy')).to.equal('Dydd Sul 25 Hydref');
  });

  it('with as much of a span of days as is needed', () => {
    expect(formatDays('2026-08-03', '2026-08-09', 'en', today)).to.equal('3 to 9 August');
    expect(formatDays('2026-08-31', '2026-09-06', 'en', today)).to.equal(
      '31 August to 6 September',
    );
    expect(formatDays('2026-12-28', '2027-01-03', 'en', today)).to.equal(
      '28 December 2026 to 3 January 2027',
    );
  });

  it('with the year where a week is not of this one', () => {
    expect(formatDays('2027-08-02', '2027-08-08', 'en', today)).to.equal('2 to 8 August 2027');
    expect(formatDays('2027-08-30', '2027-09-05', 'cy', today)).to.equal('30 Awst i 5 Medi 2027');
    expect(formatDays('2025-08-04', '2025-08-10', 'en', today)).to.equal('4 to 10 August 2025');
  });

  it('by the day in the team’s zone, wherever the reader is', () => {
    expect(dayIn('2026-08-03T23:30:00Z', 'Europe/London')).to.equal('2026-08-04');
    expect(dayIn('2026-08-03T03:30:00Z', 'America/New_York')).to.equal('2026-08-02');
  });

  it('without a format of the browser, which takes a slow phone longer than a screen of visits', () => {
    const { DateTimeFormat } = Intl;
    Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
      construct: () => {
        throw new Error('a format was made');
      },
    });
    try {
      expect(formatDay('2024-02-29', 'en', { year: true })).to.equal('Thursday 29 February 2024');
    } finally {
      Intl.DateTimeFormat = DateTimeFormat;
    }
  });

  it('with how long a visit lasts', () => {
    expect(formatDuration(45, 'en')).to.equal('45 minutes');
    expect(formatDuration(60, 'en')).to.equal('1 hour');
    expect(formatDuration(150, 'en')).to.equal('2 hours 30 minutes');
    expect(formatDuration(61, 'cy')).to.equal('1 awr 1 munud');
  });
});

describe('how money is written', () => {
  it('with pounds and pennies, and without pennies where there are none to speak of', () => {
    expect(formatMoney(18.8, 'GBP')).to.equal('£18.80');
    expect(formatMoney(1250000, 'GBP')).to.equal('£1,250,000');
    expect(formatMoney(20, 'GBP')).to.equal('£20.00');
  });

  it('by a format that is made once, however many there are', () => {
    const { NumberFormat } = Intl;
    let made = 0;
    Intl.NumberFormat = new Proxy(NumberFormat, {
      construct(target, options) {
        made += 1;
        return Reflect.construct(target, options) as object;
      },
    });
    try {
      const kroner = Array.from({ length: 200 }, (_, nth) => formatMoney(nth + 0.5, 'SEK'));
      expect(kroner.at(-1)).to.equal('SEK\u00a0199.50');
    } finally {
      Intl.NumberFormat = NumberFormat;
    }
    expect(made).to.equal(1);
  });

  it('without a format of the browser where nothing must be rounded, and no differently', () => {
    const like = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat('en-GB', options);
    const few = { maximumFractionDigits: 2 };
    const pounds = like({ style: 'currency', currency: 'GBP' });
    for (const value of [0, 5, 18.8, 0.07, 999.99, 1000.5, 1234567.25, -1250.5, 12.345, 1e21]) {
      expect(writtenNumber(value, few)).to.equal(like(few).format(value));
      if (!(value >= 1000 && Number.isInteger(value))) {
        expect(formatMoney(value, 'GBP')).to.equal(pounds.format(value));
      }
    }
    const { NumberFormat } = Intl;
    Intl.NumberFormat = new Proxy(NumberFormat, {
      construct: () => {
        throw new Error('a format was made');
      },
    });
    try {
      expect([writtenNumber(1250.5), formatMoney(1250.5, 'GBP')]).to.deep.equal([
        '1,250.5',
        '£1,250.50',
      ]);
    } finally {
      Intl.NumberFormat = NumberFormat;
    }
  });

  it('with whatever was written for a currency nobody knows', () => {
    expect(formatMoney(5, 'pounds')).to.equal('5 pounds');
  });
});
