import { pairResults } from '@kith/ocds/metrics';
import { expect } from 'chai';
import { contract, lookedAt, type Promise as Promised, percent } from '../testing/open-data.js';
import { chartRows } from './chart-scale.js';

function rowsOf(promise: Partial<Promised>) {
  const given = { id: 'a', title: 'A', unit: percent, ...promise };
  const reporting = { id: 'other', title: 'Another', results: [1, 1] };
  const [pair] = pairResults(contract([given, reporting]), { asOf: lookedAt });
  return chartRows(pair?.periods ?? []);
}

describe('the bars of a promise', () => {
  it('are measured against a hundred for per cents', () => {
    const rows = rowsOf({ target: 95, results: [50, 97] });
    expect(rows.slice(0, 2).map(({ result, promise }) => [result, promise])).to.deep.equal([
      [50, 95],
      [97, 95],
    ]);
  });

  it('are long enough to be seen where all per cents are few, and say what the whole bar is', () => {
    const rows = rowsOf({ direction: 'lower', target: 0.5, results: [0.4, 1.5] });
    expect(rows.slice(0, 2).map(({ result }) => result)).to.deep.equal([20, 75]);
    expect(rows[0]).to.have.property('few', 2);
    expect(rowsOf({ target: 95, results: [50] })[0]).not.to.have.property('few');
  });

  it('begin at nothing and leave a little room behind the longest of anything else', () => {
    const rows = rowsOf({
      unit: { name: 'day' },
      direction: 'lower',
      target: 10,
      results: [20, 5],
    });
    const [longest, short] = rows.map(({ result }) => result ?? 0);
    expect(longest).to.be.closeTo(95.24, 0.01);
    expect((longest ?? 0) / (short ?? 1)).to.be.closeTo(4, 0.01);
  });

  it('have an empty place for what was not reported', () => {
    const [first] = rowsOf({ target: 95, results: [undefined, 96] });
    expect(first).to.have.property('promise', 95);
    expect(first).not.to.have.property('result');
  });

  it('are not drawn where there are no numbers, or numbers below nothing', () => {
    expect(rowsOf({ target: 'good', results: ['fair'] })).to.deep.equal([]);
    expect(rowsOf({ unit: { name: 'score' }, target: 1, results: [-4, 2] })).to.deep.equal([]);
  });

  it('carry the likely range', () => {
    const around = { measure: 96, interval: { lower: 95, upper: 97.5 } };
    expect(rowsOf({ target: 95, results: [around] })[0]?.interval).to.deep.equal([95, 97.5]);
  });
});
