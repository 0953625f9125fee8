import type { Release } from '@kith/ocds';
import { agreedMetric, type DemoCommitment, resultMetric } from './commitment.js';
import * as measures from './measures.js';
import { larkmoor, named, westmere } from './parties.js';
import { between, type Quarter } from './quarters.js';

const ocid = 'ocds-213czf-demo-westmere-home-care';
const period = between('2025-07-01', '2027-06-30');

/** Eight promises, from being on time to what workers are paid. */
const commitments: readonly DemoCommitment[] = [
  {
    measure: measures.visitsOnTime,
    target: 95,
    results: { '2025-Q3': 93, '2025-Q4': 94, '2026-Q1': 91, '2026-Q2': 97 },
  },
  {
    measure: measures.missedVisits,
    target: 3,
    results: { '2025-Q3': 2.8, '2025-Q4': 3.4, '2026-Q1': 4.1, '2026-Q2': 2.6 },
  },
  {
    measure: measures.continuityOfCare,
    target: 6,
    results: { '2025-Q3': 7, '2025-Q4': 6, '2026-Q1': 6, '2026-Q2': 5 },
  },
  {
    measure: measures.feelSafe,
    target: 75,
    results: {
      '2025-Q3': { measure: 78, base: 41, interval: [63, 89] },
      '2025-Q4': { measure: 81, base: 37, interval: [65, 92] },
      '2026-Q1': { measure: 80, base: 40, interval: [64, 91] },
      '2026-Q2': {
        notReported: 'The letters went out three weeks late. We will report in October.',
      },
    },
  },
  {
    measure: measures.controlDailyLife,
    target: 80,
    results: {
      '2025-Q3': { measure: 82, base: 39, interval: [67, 93] },
      '2025-Q4': { measure: 84, base: 38, interval: [69, 94] },
      '2026-Q1': {
        withheld: 'Fewer than 10 people answered',
        notes: 'Too few people answered to publish a number without showing who said what.',
      },
      '2026-Q2': { measure: 85, base: 40, interval: [70, 94] },
    },
  },
  {
    measure: measures.workforceTurnover,
    target: 18,
    results: { '2025-Q3': 16, '2025-Q4': 17, '2026-Q1': 19, '2026-Q2': 20 },
  },
  {
    measure: measures.realLivingWage,
    target: 100,
    results: { '2025-Q3': 100, '2025-Q4': 100, '2026-Q1': 100, '2026-Q2': 100 },
  },
  {
    measure: measures.shareToWorkers,
    target: 78,
    results: { '2025-Q3': 79.5, '2025-Q4': 79, '2026-Q1': 78, '2026-Q2': 79 },
  },
];

/** When the results of each quarter were published. */
const published: readonly (readonly [Quarter, date: string])[] = [
  ['2025-Q3', '2025-10-20T09:00:00Z'],
  ['2025-Q4', '2026-01-20T09:00:00Z'],
  ['2026-Q1', '2026-04-21T09:00:00Z'],
  ['2026-Q2', '2026-07-21T09:00:00Z'],
];

const signing: Release = {
  ocid,
  id: 'westmere-home-care-contract',
  date: '2025-06-16T09:00:00Z',
  tag: ['award', 'contract'],
  initiationType: 'tender',
  language: 'en',
  parties: [westmere, larkmoor],
  buyer: named(westmere),
  tender: {
    id: 'westmere-home-care',
    title: 'Support at home in the west of Westmere',
    status: 'complete',
    mainProcurementCategory: 'services',
    procurementMethod: 'open',
    contractPeriod: period,
  },
  awards: [
    {
      id: 'award-1',
      title: 'Support at home in the west of Westmere',
      status: 'active',
      date: '2025-06-02T09:00:00Z',
      value: { amount: 1_380_000, currency: 'GBP' },
      suppliers: [named(larkmoor)],
    },
  ],
  contracts: [
    {
      id: 'contract-1',
      awardID: 'award-1',
      title: 'Support at home in the west of Westmere',
      description: 'About 1,200 hours of support a month, by teams that people choose themselves.',
      status: 'active',
      dateSigned: '2025-06-16T09:00:00Z',
      period,
      value: { amount: 1_380_000, currency: 'GBP' },
      agreedMetrics: commitments.map((commitment) => agreedMetric(commitment, period)),
    },
  ],
};

/** The contract, and a release for the results of each quarter. */
export const westmereReleases: readonly Release[] = [
  signing,
  ...published.map(([quarter, date], index) => results(quarter, date, index === 0)),
];

function results(quarter: Quarter, date: string, isFirst: boolean): Release {
  const metrics = commitments.flatMap((commitment) => resultMetric(commitment, quarter));
  return {
    ocid,
    id: `westmere-home-care-results-${quarter}`,
    date,
    tag: [isFirst ? 'implementation' : 'implementationUpdate'],
    initiationType: 'tender',
    language: 'en',
    buyer: named(westmere),
    contracts: [{ id: 'contract-1', awardID: 'award-1', implementation: { metrics } }],
  };
}
