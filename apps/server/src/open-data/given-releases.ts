import type { Release } from '@kith/ocds';

/** A release of an invented contract; tests change what they are about. */
export function aRelease(changes: Partial<Release> = {}): Release {
  return {
    ocid: 'ocds-213czf-home-care',
    id: 'home-care-1',
    date: '2026-04-01T09:00:00Z',
    tag: ['contract'],
    initiationType: 'tender',
    buyer: { id: 'GB-LAE-WST', name: 'Westmere Metropolitan Borough' },
    tender: { id: 'home-care', title: 'Care at home' },
    awards: [{ id: 'award-1', suppliers: [{ id: 'larkmoor', name: 'Larkmoor Care Co-op' }] }],
    contracts: [
      {
        id: 'contract-1',
        awardID: 'award-1',
        title: 'Care at home, north',
        status: 'active',
        period: { startDate: '2025-07-01T00:00:00Z', endDate: '2027-06-30T23:59:59Z' },
        value: { amount: 1_200_000.5, currency: 'GBP' },
        agreedMetrics: [{ id: 'visitsOnTime', title: 'Visits on time' }],
      },
    ],
    ...changes,
  };
}

/** One release a line. */
export const linesOf = (...releases: unknown[]): string =>
  releases.map((release) => `${JSON.stringify(release)}\n`).join('');
