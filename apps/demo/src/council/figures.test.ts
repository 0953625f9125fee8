import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures.js';

const spring = { startDate: '2026-04-01T00:00:00+01:00', endDate: '2026-06-30T23:59:59Z' };
const winter = { startDate: '2026-01-01T00:00:00Z', endDate: '2026-03-31T23:59:59+01:00' };
const percent = { name: 'percent', scheme: 'UNCEFACT', id: 'P1' };

const recordOf = (agreedMetrics: object[], metrics: object[]) => ({
  records: [{ compiledRelease: { contracts: [{ agreedMetrics, implementation: { metrics } }] } }],
});

describe('the figures that stand on a page by themselves', () => {
  it('are what was promised and each result, the newest first', () => {
    const promise = { id: 'a', title: 'On time', observations: [{ measure: 95, unit: percent }] };
    const done = {
      id: 'a',
      observations: [
        { measure: 91, unit: percent, period: winter },
        { measure: 97, unit: percent, period: spring },
      ],
    };
    expect(figuresOf(recordOf([promise], [done]))).toEqual([
      {
        title: 'On time',
        promised: 'at least 95%',
        results: [
          { period: 'April to June 2026', result: '97%' },
          { period: 'January to March 2026', result: '91%' },
        ],
      },
    ]);
  });

  it('are told in Welsh on a Welsh page', () => {
    const promise = { id: 'a', title: 'On time', observations: [{ measure: 95, unit: percent }] };
    const done = [
      { id: 'a', observations: [{ measure: 97, unit: percent, period: spring }] },
      { id: 'b', observations: [{ period: winter, suppression: { status: 'withheld' } }] },
    ];
    expect(figuresOf(recordOf([promise], done), '', 'cy')).toMatchObject([
      {
        promised: 'o leiaf 95%',
        results: [{ period: 'Ebrill hyd at Mehefin 2026', result: '97%' }],
      },
      {
        title: 'Addewid heb enw',
        results: [
          { result: 'heb ei adrodd' },
          { result: 'wedi’i ddal yn ôl i ddiogelu preifatrwydd pobl' },
        ],
      },
    ]);
  });

  it('say so where a result is withheld, rated in words, or missing for the newest period', () => {
    const metric = (id: string, observation: object) => ({ id, observations: [observation] });
    const figures = figuresOf(
      recordOf(
        [],
        [
          metric('a', { period: spring, suppression: { status: 'withheld' }, measure: 3 }),
          metric('b', { period: spring, measureClassification: { description: 'Good' } }),
          metric('c', { period: winter, measure: 1.6, unit: { name: 'per 1,000 visits' } }),
        ],
      ),
    );
    expect(figures.map(({ results }) => results.map(({ result }) => result))).toEqual([
      ["withheld to protect people's privacy"],
      ['Good'],
      ['not reported', '1.6 per 1,000 visits'],
    ]);
  });

  it('say which way a promise goes', () => {
    const promised = (direction: string | undefined, measure: number | string) => {
      const metric = { id: 'a', direction, observations: [{ measure, unit: { name: 'visits' } }] };
      return figuresOf(recordOf([metric], []))[0]?.promised;
    };
    expect(promised('lower', 3)).toBe('at most 3 visits');
    expect(promised('lower', 0)).toBe('0 visits');
    expect(promised('higher', 3)).toBe('at least 3 visits');
    expect(promised('context', 3)).toBe('3 visits');
    expect(promised('lower', 'none but in snow')).toBe('none but in snow');
  });

  it('are of one contract where one is asked for', () => {
    const contract = (id: string) => ({ id, agreedMetrics: [{ id, title: `Promise ${id}` }] });
    const record = {
      records: [{ compiledRelease: { contracts: [contract('1'), contract('11')] } }],
    };
    const titles = (key?: string) => figuresOf(record, key).map(({ title }) => title);
    expect(titles()).toEqual(['Promise 1', 'Promise 11']);
    expect(titles('ocds-1/contract-1')).toEqual(['Promise 1']);
    expect(titles('ocds-1/award-1')).toEqual([]);
  });

  it('are none where nothing is promised', () => {
    expect(figuresOf({})).toEqual([]);
  });

  it('have the rating of their publisher beside what is measured, in text too', () => {
    const resultOf = (measure?: number | string) => {
      const rating = { measureClassification: { description: 'Approaching target' } };
      const observation = measure === undefined ? rating : { ...rating, measure };
      const [figure] = figuresOf(recordOf([], [{ id: 'm', observations: [observation] }]));
      return figure?.results.map(({ result }) => result);
    };
    expect(resultOf('75%')).toEqual(['75% (the publisher’s rating: Approaching target)']);
    expect(resultOf(3)).toEqual(['3 (the publisher’s rating: Approaching target)']);
    expect(resultOf()).toEqual(['Approaching target']);
  });
});
