import type { Contract, Release } from '@kith/ocds';
import { agreedMetric, type DemoCommitment, resultMetric } from './commitment.js';
import * as measures from './measures.js';
import { harrowdale, larkmoor, named } from './parties.js';
import { between, type Quarter } from './quarters.js';

const ocid = 'ocds-213czf-demo-harrowdale-rural-support';
const period = between('2025-04-01', '2026-03-31');

const commitments: readonly DemoCommitment[] = [
  {
    measure: measures.visitsOnTime,
    target: 92,
    results: { '2025-Q2': 90, '2025-Q3': 92, '2025-Q4': 93 },
  },
  {
    measure: measures.continuityOfCare,
    target: 5,
    results: { '2025-Q2': 5, '2025-Q3': 4, '2025-Q4': 4 },
  },
  {
    measure: measures.controlDailyLife,
    target: 80,
    results: {
      '2025-Q2': { measure: 86, base: 21, interval: [64, 97] },
      '2025-Q3': {
        withheld: 'Fewer than 10 people answered',
        notes: 'Too few people answered to publish a number without showing who said what.',
      },
      '2025-Q4': { measure: 88, base: 24, interval: [68, 97] },
    },
  },
  {
    measure: measures.realLivingWage,
    target: 100,
    results: { '2025-Q2': 100, '2025-Q3': 100, '2025-Q4': 100 },
  },
];

const common = { initiationType: 'tender', language: 'en', buyer: named(harrowdale) };

const release = (
  id: string,
  date: string,
  tag: string[],
  contract: Contract,
  rest: Partial<Release> = {},
): Release => ({
  ...common,
  ocid,
  id,
  date,
  tag,
  ...rest,
  contracts: [{ id: 'contract-1', awardID: 'award-1', ...contract }],
});

const results = (quarter: Quarter, date: string, tag: string) =>
  release(`harrowdale-rural-support-results-${quarter}`, date, [tag], {
    implementation: { metrics: commitments.flatMap((each) => resultMetric(each, quarter)) },
  });

const title = 'Rural support, upper valleys';

/** A contract that ended nine months in. What was done under it stays published. */
export const harrowdaleReleases: readonly Release[] = [
  release(
    'harrowdale-rural-support-contract',
    '2025-03-17T09:00:00Z',
    ['award', 'contract'],
    {
      title,
      status: 'active',
      dateSigned: '2025-03-17T09:00:00Z',
      period,
      value: { amount: 420_000, currency: 'GBP' },
      agreedMetrics: commitments.map((commitment) => agreedMetric(commitment, period)),
    },
    {
      parties: [harrowdale, larkmoor],
      tender: { id: 'harrowdale-rural-support', title, status: 'complete' },
      awards: [{ id: 'award-1', title, status: 'active', suppliers: [named(larkmoor)] }],
    },
  ),
  results('2025-Q2', '2025-07-22T09:00:00Z', 'implementation'),
  results('2025-Q3', '2025-10-21T09:00:00Z', 'implementationUpdate'),
  release('harrowdale-rural-support-end', '2025-12-15T09:00:00Z', ['contractTermination'], {
    status: 'terminated',
    description: 'Ended by agreement: people moved to individual service funds.',
    period: between('2025-04-01', '2025-12-31'),
  }),
  results('2025-Q4', '2026-01-22T09:00:00Z', 'implementationUpdate'),
];

/** What Harrowdale asks for next; nobody has promised anything yet. */
export const harrowdaleTender: Release = {
  ...common,
  ocid: 'ocds-213czf-demo-harrowdale-night-support',
  id: 'harrowdale-night-support-tender',
  date: '2026-06-30T09:00:00Z',
  tag: ['tender'],
  parties: [harrowdale],
  tender: {
    id: 'harrowdale-night-support',
    title: 'Night support, upper valleys',
    status: 'active',
    mainProcurementCategory: 'services',
    procurementMethod: 'open',
    value: { amount: 260_000, currency: 'GBP' },
    tenderPeriod: between('2026-06-30', '2026-09-30'),
    contractPeriod: between('2027-01-01', '2028-12-31'),
  },
};
