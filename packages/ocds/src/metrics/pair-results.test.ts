import { describe, expect, it } from 'vitest';
import type { Contract, Metric, Observation } from '../index.js';
import { contract, metric, observation, quarter } from '../testing/given.js';
import { pairResults } from './pair-results.js';
import type { PairOptions } from './types.js';
import { percent } from './unit.js';

const asOf = '2026-12-01T12:00:00Z';

const promised = (measure: Observation['measure'], parts: Partial<Metric> = {}): Metric =>
  metric({ observations: [observation({ measure: measure ?? null, unit: percent })], ...parts });

const reported = (...observations: Partial<Observation>[]): Metric =>
  metric({ observations: observations.map((parts) => observation(parts)) });

const given = (agreed: Metric[], results: Metric[] = [], parts: Partial<Contract> = {}) =>
  contract({ agreedMetrics: agreed, implementation: { metrics: results }, ...parts });

const periodsOf = (subject: Contract, options: PairOptions = {}) =>
  pairResults(subject, { asOf, ...options })[0]?.periods ?? [];

describe('pairing a promise with its results', () => {
  it('holds one target of the whole contract against each period', () => {
    const target = promised(95, {
      observations: [observation({ measure: 95, unit: percent, period: quarter.year })],
    });
    const results = reported(
      { period: quarter.summer, measure: 93 },
      { period: quarter.spring, measure: 97, base: 412, interval: { lower: 95.1, upper: 98.2 } },
    );
    expect(periodsOf(given([target], [results]))).toMatchObject([
      {
        days: { start: '2026-04-01', end: '2026-06-30' },
        target: { kind: 'number', value: 95, unit: percent },
        result: { kind: 'number', value: 97 },
        standing: 'met',
        difference: 2,
        base: 412,
        interval: { lower: 95.1, upper: 98.2 },
      },
      { days: { start: '2026-07-01' }, standing: 'below', difference: -2 },
    ]);
  });

  it('takes the target of the period itself before that of the whole contract', () => {
    const target = promised(null, {
      observations: [
        observation({ measure: 90, period: quarter.year }),
        observation({ measure: 98, period: quarter.summer }),
      ],
    });
    const results = reported(
      { period: quarter.spring, measure: '92%' },
      { period: quarter.summer, measure: '97.7%' },
    );
    expect(periodsOf(given([target], [results]))).toMatchObject([
      { target: { value: 90 }, standing: 'met', difference: 2 },
      { target: { value: 98 }, standing: 'below', difference: -0.3 },
    ]);
  });

  it('matches a quarter written in UTC with one written on the British clock', () => {
    const utc = { startDate: '2026-03-31T23:00:00Z', endDate: '2026-06-30T22:59:59Z' };
    const target = promised(null, { observations: [observation({ measure: 95, period: utc })] });
    const periods = periodsOf(given([target], [reported({ period: quarter.spring, measure: 95 })]));
    expect(periods).toHaveLength(1);
    expect(periods[0]).toMatchObject({ standing: 'met', difference: 0 });
  });

  it('keeps each slice with its own target and judges no slice by the whole', () => {
    const target = promised(null, {
      observations: [
        observation({ measure: 95 }),
        observation({ measure: 80, dimensions: { area: 'north', age: null } }),
      ],
    });
    const results = reported(
      { period: quarter.spring, measure: 85, dimensions: { area: 'north' } },
      { period: quarter.spring, measure: 85, dimensions: { area: 'south' } },
      { period: quarter.spring, measure: 85 },
    );
    expect(
      periodsOf(given([target], [results])).map(({ dimensions, standing }) => [
        dimensions?.area,
        standing,
      ]),
    ).toEqual([
      [undefined, 'below'],
      ['north', 'met'],
      ['south', 'not_comparable'],
    ]);
  });

  it('takes dimensions that promise and results all share for a part of what is measured', () => {
    const window = { windowMinutes: '15' };
    const target = promised(95, {
      observations: [observation({ measure: 95, period: quarter.year, dimensions: window })],
    });
    const results = reported(
      { period: quarter.spring, measure: 97, dimensions: window },
      { period: quarter.summer, measure: 93, dimensions: window },
    );
    const [pair] = pairResults(given([target], [results]), { asOf });
    expect(pair?.dimensions).toEqual(window);
    expect(pair?.periods.map(({ dimensions, standing }) => [dimensions, standing])).toEqual([
      [undefined, 'met'],
      [undefined, 'below'],
    ]);
  });

  it('lets the later of two results for one period stand', () => {
    const results = reported(
      { id: 'a', period: quarter.spring, measure: 70 },
      { id: 'b', period: quarter.spring, measure: 96 },
    );
    expect(periodsOf(given([promised(95)], [results]))).toMatchObject([{ standing: 'met' }]);
  });

  it('finds commitments made in the award', () => {
    const subject = given([], [reported({ period: quarter.spring, measure: 97 })]);
    const [pair] = pairResults(subject, {
      asOf,
      award: { id: '1', agreedMetrics: [promised(95)] },
    });
    expect(pair).toMatchObject({ commitment: 'award', periods: [{ standing: 'met' }] });
  });

  it('lists results that nobody promised', () => {
    const subject = given([], [reported({ period: quarter.spring, measure: 97, notes: 'New' })]);
    expect(pairResults(subject, { asOf })).toMatchObject([
      {
        commitment: 'none',
        target: { kind: 'none' },
        periods: [{ standing: 'not_comparable', notes: 'New' }],
      },
    ]);
  });
});

describe('which way is better', () => {
  const late = reported({ period: quarter.spring, measure: 4 });

  it.each([
    [{ direction: 'lower' } as const, {}, 'met'],
    [{}, { directions: { visitsOnTime: 'lower' } } as const, 'met'],
    [{ direction: 'context' } as const, {}, 'not_comparable'],
    [{}, {}, 'below'],
  ])('comes from the metric %o, else from the caller %o', (parts, options, standing) => {
    expect(periodsOf(given([promised(5, parts)], [late]), options)).toMatchObject([{ standing }]);
  });

  it('may be said by the target itself', () => {
    const [pair] = pairResults(given([promised('no more than 5%')], [late]), { asOf });
    expect(pair).toMatchObject({
      direction: 'lower',
      target: { kind: 'number', value: 5, text: 'no more than 5%' },
      periods: [{ standing: 'met', difference: -1 }],
    });
  });
});

describe('results that are not numbers', () => {
  it('says a result is withheld and never shows the number', () => {
    const suppression = { status: 'withheld', rule: 'Fewer than 10 answers' };
    const results = reported({ period: quarter.spring, measure: 3, base: 3, suppression });
    const periods = periodsOf(given([promised(95)], [results]));
    expect(periods).toMatchObject([
      { result: { kind: 'withheld', rule: 'Fewer than 10 answers' }, standing: 'withheld' },
    ]);
    expect(periods[0]).not.toHaveProperty('base');
    expect(periods[0]).not.toHaveProperty('difference');
  });

  it('shows free text as it is and compares only what is certain', () => {
    const results = reported({ period: quarter.spring, measure: 'within 2 days' });
    expect(periodsOf(given([promised('within 3 days')], [results]))).toMatchObject([
      {
        target: { kind: 'text', text: 'within 3 days' },
        result: { kind: 'text', text: 'within 2 days' },
        standing: 'not_comparable',
      },
    ]);
  });

  it('does not compare hours with percentages', () => {
    const results = reported({ period: quarter.spring, measure: '96 hours' });
    expect(periodsOf(given([promised(95)], [results]))).toMatchObject([
      { standing: 'not_comparable' },
    ]);
  });

  it.each([
    ['met', 'met'],
    ['slightlyBelow', 'slightly_below'],
    ['below', 'below'],
    ['significantlyBelow', 'significantly_below'],
    ['other', 'below'],
    ['constructor', 'below'],
  ])("takes the publisher's own rating %s before any sum", (id, standing) => {
    const measureClassification = { id, description: 'As rated' };
    const results = reported({ period: quarter.spring, measure: 90, measureClassification });
    expect(periodsOf(given([promised(95)], [results]))).toMatchObject([
      { classification: { id, description: 'As rated' }, standing },
    ]);
  });

  it('compares money', () => {
    const money = (amount: number) => ({ value: { amount, currency: 'GBP' } });
    const target = metric({ observations: [observation(money(12.6))] });
    const results = reported({ period: quarter.spring, ...money(13.1) });
    expect(periodsOf(given([target], [results]))).toMatchObject([
      { result: { value: 13.1, unit: { id: 'GBP' } }, standing: 'met', difference: 0.5 },
    ]);
  });
});

describe('results that are missing', () => {
  it('are not reported when the period is past and not yet due before', () => {
    const target = promised(null, {
      observations: [
        observation({ measure: 95, period: quarter.spring }),
        observation({ measure: 95, period: quarter.summer }),
      ],
    });
    const standings = (moment: string) =>
      periodsOf(given([target]), { asOf: moment }).map(({ standing }) => standing);
    expect(standings('2026-06-30T12:00:00Z')).toEqual(['not_yet_due', 'not_yet_due']);
    expect(standings('2026-07-01T12:00:00Z')).toEqual(['not_reported', 'not_yet_due']);
    expect(standings('2027-01-01T12:00:00Z')).toEqual(['not_reported', 'not_reported']);
  });

  it('are noticed when the contract reported on other promises in that period', () => {
    const other = promised(10, { id: 'hours' });
    const reports = [
      reported({ period: quarter.spring, measure: 97 }),
      {
        ...reported(
          { period: quarter.spring, measure: 11 },
          { period: quarter.summer, measure: 9 },
        ),
        id: 'hours',
      },
    ];
    expect(periodsOf(given([promised(95), other], reports))).toMatchObject([
      { days: { start: '2026-04-01' }, standing: 'met' },
      { days: { start: '2026-07-01' }, standing: 'not_reported', target: { value: 95 } },
    ]);
  });

  it('are not expected each quarter of a promise made by the year', () => {
    const yearly = promised(null, {
      id: 'yearly',
      observations: [observation({ measure: 95, period: { durationInMonths: 12 } })],
    });
    const subject = given([yearly], [reported({ period: quarter.spring, measure: 97 })], {
      period: quarter.year,
    });
    const [pair] = pairResults(subject, { asOf });
    expect(pair?.everyMonths).toBe(12);
    expect(pair?.periods).toMatchObject([
      { days: { start: '2026-04-01', end: '2027-03-31' }, standing: 'not_yet_due' },
    ]);
  });

  const monthly = promised(null, {
    id: 'monthly',
    observations: [observation({ period: { durationInMonths: 1 } })],
  });

  it('of a promise by the month count from the first day of the contract', () => {
    const subject = given([monthly], [], { period: quarter.year });
    const [pair] = pairResults(subject, { asOf: '2026-06-15' });
    expect(pair?.periods).toMatchObject([
      { days: { start: '2026-04-01', end: '2026-04-30' }, standing: 'not_reported' },
      { days: { start: '2026-05-01', end: '2026-05-31' }, standing: 'not_reported' },
    ]);
    const [early] = pairResults(subject, { asOf: '2026-04-15' });
    expect(early?.periods).toMatchObject([{ standing: 'not_yet_due' }]);
  });

  it('of a promise by the month go on after the last that was reported', () => {
    const april = { startDate: '2026-04-01', endDate: '2026-04-30' };
    const subject = given(
      [monthly],
      [{ id: 'monthly', observations: [observation({ period: april, measure: 97 })] }],
      { period: quarter.year },
    );
    const [pair] = pairResults(subject, { asOf: '2026-07-10' });
    expect(pair?.periods.map(({ days, standing }) => [days.end, standing])).toEqual([
      ['2026-04-30', 'not_comparable'],
      ['2026-05-31', 'not_reported'],
      ['2026-06-30', 'not_reported'],
    ]);
  });

  it('without a unit are not held against per cent where they may be a part of one', () => {
    const percentOf = promised(null, {
      id: 'p',
      observations: [observation({ measure: '95%', period: quarter.spring })],
    });
    const standing = (measure: number) =>
      pairResults(
        given(
          [percentOf],
          [{ id: 'p', observations: [observation({ measure, period: quarter.spring })] }],
        ),
        { asOf },
      )[0]?.periods[0]?.standing;
    expect([0.96, 96, 0, 94].map(standing)).toEqual(['not_comparable', 'met', 'below', 'below']);
  });

  it('stand for the whole contract when a promise names neither target nor period', () => {
    const subject = given([metric()], [], { period: quarter.year });
    expect(periodsOf(subject)).toMatchObject([
      { days: { end: '2027-03-31' }, standing: 'not_yet_due' },
    ]);
    expect(periodsOf(subject, { asOf: '2027-06-01' })).toMatchObject([
      { standing: 'not_reported' },
    ]);
    expect(periodsOf(given([metric()]))).toMatchObject([{ standing: 'not_yet_due' }]);
  });

  it('are said of an observation that holds no number', () => {
    const results = reported({ period: quarter.spring, notes: 'The survey was late' });
    expect(periodsOf(given([promised(95)], [results]))).toMatchObject([
      { standing: 'not_reported', notes: 'The survey was late', target: { value: 95 } },
    ]);
  });
});

describe('promises that expect each other’s periods', () => {
  const day = (nth: number) => new Date(Date.UTC(2020, 0, 1 + nth)).toISOString().slice(0, 10);
  const daily = (count: number): Partial<Observation>[] =>
    Array.from({ length: count }, (_, nth) => ({
      period: { startDate: day(nth), endDate: day(nth) },
      measure: 97,
    }));
  const silent = (count: number) =>
    Array.from({ length: count }, (_, nth) => metric({ id: `silent${nth}` }));

  it('are looked for in each of them', () => {
    const pairs = pairResults(given(silent(8), [reported(...daily(365))]), { asOf });
    expect(pairs.map(({ periods, leftOut }) => [periods.length, leftOut])).toEqual(
      new Array(9).fill([365, undefined]),
    );
  });

  it('are looked for in the newest alone where the product is too large, which is said', () => {
    const subject = given(silent(1000), [reported(...daily(1000))]);
    const pairs = pairResults(subject, { asOf });
    const places = pairs.reduce((sum, { periods }) => sum + periods.length, 0);
    expect(places).toBeLessThan(20_000);
    const { periods = [], leftOut = 0 } = pairs[0] ?? {};
    expect(periods.length + leftOut).toBe(1000);
    expect(periods.at(-1)?.days.start).toBe(day(999));
  });
});
