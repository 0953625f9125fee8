import type { Release } from '@kith/ocds';
import { compile } from '@kith/ocds/merge';
import { resultsOf, summarise } from '@kith/ocds/metrics';
import { describe, expect, it } from 'vitest';
import { harrowdaleReleases } from './harrowdale.js';
import { type Quarter, quarters } from './quarters.js';
import { westmereReleases } from './westmere.js';

const asOf = '2026-08-03';

function contractOf(releases: readonly Release[]) {
  const [contract] = resultsOf(compile(releases), { asOf });
  if (contract === undefined) throw new Error('There is no contract in these releases.');
  return contract;
}

function kept(releases: readonly Release[], quarter: Quarter) {
  const summary = summarise(contractOf(releases).pairs, quarters[quarter]);
  const { kept: promisesKept, missed, notReported, withheld, total } = summary;
  return { kept: promisesKept, missed, notReported, withheld, total };
}

describe('the contract with Westmere', () => {
  it('promises eight things, each with a number, a unit and a direction', () => {
    const { pairs } = contractOf(westmereReleases);

    expect(pairs).toHaveLength(8);
    expect(pairs.every(({ target }) => target.kind === 'number' && target.unit?.name)).toBe(true);
    expect(new Set(pairs.map(({ direction }) => direction))).toEqual(new Set(['higher', 'lower']));
  });

  it('tells for four quarters what was kept and what was not', () => {
    expect(kept(westmereReleases, '2025-Q3')).toEqual({
      kept: 6,
      missed: 2,
      notReported: 0,
      withheld: 0,
      total: 8,
    });
    expect(kept(westmereReleases, '2025-Q4')).toEqual({
      kept: 6,
      missed: 2,
      notReported: 0,
      withheld: 0,
      total: 8,
    });
    expect(kept(westmereReleases, '2026-Q1')).toEqual({
      kept: 4,
      missed: 3,
      notReported: 0,
      withheld: 1,
      total: 8,
    });
    expect(kept(westmereReleases, '2026-Q2')).toEqual({
      kept: 6,
      missed: 1,
      notReported: 1,
      withheld: 0,
      total: 8,
    });
  });

  it('publishes no number where one is withheld, and says by which rule', () => {
    const observations = westmereReleases
      .flatMap(({ contracts }) => contracts ?? [])
      .flatMap(({ implementation }) => implementation?.metrics ?? [])
      .flatMap((metric) => metric.observations ?? []);
    const withheld = observations.filter(({ suppression }) => suppression?.status === 'withheld');

    expect(withheld).toHaveLength(1);
    expect(withheld[0]).not.toHaveProperty('measure');
    expect(withheld[0]).not.toHaveProperty('base');
    expect(withheld[0]).toMatchObject({ suppression: { rule: 'Fewer than 10 people answered' } });
  });
});

describe('the contract with Harrowdale', () => {
  it('ended before its time, and its results stay', () => {
    const { contract, pairs } = contractOf(harrowdaleReleases);

    expect(contract).toMatchObject({
      status: 'terminated',
      period: { endDate: '2025-12-31T23:59:59Z' },
    });
    expect(pairs).toHaveLength(4);
    expect(kept(harrowdaleReleases, '2025-Q4')).toEqual({
      kept: 4,
      missed: 0,
      notReported: 0,
      withheld: 0,
      total: 4,
    });
  });
});
