import type { Observation } from '@kith/ocds';
import { pairResults } from '@kith/ocds/metrics';
import { expect } from 'chai';
import { fetchWords } from '../messages/catalogue.js';
import { contract, lookedAt, type Promise as Promised, percent } from '../testing/open-data.js';
import { sentenceOf, summaryOf } from './sentence.js';

function paired(promise: Partial<Promised>) {
  const given = { id: 'visitsOnTime', title: 'Visits on time', unit: percent, ...promise };
  const reporting = { id: 'other', title: 'Another', results: [1, 1, 1, 1] };
  const [pair] = pairResults(contract([given, reporting]), { asOf: lookedAt });
  if (pair === undefined) throw new Error('nothing paired');
  return pair;
}

/** The sentence about the newest quarter. */
function said(
  promise: Partial<Promised>,
  newest: number | string | Partial<Observation> | undefined,
  language: 'en' | 'cy' = 'en',
): string {
  const pair = paired({ target: 95, results: [90, 90, 90, newest], ...promise });
  const period = pair.periods.at(-1);
  if (period === undefined) throw new Error('no period');
  return sentenceOf(pair, period, language);
}

describe('what is said of a promise and its result', () => {
  it('whole per cents are so many in a hundred', () => {
    expect(said({}, 93)).to.equal(
      'Promised at least 95 in 100; delivered 93 in April to June 2026, a little below the promise.',
    );
    expect(said({}, 80)).to.equal(
      'Promised at least 95 in 100; delivered 80 in April to June 2026, below the promise.',
    );
  });

  it('other per cents are per cents', () => {
    expect(said({}, 97.25)).to.equal(
      'Promised at least 95%; delivered 97.25% in April to June 2026.',
    );
  });

  it('nobody promises at least all', () => {
    expect(said({ target: 100 }, 100)).to.equal(
      'Promised 100 in 100; delivered 100 in April to June 2026.',
    );
  });

  it('where less is better, more is above the promise', () => {
    const missed = { direction: 'lower', unit: { name: 'per 1,000 visits' }, target: 2 } as const;
    expect(said(missed, 3.1)).to.equal(
      'Promised at most 2 per 1,000 visits; it was 3.1 per 1,000 visits in April to June 2026, above the promise.',
    );
    expect(said({ ...missed, target: 0 }, 1)).to.contain('above the promise');
  });

  it('hours and money are written as people write them', () => {
    const hour = { name: 'hour', scheme: 'UNCEFACT', id: 'HUR' };
    expect(said({ unit: hour, target: 1 }, 1.5)).to.equal(
      'Promised at least 1 hour; delivered 1.5 hours in April to June 2026.',
    );
    expect(said({ target: '£12.60' }, { value: { amount: 12.6, currency: 'GBP' } })).to.equal(
      'Promised at least £12.60; delivered £12.60 in April to June 2026.',
    );
  });

  it('a result that a publisher wrote as text stays as written', () => {
    expect(said({}, '93.0%')).to.contain('delivered 93.0% in April to June 2026');
  });

  it('what is missing is said', () => {
    expect(said({}, undefined)).to.equal(
      'Promised at least 95 in 100. The result for April to June 2026 was not reported.',
    );
    expect(said({}, { suppression: { status: 'withheld' } })).to.equal(
      'Promised at least 95 in 100. The result for April to June 2026 is withheld to protect people’s privacy.',
    );
  });

  it('in Welsh too', async () => {
    await fetchWords('cy');
    expect(said({}, 93, 'cy')).to.equal(
      'Addawyd o leiaf 95 o bob 100; cyflawnwyd 93 (Ebrill – Mehefin 2026), ychydig yn is na’r addewid.',
    );
  });

  it('a publisher’s rating does not make a sentence that the numbers gainsay', () => {
    const rated = { measure: 96, measureClassification: { id: 'slightlyBelow' } };
    expect(said({}, rated)).to.equal(
      'Promised at least 95 in 100; delivered 96 in April to June 2026.',
    );
  });
});

describe('the summary of a contract', () => {
  it('counts what was promised where nothing is reported yet', () => {
    expect(summaryOf([paired({ target: 95, results: [] })], undefined, 'en')).to.deep.equal([
      '1 promise. No results have been published yet.',
    ]);
  });

  it('says how many are in words', () => {
    const pair = paired({ target: 'good', results: [undefined, undefined, undefined, 'fair'] });
    const days = pair.periods.at(-1)?.days;
    expect(summaryOf([pair], days, 'en')).to.deep.equal([
      'April to June 2026: 1 in words, not numbers.',
    ]);
  });

  it('says every group, the worst first', () => {
    const pairs = [
      paired({ target: 95, results: [undefined, undefined, undefined, 97] }),
      paired({ target: 95, results: [undefined, undefined, undefined, 93] }),
      paired({ target: 95, results: [96, 96, 96, undefined] }),
    ];
    const days = pairs[0]?.periods.at(-1)?.days;
    expect(summaryOf(pairs, days, 'en')).to.deep.equal([
      'April to June 2026: 1 not kept, 1 not reported, 1 kept.',
    ]);
  });
});
