import { describe, expect, it } from 'vitest';
import type { Metric, Observation } from '../index.js';
import { contract, observation, quarter } from '../testing/given.js';
import { pairResults } from './pair-results.js';
import { reportedPeriods, summarise } from './summarise.js';

const promise = (
  id: string,
  result: Partial<Observation> | undefined,
  parts: Partial<Metric> = {},
) => ({
  agreed: { id, title: id, observations: [observation({ measure: 95 })], ...parts },
  reported: result && {
    id,
    observations: [observation({ period: quarter.spring, ...result })],
  },
});

const pairsOf = (promises: ReturnType<typeof promise>[], more: Metric[] = []) =>
  pairResults(
    contract({
      agreedMetrics: promises.map(({ agreed }) => agreed),
      implementation: {
        metrics: [...promises.flatMap(({ reported }) => (reported ? [reported] : [])), ...more],
      },
    }),
    { asOf: '2026-12-01' },
  );

describe('summarising a period', () => {
  it('counts kept promises among all whose result was due', () => {
    const pairs = pairsOf(
      [
        promise('kept', { measure: 97 }),
        promise('also kept', { measure: '95%' }),
        promise('missed', { measure: 93 }),
        promise('rated', { measure: 'Fair', measureClassification: { id: 'slightlyBelow' } }),
        promise('silent', undefined),
        promise('hidden', { suppression: { status: 'withheld' } }),
        promise('vague', { measure: 'good progress' }),
        promise('context', { measure: 7 }, { direction: 'context' }),
      ],
      [{ id: 'extra', observations: [observation({ period: quarter.spring, measure: 4 })] }],
    );
    expect(summarise(pairs, quarter.spring)).toEqual({
      period: quarter.spring,
      days: { start: '2026-04-01', end: '2026-06-30' },
      kept: 2,
      missed: 1,
      ratedMet: 0,
      ratedBelow: 1,
      notReported: 1,
      withheld: 1,
      notComparable: 1,
      notYetDue: 0,
      total: 7,
    });
  });

  it('counts a rating that the numbers do not bear out as a rating, not as a promise kept or missed', () => {
    const rated = (title: string, measure: number, id: string) =>
      promise(title, { measure, measureClassification: { id } });
    const pairs = pairsOf([
      rated('kept', 96, 'met'),
      rated('said to be kept', 80, 'met'),
      rated('said to be missed', 96, 'below'),
      rated('missed', 80, 'slightlyBelow'),
    ]);
    expect(summarise(pairs, quarter.spring)).toMatchObject({
      kept: 1,
      ratedMet: 1,
      ratedBelow: 1,
      missed: 1,
      total: 4,
    });
  });

  it('counts a promise made in slices once, and as its worst slice', () => {
    const slices = (measure: number, area: string) => ({
      measure,
      dimensions: { area },
      period: quarter.spring,
    });
    const pairs = pairsOf([], []).concat(
      pairResults(
        contract({
          agreedMetrics: [
            {
              id: 'a',
              observations: [
                observation({ measure: 90, dimensions: { area: 'north' } }),
                observation({ measure: 90, dimensions: { area: 'south' } }),
              ],
            },
          ],
          implementation: {
            metrics: [
              {
                id: 'a',
                observations: [slices(95, 'north'), slices(85, 'south'), slices(2, 'east')],
              },
            ],
          },
        }),
        { asOf: '2026-12-01' },
      ),
    );
    expect(summarise(pairs, quarter.spring)).toMatchObject({ kept: 0, missed: 1, total: 1 });
  });

  it('lists the periods reported on, newest first', () => {
    const pairs = pairsOf(
      [promise('a', { measure: 97 })],
      [{ id: 'b', observations: [observation({ period: quarter.summer, measure: 4 })] }],
    );
    expect(reportedPeriods(pairs).map(({ days }) => days.start)).toEqual([
      '2026-07-01',
      '2026-04-01',
    ]);
  });
});
