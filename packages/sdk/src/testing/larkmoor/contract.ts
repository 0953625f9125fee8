import type { ContractSummary, OpenRecord, Release } from '../../resources/open-data.js';
import { type Outcome, promises, quarters } from './promises.js';

const ocid = 'ocds-213czf-demo-larkmoor-1';
const buyer = { id: 'GB-DEMO-westmere', name: 'Westmere Metropolitan Borough' };
const supplier = { id: 'GB-DEMO-larkmoor', name: 'Larkmoor Care Co-op' };
const title = 'Support at home in Westmere';
const value = { amount: 1_860_000, currency: 'GBP' };
const period = { startDate: '2025-04-01T00:00:00Z', endDate: '2028-03-31T23:59:59Z' };
const date = '2026-07-14T09:00:00Z';

/** The contract of the demonstration: eight promises, four quarters of results, one not reported and one withheld. */
export function demonstrationContract(): {
  contract: ContractSummary;
  record: OpenRecord;
  release: Release;
} {
  const release: Release = {
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
  return {
    release,
    record: { ocid, releases: [release], compiledRelease: { ...release, tag: ['compiled'] } },
    contract: {
      ocid,
      id: 'contract-1',
      title,
      buyer,
      suppliers: [supplier],
      value,
      period,
      status: 'active',
      stage: 'implementation',
      commitments: promises.length,
      reported: promises.length,
      released: date,
      record: `https://kith.test/v1/open-data/records/${ocid}`,
    },
  };
}

type Promised = (typeof promises)[number];

const agreed = ({ id, title: name, unit, direction, target }: Promised) => ({
  id,
  title: name,
  direction,
  observations: [{ id: `${id}-target`, measure: target, unit: { name: unit } }],
});

const delivered = ({ id, title: name, unit, direction, results }: Promised) => ({
  id,
  title: name,
  direction,
  observations: results.map((outcome, quarter) => ({
    id: `${id}-${quarter + 1}`,
    period: quarters[quarter],
    unit: { name: unit },
    ...saidOf(outcome),
  })),
});

function saidOf(outcome: Outcome) {
  if (outcome === null) return { notes: 'The survey was late.' };
  if (outcome !== 'withheld') return { measure: outcome };
  return { suppression: { status: 'withheld', rule: 'Fewer than 10 people answered' } };
}
