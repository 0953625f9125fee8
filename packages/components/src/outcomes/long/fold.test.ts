import type { Unit } from '@kith/ocds';
import { pairResults } from '@kith/ocds/metrics';
import { expect } from 'chai';
import { percent } from '../../testing/open-data.js';
import { type Fold, foldInSteps } from './fold.js';

interface Result {
  day: string;
  measure?: number;
  unit?: Unit;
  group?: string;
  withheld?: boolean;
}

const whole = { startDate: '2020-01-01', endDate: '2099-12-31' };

function foldOf(results: readonly Result[], last = (day: string) => day): Fold {
  const agreed = {
    id: 'm',
    observations: [{ id: 't', measure: 95, unit: percent, period: whole }],
  };
  const observations = results.map(({ day, measure, unit = percent, group, withheld }, index) => ({
    id: String(index),
    period: { startDate: day, endDate: last(day) },
    unit,
    ...(measure !== undefined && { measure }),
    ...(group !== undefined && { dimensions: { group } }),
    ...(withheld && { suppression: { status: 'withheld' } }),
  }));
  const contract = {
    id: '1',
    agreedMetrics: [agreed],
    implementation: { metrics: [{ id: 'm', observations }] },
  };
  const [pair] = pairResults(contract, { asOf: '2030-01-01' });
  if (!pair) throw new Error('There is nothing to fold.');
  const steps = foldInSteps(pair);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const dayAfter = (nth: number, first = Date.UTC(2024, 0, 1)) =>
  new Date(first + nth * 86_400_000).toISOString().slice(0, 10);
const daily = (count: number) =>
  Array.from({ length: count }, (_, nth) => ({ day: dayAfter(nth), measure: 90 + (nth % 10) }));

describe('a fold of many periods', () => {
  it('is by month, by quarter where those are many, and else by year', () => {
    const year = foldOf(daily(366));
    expect([year.unit, year.pieces.length, year.count, year.daily]).to.deep.equal([
      'month',
      12,
      366,
      true,
    ]);
    expect(foldOf(daily(3 * 365)).unit).to.equal('quarter');
    expect([foldOf(daily(20 * 365)).unit, foldOf(daily(20 * 365)).pieces.length]).to.deep.equal([
      'year',
      20,
    ]);
  });

  it('holds every period once, in pieces and in the parts of pieces', () => {
    const { pieces } = foldOf(daily(3000));
    const months = pieces.flatMap(({ parts }) => parts);
    for (const all of [pieces, months]) {
      expect(all[0]?.from).to.equal(0);
      expect(all.at(-1)?.to).to.equal(3000);
      expect(all.every(({ from }, index) => index === 0 || from === all[index - 1]?.to)).to.equal(
        true,
      );
    }
  });

  it('adds up what its results say, and counts those that were kept', () => {
    const [january] = foldOf(daily(31)).pieces;
    const { numbers, sum, kept, judged, promised } = january?.tally ?? {};
    expect([numbers, sum, kept, judged, promised]).to.deep.equal([31, 2925, 15, 31, 95]);
    expect(january?.days).to.deep.equal({ start: '2024-01-01', end: '2024-01-31' });
  });

  it('gives the same sums in years as their months do', () => {
    for (const { tally, parts } of foldOf(daily(4000)).pieces) {
      const total = (of: 'sum' | 'numbers' | 'kept') =>
        parts.reduce((sum, part) => sum + part.tally[of], 0);
      expect([tally.sum, tally.numbers, tally.kept]).to.deep.equal([
        total('sum'),
        total('numbers'),
        total('kept'),
      ]);
    }
  });

  it('counts what is withheld and takes it into no average', () => {
    const [piece] = foldOf([
      { day: '2024-01-01', measure: 96 },
      { day: '2024-01-02', measure: 3, withheld: true },
    ]).pieces;
    expect([piece?.tally.sum, piece?.tally.numbers, piece?.tally.withheld]).to.deep.equal([
      96, 1, 1,
    ]);
  });

  it('has no average of numbers in different units', () => {
    const hours: Unit = { name: 'hour', scheme: 'UNCEFACT', id: 'HUR' };
    const [piece] = foldOf([
      { day: '2024-01-01', measure: 96 },
      { day: '2024-01-02', measure: 8, unit: hours },
    ]).pieces;
    expect(piece?.tally.mixed).to.equal(true);
  });

  it('is of everybody where groups stand beside them, and keeps the groups in its pieces', () => {
    const fold = foldOf([
      { day: '2024-01-01', measure: 96 },
      { day: '2024-01-01', measure: 10, group: 'north' },
    ]);
    expect([fold.count, fold.pieces[0]?.tally.sum, fold.pieces[0]?.to]).to.deep.equal([1, 96, 2]);
  });

  it('says when a period ends in another piece than it begins in', () => {
    const weeks = foldOf([{ day: '2024-01-29', measure: 96 }], () => '2024-02-04');
    expect([weeks.crossing, weeks.daily]).to.deep.equal([true, false]);
    expect(foldOf(daily(40)).crossing).to.equal(false);
  });
});
