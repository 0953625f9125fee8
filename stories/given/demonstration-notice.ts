import type { Release } from '@kith/sdk';
import { type Outcome, promises, quarters } from './promises.js';

const ocid = 'ocds-213czf-demo-larkmoor-1';
const buyer = { id: 'GB-DEMO-westmere', name: 'Westmere Metropolitan Borough' };
const supplier = { id: 'GB-DEMO-larkmoor', name: 'Larkmoor Care Co-op' };
const title = 'Support at home in Westmere';
const value = { amount: 1_860_000, currency: 'GBP' };
const period = { startDate: '2025-04-01T00:00:00Z', endDate: '2028-03-31T23:59:59Z' };
const date = '2026-07-14T09:00:00Z';

/** The contract of the demonstration: eight promises, four quarters of results, one not reported and one withheld. */
export const demonstrationNotice: Release = {
  ocid,
  id: `${ocid}-2026-q1`,
  date,
  tag: ['implementation'],
  language: 'en',
  initiationType: 'tender',
  parties: [
    { ...buyer, roles: ['buyer'] },
    { ...supplier, roles: ['supplier'] },
  ],
  buyer,
  tender: { id: 'tender-1', title, status: 'complete' },
  awards: [{ id: 'award-1', title, status: 'active', suppliers: [supplier] }],
  contracts: [
    {
      id: 'contract-1',
      awardID: 'award-1',
      title,
      status: 'active',
      value,
      period,
      agreedMetrics: promises.map(agreed),
      implementation: { metrics: promises.map(delivered) },
    },
  ],
};

type Promised = (typeof promises)[number];

function agreed({ id, title: name, unit, direction, target }: Promised) {
  const observations = [{ id: `${id}-target`, measure: target, unit: { name: unit } }];
  return { id, title: name, direction, observations };
}

function delivered({ id, title: name, unit, direction, results }: Promised) {
  const observations = results.map((outcome, quarter) => ({
    id: `${id}-${quarter + 1}`,
    period: quarters[quarter],
    unit: { name: unit },
    ...saidOf(outcome),
  }));
  return { id, title: name, direction, observations };
}

function saidOf(outcome: Outcome) {
  if (outcome === null) return { notes: 'The survey was late.' };
  if (outcome !== 'withheld') return { measure: outcome };
  return { suppression: { status: 'withheld', rule: 'Fewer than 10 people answered' } };
}
