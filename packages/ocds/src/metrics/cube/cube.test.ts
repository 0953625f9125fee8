import { describe, expect, it } from 'vitest';
import { contract, metric, observation, quarter, release } from '../../testing/given.js';
import { comparisonsOf } from './comparisons-of.js';
import { dimensionsIn, metricsIn } from './contents.js';
import { factsOf } from './facts-of.js';
import { filterCube } from './filter.js';
import { groupCube } from './group.js';

const percent = { name: 'percent' };
const north = { area: 'north' };
const process = release({
  parties: [{ id: 'GB-COH-01', name: 'Larkmoor Care', roles: ['supplier'] }],
  planning: { forecasts: [metric({ observations: [observation({ measure: '90%' })] })] },
  tender: { targets: [metric({ observations: [observation({ measure: 'at least 92%' })] })] },
  awards: [{ id: '1', suppliers: [{ id: 'GB-COH-01' }] }],
  contracts: [
    contract({
      agreedMetrics: [
        metric({ observations: [observation({ measure: 95, unit: percent })] }),
        metric({
          id: 'daysToStart',
          title: 'Days to start',
          direction: 'lower',
          observations: [observation({ measure: 7, dimensions: north, period: quarter.spring })],
        }),
        metric({ id: 'plan', title: 'A yearly plan' }),
      ],
      implementation: {
        metrics: [
          metric({
            observations: [
              observation({ measure: 93.5, unit: percent, base: 200, period: quarter.spring }),
              observation({
                id: 'o2',
                dimensions: north,
                suppression: { status: 'withheld', rule: 'Fewer than 10' },
                period: quarter.spring,
              }),
            ],
          }),
          metric({
            id: 'daysToStart',
            observations: [observation({ measure: 5, dimensions: north, period: quarter.spring })],
          }),
        ],
      },
    }),
  ],
});
const facts = factsOf(process);

describe('the facts of a process', () => {
  it('are found at every stage, with whose they are', () => {
    expect(facts.map(({ stage, metric: id, said }) => [stage, id, said.kind])).toEqual([
      ['forecast', 'visitsOnTime', 'number'],
      ['target', 'visitsOnTime', 'number'],
      ['agreed', 'visitsOnTime', 'number'],
      ['agreed', 'daysToStart', 'number'],
      ['agreed', 'plan', 'nothing'],
      ['result', 'visitsOnTime', 'number'],
      ['result', 'visitsOnTime', 'withheld'],
      ['result', 'daysToStart', 'number'],
    ]);
    expect(facts[1]?.said).toMatchObject({ value: 92 });
    expect(facts[5]).toMatchObject({
      contractID: '1',
      suppliers: ['Larkmoor Care'],
      base: 200,
      days: { start: '2026-04-01', end: '2026-06-30' },
    });
  });

  it('list their metrics', () => {
    expect(metricsIn(facts)).toMatchObject([
      {
        id: 'visitsOnTime',
        title: 'Visits on time',
        stages: { forecast: 1, target: 1, agreed: 1, result: 2 },
        dimensions: ['area'],
      },
      { id: 'daysToStart', stages: { agreed: 1, result: 1 } },
      { id: 'plan', stages: { agreed: 1 }, dimensions: [] },
    ]);
  });

  it('list their dimensions with every value', () => {
    expect(dimensionsIn(facts)).toEqual([
      { name: 'area', values: [{ value: 'north', count: 3 }], notSet: 5 },
    ]);
  });
});

describe('a filter', () => {
  it.each([
    ['a dimension set', { dimensions: { area: true } }, 3],
    ['a dimension not set', { dimensions: { area: false } }, 5],
    ['a dimension equal', { dimensions: { area: 'north' } }, 3],
    ['a dimension of several values', { dimensions: { area: ['south', 'east'] } }, 0],
    ['a metric', { metric: 'daysToStart' }, 2],
    ['a stage', { stage: ['agreed', 'result'] }, 6],
    ['a supplier', { supplier: 'Larkmoor Care' }, 6],
    ['a contract', { contractID: '1' }, 6],
    ['a process', { ocid: 'ocds-213czf-other' }, 0],
    ['a period', { period: { start: '2026-04-01', end: '2026-06-30' } }, 4],
    ['days', { within: { start: '2026-01-01', end: '2026-12-31' } }, 4],
    ['days since', { within: { start: '2026-05-01' } }, 0],
  ] as const)('by %s', (_title, filter, count) => {
    expect(filterCube(facts, filter)).toHaveLength(count);
  });
});

describe('grouping', () => {
  it('puts each fact in one group', () => {
    const groups = groupCube(facts, ['metric', 'stage', { dimension: 'area' }]);
    expect(groups.map(({ key, members }) => [key, members.length])).toContainEqual([
      { metric: 'visitsOnTime', stage: 'result', 'dimensions.area': 'north' },
      1,
    ]);
    expect(groups.flatMap(({ members }) => members)).toHaveLength(facts.length);
  });

  it('goes by period, contract and supplier too', () => {
    const keys = groupCube(facts, ['period', 'contract', 'supplier']).map(({ key }) => key);
    expect(keys).toEqual([
      {},
      { contract: '1', supplier: 'Larkmoor Care' },
      { period: '2026-04-01/2026-06-30', contract: '1', supplier: 'Larkmoor Care' },
    ]);
    expect(groupCube(facts, 'ocid')).toHaveLength(1);
  });
});

describe('comparing promises with results', () => {
  const rows = comparisonsOf(process, { asOf: '2026-12-01' });

  it('says by how much a result is better or worse, by the direction of the metric', () => {
    expect(
      rows.map(({ metric: id, dimensions, verdict, difference, better }) => ({
        id,
        area: dimensions?.area,
        verdict,
        difference,
        better,
      })),
    ).toEqual([
      { id: 'visitsOnTime', area: undefined, verdict: 'not_met', difference: -1.5, better: -1.5 },
      { id: 'visitsOnTime', area: 'north', verdict: 'withheld' },
      { id: 'daysToStart', area: 'north', verdict: 'met', difference: -2, better: 2 },
      { id: 'plan', area: undefined, verdict: 'not_reported' },
    ]);
  });

  it('can be filtered and grouped like facts', () => {
    expect(filterCube(rows, { dimensions: { area: 'north' } })).toHaveLength(2);
    expect(groupCube(rows, 'metric').map(({ members }) => members.length)).toEqual([2, 1, 1]);
  });
});
