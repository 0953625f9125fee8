import { describe, expect, it } from 'vitest';
import type { Release } from '../index.js';
import { readReleases } from '../read/index.js';
import { contract, metric, observation, quarter, release } from '../testing/given.js';
import { sharedIsHere, sharedText, whenShared } from '../testing/shared.js';
import { contractsOf } from './contracts-of.js';

const asOf = '2026-08-15';
const rows = (...releases: Release[]) => contractsOf(releases, { asOf });

const parties = [
  { id: 'GB-LAE-WES', name: 'Westmere\tCouncil', roles: ['buyer'] },
  { id: 'GB-COH-1', name: 'Westmere Care Co-op', roles: ['supplier'] },
];

const awarded = release({
  parties,
  awards: [{ id: '1', status: 'active', suppliers: [{ id: 'GB-COH-1' }], value: { amount: 9 } }],
  contracts: [
    contract({
      value: { amountGross: 1200, currency: 'gbp' },
      period: { startDate: '2026-04-01T00:00:00+01:00', endDate: '2027-03-31T23:59:59+01:00' },
      agreedMetrics: [metric(), metric({ id: 'continuity' })],
      documents: [
        { noticeType: 'UK7', url: 'javascript:alert(1)', datePublished: '2026-09-01' },
        { noticeType: 'UK7', url: 'https://notices.example.org/2', datePublished: '2026-08-02' },
        { noticeType: 'UK6', url: 'https://notices.example.org/1', datePublished: '2026-08-01' },
        { documentType: 'contractSigned', url: 'https://notices.example.org/signed.pdf' },
      ],
    }),
  ],
});

describe('listing contracts', () => {
  it('gives each contract with its buyer, suppliers, value, period and promises', () => {
    expect(rows(awarded)).toEqual([
      {
        key: 'ocds-213czf-demo/contract-1',
        ocid: 'ocds-213czf-demo',
        id: '1',
        title: 'Home care in Westmere',
        buyer: { id: 'GB-LAE-WES', name: 'Westmere Council' },
        suppliers: [{ id: 'GB-COH-1', name: 'Westmere Care Co-op' }],
        value: { amount: 1200, currency: 'GBP', includesTax: true },
        period: { startDate: '2026-04-01', endDate: '2027-03-31' },
        status: 'active',
        stage: 'contract',
        commitments: 2,
        reported: 0,
        released: '2026-04-01T00:00:00Z',
        notice: '1',
        url: 'https://notices.example.org/2',
      },
    ]);
  });

  it('keeps what a contract costs with tax beside what it costs without', () => {
    const value = { amount: 0, amountGross: 1200, currency: 'GBP' };
    expect(rows(release({ contracts: [contract({ value })] }))).toMatchObject([
      { value: { amount: 0, currency: 'GBP', includesTax: false, withTax: 1200 } },
    ]);
  });

  it('adds what later notices of the process report, whatever the order', () => {
    const results = [
      metric({ observations: [observation({ period: quarter.spring, measure: 9 })] }),
    ];
    const later = release({
      id: '2',
      date: '2026-07-10T00:00:00Z',
      tag: ['implementation'],
      contracts: [{ id: '1', awardID: '1', implementation: { metrics: results } }],
    });
    for (const order of [
      [awarded, later],
      [later, awarded],
    ])
      expect(rows(...order)).toMatchObject([
        { stage: 'implementation', commitments: 2, reported: 1, released: '2026-07-10T00:00:00Z' },
      ]);
  });

  it('does not count again what a compiled release already holds', () => {
    const noId = release({ awards: [{ title: 'An award without an id' }] });
    const compiled = release({ ...noId, tag: ['compiled'], date: '2026-04-01T00:00:00Z' });
    expect(rows(noId, compiled)).toMatchObject([{ title: 'An award without an id' }]);
  });

  it('gives an award a row until its contract is published', () => {
    const two = release({
      tender: { title: 'Home <b>care</b> &amp; support' },
      awards: [
        { id: '1', status: 'pending', suppliers: [{ name: 'Northside Care' }, { id: 'x' }] },
        { id: '2', status: 'active' },
        { id: '2', status: 'unsuccessful' },
      ],
      contracts: [contract({ title: null, awardID: '2' })],
    });
    expect(rows(two)).toMatchObject([
      { title: 'Home care & support', stage: 'contract', suppliers: [] },
      {
        stage: 'award',
        status: 'pending',
        suppliers: [{ name: 'Northside Care' }, { id: 'x', name: 'x' }],
      },
    ]);
  });

  it.each([
    ['tender', 'open', { tag: ['tender'], tender: { status: 'active' } }],
    ['tender', 'unknown', { tag: ['tenderUpdate'] }],
    [
      'tender',
      'open',
      {
        tag: ['tender'],
        tender: { status: 'active', tenderPeriod: { endDate: '2026-08-15T12:00:00+01:00' } },
      },
    ],
    [
      'tender',
      'complete',
      {
        tag: ['tender'],
        tender: { status: 'active', tenderPeriod: { endDate: '2026-08-14T12:00:00+01:00' } },
      },
    ],
    [
      'award',
      'due',
      {
        tag: ['award'],
        awards: [
          { id: '1', status: 'active', contractPeriod: { startDate: '2026-08-01T00:00:00+01:00' } },
        ],
      },
    ],
    ['planning', 'planned', { tag: ['planning'], tender: { status: 'planned' } }],
    ['planning', 'planning', { tag: ['planning'] }],
    ['award', 'cancelled', { tag: ['award'], tender: { status: 'cancelled' } }],
  ])('gives one row at stage %s with status %s', (stage, status, parts) => {
    expect(rows(release(parts))).toMatchObject([
      { stage, status, title: 'ocds-213czf-demo', buyer: { name: 'Not named' }, commitments: 0 },
    ]);
  });

  it('says statuses as they were said where rows are kept', () => {
    const later = contract({ status: 'active', period: { startDate: '2027-01-01' } });
    const [kept] = contractsOf([release({ contracts: [later] })], { asOf: null });
    expect(kept?.status).toBe('active');
  });

  it.each([
    ['terminated', { status: 'terminated' }],
    ['active', { status: 'active', period: { endDate: '2026-08-15' } }],
    ['ended', { status: 'active', period: { endDate: '2026-08-14' } }],
    ['pending', { status: 'active', period: { startDate: '2026-08-16' } }],
    ['due', { status: 'pending', period: { startDate: '2026-08-14' } }],
    ['pending', { status: 'pending', period: { startDate: '2026-08-15' } }],
    [
      'extendable',
      { status: 'active', period: { endDate: '2026-08-14', maxExtentDate: '2027-08-14' } },
    ],
    ['active', { status: null, dateSigned: '2026-04-01' }],
    ['unknown', { status: null }],
  ])('says %s of a contract with %o', (status, parts) => {
    expect(rows(release({ contracts: [contract(parts)] }))).toMatchObject([{ status }]);
  });

  it('survives fields of the wrong shape', () => {
    const odd = JSON.parse(
      '{"ocid":"o","id":"1","date":"2026-01-01","tag":"x","buyer":[],"parties":{},"awards":null,' +
        '"contracts":[null,3,{"id":7,"period":[],"value":"free","implementation":[],"documents":{}}]}',
    );
    expect(contractsOf([odd, { ...odd, id: '2', date: null }], { asOf })).toMatchObject([
      { id: '7', title: 'o', status: 'unknown' },
    ]);
  });
});

describe.skipIf(!sharedIsHere)(`real notices as a table${whenShared}`, () => {
  const releases = sharedIsHere
    ? readReleases(sharedText('real/find-a-tender-social-care.jsonl')).releases
    : [];
  const table = contractsOf(releases, { asOf });

  it('hold every process and every contract', () => {
    expect(new Set(table.map(({ ocid }) => ocid)).size).toBe(92);
    const published = releases.flatMap(({ ocid, contracts = [] }) =>
      contracts.map(({ id }) => `${ocid}/contract-${id}`),
    );
    const listed = table.filter(({ stage }) => stage === 'contract').map(({ key }) => key);
    expect(listed.sort()).toEqual([...new Set(published)].sort());
    expect(listed.length).toBeGreaterThan(40);
  });

  it('have a key of their own and nothing blank', () => {
    expect(new Set(table.map(({ key }) => key)).size).toBe(table.length);
    for (const row of table) {
      expect(JSON.stringify(row)).not.toMatch(/undefined|null|NaN|\[object|\\t|<br/);
      const words = [row.id, row.title, row.buyer.name, row.status, row.stage, row.released];
      expect(words.every((word) => word !== '')).toBe(true);
      expect(row.buyer.name).not.toBe('Not named');
      expect(row.url ?? 'https:').toMatch(/^https:/);
    }
  });

  it('have a value and a supplier for each contract', () => {
    for (const row of table.filter(({ stage }) => stage === 'contract')) {
      expect(row.value?.amount).toBeGreaterThan(0);
      expect(row.suppliers.length).toBeGreaterThan(0);
    }
  });

  it('show the promises of the six processes that publish them', () => {
    const promising = table.filter(({ commitments }) => commitments > 0);
    expect(new Set(promising.map(({ ocid }) => ocid)).size).toBe(6);
    expect(promising.map(({ commitments }) => commitments).sort((a, b) => a - b)).toEqual([
      3, 3, 3, 4, 6, 6, 9, 9, 10,
    ]);
  });
});
