import { describe, expect, it } from 'vitest';
import type { Observation } from '../index.js';
import { contract, metric, observation, release } from '../testing/given.js';
import { diff } from './index.js';

const head = { id: '2', date: '2026-05-01T00:00:00Z' };
const tag = (before: object, after: object) =>
  diff({ ...release(), ...before }, { ...release(), ...after }, head)?.tag;
const tender = (parts: object = {}) => ({ tender: { id: 't', status: 'active', ...parts } });
const award = (parts: object = {}) => ({ awards: [{ id: 'a', status: 'active', ...parts }] });
const deal = (parts: object = {}) => ({ contracts: [{ ...contract(), ...parts }] });
const results = (measure: number, ...more: Observation[]) =>
  deal({
    implementation: {
      metrics: [metric({ observations: [observation({ measure }), ...more] })],
    },
  });
const amendment = { amendments: [{ id: '1', rationale: 'More visits' }] };

describe('why a release was published', () => {
  it.each([
    ['a plan', {}, { planning: { rationale: 'Need' } }, ['planning']],
    [
      'a changed plan',
      { planning: { rationale: 'Need' } },
      { planning: { rationale: 'More' } },
      ['planningUpdate'],
    ],
    ['a tender that is only planned', {}, tender({ status: 'planned' }), ['planning']],
    [
      'a planned tender that changed',
      tender({ status: 'planned' }),
      tender({ status: 'planned', title: 'x' }),
      ['planningUpdate'],
    ],
    [
      'a plan that was withdrawn',
      tender({ status: 'planning' }),
      tender({ status: 'withdrawn' }),
      ['planningUpdate'],
    ],
    ['a planned tender that opened', tender({ status: 'planned' }), tender(), ['tender']],
    ['a tender', {}, tender(), ['tender']],
    ['a corrected tender', tender(), tender({ title: 'x' }), ['tenderUpdate']],
    ['an amended tender', tender(), tender({ title: 'x', ...amendment }), ['tenderAmendment']],
    [
      'a corrected amendment',
      tender(amendment),
      tender({ amendments: [{ id: '1', rationale: 'x' }] }),
      ['tenderUpdate'],
    ],
    ['a cancelled tender', tender(), tender({ status: 'cancelled' }), ['tenderCancellation']],
    [
      'an award',
      tender(),
      { ...tender({ status: 'complete' }), ...award() },
      ['tenderUpdate', 'award'],
    ],
    ['a corrected award', award(), award({ title: 'x' }), ['awardUpdate']],
    ['a cancelled award', award(), award({ status: 'cancelled' }), ['awardCancellation']],
    ['a contract', award(), { ...award(), ...deal() }, ['contract']],
    ['a corrected contract', deal(), deal({ title: 'x' }), ['contractUpdate']],
    ['a contract under another award', deal(), deal({ awardID: '2' }), ['contractUpdate']],
    ['an amended contract', deal(), deal(amendment), ['contractAmendment']],
    ['a contract that ended', deal(), deal({ status: 'terminated' }), ['contractTermination']],
    ['first results', deal(), results(1), ['implementation']],
    ['further results', results(1), results(1, observation({ id: 'o2' })), ['implementation']],
    ['corrected results', results(1), results(2), ['implementationUpdate']],
    ['a new commitment', deal(), deal({ agreedMetrics: [metric()] }), ['contractUpdate']],
    [
      'a party that moved',
      deal(),
      { ...deal(), parties: [{ id: '1', name: 'x' }] },
      ['contractUpdate'],
    ],
    ['a party of an award', award(), { ...award(), parties: [{ id: '1' }] }, ['awardUpdate']],
    ['a party of a tender', tender(), { ...tender(), parties: [{ id: '1' }] }, ['tenderUpdate']],
    [
      'a party of a plan',
      { planning: { rationale: 'x' } },
      { planning: { rationale: 'x' }, language: 'cy' },
      ['planningUpdate'],
    ],
    ['a first word', {}, { language: 'cy' }, ['planning']],
    [
      'an award with its tender as history',
      {},
      { ...tender({ status: 'complete' }), ...award() },
      ['award'],
    ],
    [
      'everything at once',
      {},
      { ...tender(), ...award(), ...results(1) },
      ['tender', 'award', 'contract', 'implementation'],
    ],
  ])('is %s', (_what, before, after, tags) => {
    expect(tag(before, after)).toEqual(tags);
  });
});
