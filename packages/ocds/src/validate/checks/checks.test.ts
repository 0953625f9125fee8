import { describe, expect, it } from 'vitest';
import type { Period } from '../../index.js';
import { contract, metric, observation, quarter, release } from '../../testing/given.js';
import { checksOf } from '../../testing/standards.js';
import { validate } from '../index.js';

const check = (...releases: object[]) =>
  checksOf(
    validate(releases.map((parts, index) => ({ ...release({ id: `${index}` }), ...parts }))),
  );
const award = (parts: object = {}) => ({ id: '1', title: 'Home care', ...parts });
const results = (...ids: string[]) => ({ metrics: ids.map((id) => metric({ id })) });
const implementation = { tag: ['implementation'] };

describe('organizations', () => {
  const parties = [{ id: 'GB-COH-1', name: 'Care at Home' }];

  it('must be parties of the same release', () => {
    const reference = { id: 'GB-COH-2' };
    const transactions = [{ id: '1', payer: reference, payee: { id: 'GB-COH-1' } }];
    expect(
      check({
        parties,
        buyer: reference,
        tender: { id: '1', procuringEntity: reference, tenderers: [{ id: 'GB-COH-1' }, reference] },
        awards: [award({ suppliers: [{ id: 'GB-COH-1' }, reference] })],
        contracts: [contract({ implementation: { transactions } })],
      }),
    ).toEqual([
      'unknown_organization /0/buyer/id',
      'unknown_organization /0/contracts/0/implementation/transactions/0/payer/id',
      'unknown_organization /0/tender/procuringEntity/id',
      'unknown_organization /0/tender/tenderers/1/id',
      'unknown_supplier /0/awards/0/suppliers/1/id',
    ]);
  });

  it('were described in place in version 1.0', () => {
    const awards = [award({ suppliers: [{ id: 'GB-COH-2' }] })];
    expect(validate(release({ awards }), { version: '1.0' }).checks).toEqual([]);
  });
});

describe('the award of a contract', () => {
  it('must be known', () => {
    const contracts = [contract({ awardID: '1' }), contract({ id: '2', awardID: '2' })];
    expect(check({ awards: [award()], contracts })).toEqual([
      'unknown_award /0/contracts/1/awardID',
    ]);
  });

  it('is named by what was found of it', () => {
    const given = { ...release(), awards: [award()], contracts: [contract({ awardID: '2' })] };
    expect(validate(given).checks).toMatchObject([{ code: 'unknown_award', value: '2' }]);
  });

  it('is not asked after where the contract names none', () => {
    const { awardID: _none, ...unnamed } = contract();
    expect(check({ awards: [award()], contracts: [unnamed] })).toEqual([]);
  });

  it('may stand in another release of the process, before or after', () => {
    const contracts = [contract({ awardID: '2' })];
    expect(check({ contracts }, { awards: [award({ id: '2' })] })).toEqual([]);
    expect(check({ awards: [award({ id: 2 })] }, { contracts })).toEqual([]);
  });

  it('is not one of another process', () => {
    const elsewhere = { ocid: 'ocds-213czf-other', awards: [award()] };
    expect(check({ contracts: [contract()] }, elsewhere)).toEqual([
      'unknown_award /0/contracts/0/awardID',
    ]);
  });

  it('is not missed in an implementation release that stands alone', () => {
    expect(check({ ...implementation, contracts: [contract()] })).toEqual([]);
  });

  it('is made before the contract is signed', () => {
    const awards = [award({ date: '2026-04-02T00:00:00Z' })];
    const signed = (dateSigned: string) => check({ awards, contracts: [contract({ dateSigned })] });
    expect(signed('2026-04-01T12:00:00Z')).toEqual([
      'signed_before_award /0/contracts/0/dateSigned',
    ]);
    expect(signed('2026-04-02T00:00:00Z')).toEqual([]);
  });
});

describe('dates', () => {
  it('are in order within every period and document', () => {
    const period = { startDate: '2026-04-02T00:00:00Z', endDate: '2026-04-01T00:00:00Z' };
    const documents = [
      { id: '1', datePublished: '2026-04-02T00:00:00Z', dateModified: '2026-04-01T00:00:00Z' },
    ];
    const late = { endDate: '2026-04-02T00:00:00Z', maxExtentDate: '2026-04-01T00:00:00Z' };
    expect(
      check({ tender: { id: '1', tenderPeriod: period, documents, contractPeriod: late } }),
    ).toEqual([
      'dates_out_of_order /0/tender/contractPeriod/maxExtentDate',
      'dates_out_of_order /0/tender/documents/0/dateModified',
      'dates_out_of_order /0/tender/tenderPeriod/endDate',
    ]);
  });

  it('are compared as instants, in whatever offset they are written', () => {
    const tenderPeriod = {
      startDate: '2026-04-01T00:30:00+01:00',
      endDate: '2026-03-31T23:30:00Z',
    };
    expect(check({ tender: { id: '1', tenderPeriod } })).toEqual([]);
  });
});

describe('ids', () => {
  it('are not shared by milestones of one list', () => {
    const milestones = [{ id: '1' }, { id: '2' }, { id: 1 }];
    expect(
      check({
        awards: [award()],
        tender: { id: '1', milestones },
        contracts: [contract({ milestones: [{ id: '1' }], implementation: { milestones } })],
      }),
    ).toEqual([
      'milestone_id_repeated /0/contracts/0/implementation/milestones/2/id',
      'milestone_id_repeated /0/tender/milestones/2/id',
    ]);
  });

  it('are not compared where there are none', () => {
    const milestones = [{ title: 'Start' }, { title: 'End' }];
    expect(check({ tender: { id: '1', milestones } })).toEqual([]);
  });

  it('are not shared by observations of one metric', () => {
    const observations = [observation(), observation()];
    const twice = [
      metric({ observations }),
      metric({ id: 'other', observations: [observation()] }),
    ];
    expect(check({ tender: { id: '1', targets: twice } })).toEqual([
      'observation_id_repeated /0/tender/targets/0/observations/1/id',
    ]);
  });

  it('of releases hold no #', () => {
    expect(check({ id: 'a#b' })).toEqual(['release_id_holds_hash /0/id']);
  });
});

describe('results', () => {
  const reported = (period: Period, contracted: Period) =>
    check({
      ...implementation,
      contracts: [
        contract({
          period: contracted,
          implementation: { metrics: [metric({ observations: [observation({ period })] })] },
        }),
      ],
    });

  it('lie in the period of their contract', () => {
    const at = '/0/contracts/0/implementation/metrics/0/observations/0/period';
    expect(reported(quarter.spring, quarter.year)).toEqual([]);
    expect(reported(quarter.spring, quarter.summer)).toEqual([
      `result_outside_contract_period ${at}`,
    ]);
    expect(reported(quarter.year, quarter.spring)).toEqual([
      `result_outside_contract_period ${at}`,
    ]);
  });

  it('may lie in a possible extension of the contract', () => {
    const extended = { ...quarter.spring, maxExtentDate: '2026-12-31T23:59:59Z' };
    expect(reported(quarter.summer, extended)).toEqual([]);
  });

  it('belong to a commitment of the contract or its award, in any release', () => {
    const awards = [award({ agreedMetrics: [metric({ id: 'b' })] })];
    const promised = { awards, contracts: [contract({ agreedMetrics: [metric({ id: 'a' })] })] };
    const delivered = contract({ implementation: results('a', 'b', 'c') });
    expect(check(promised, { ...implementation, contracts: [delivered] })).toEqual([
      'result_without_commitment /1/contracts/0/implementation/metrics/2/id',
    ]);
  });

  it('are not missed in an implementation release that stands alone', () => {
    const contracts = [contract({ implementation: results('a') })];
    expect(check({ ...implementation, contracts })).toEqual([]);
  });

  it('are expected of each commitment, once the contract reports any', () => {
    const awards = [award({ agreedMetrics: [metric({ id: 'c' })] })];
    const agreedMetrics = [metric({ id: 'a' }), metric({ id: 'b' })];
    const contracts = [contract({ agreedMetrics, implementation: results('a') })];
    expect(check({ awards, contracts })).toEqual(
      [
        'commitment_without_result /0/awards/0/agreedMetrics/0/id',
        'commitment_without_result /0/contracts/0/agreedMetrics/1/id',
      ]
        .slice(0, 2)
        .sort(),
    );
  });

  it('are expected once the contract has ended, and not before', () => {
    const contracts = [contract({ period: quarter.spring, agreedMetrics: [metric({ id: 'a' })] })];
    const on = (date: string) => check({ date, awards: [award()], contracts });
    expect(on('2026-06-30T12:00:00Z')).toEqual([]);
    expect(on('2026-07-01T00:00:00Z')).toEqual([
      'commitment_without_result /0/contracts/0/agreedMetrics/0/id',
    ]);
  });
});
