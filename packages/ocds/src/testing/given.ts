import type { Contract, Metric, Observation, Release } from '../index.js';

/** Examples with defaults: a test says only what it is about. */
export function release(parts: Partial<Release> = {}): Release {
  return {
    ocid: 'ocds-213czf-demo',
    id: '1',
    date: '2026-04-01T00:00:00Z',
    tag: ['contract'],
    initiationType: 'tender',
    ...parts,
  };
}

export function contract(parts: Partial<Contract> = {}): Contract {
  return { id: '1', awardID: '1', title: 'Home care in Westmere', status: 'active', ...parts };
}

export function metric(parts: Partial<Metric> = {}): Metric {
  return { id: 'visitsOnTime', title: 'Visits on time', ...parts };
}

export function observation(parts: Partial<Observation> = {}): Observation {
  return { id: 'o1', ...parts };
}

/** Quarters of 2026 as a British publisher writes them. */
export const quarter = {
  spring: { startDate: '2026-04-01T00:00:00+01:00', endDate: '2026-06-30T23:59:59+01:00' },
  summer: { startDate: '2026-07-01T00:00:00+01:00', endDate: '2026-09-30T23:59:59+01:00' },
  year: { startDate: '2026-04-01T00:00:00Z', endDate: '2027-03-31T23:59:59Z' },
} as const;
