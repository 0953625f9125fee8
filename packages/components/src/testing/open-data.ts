import type {
  Contract,
  Direction,
  Metric,
  Observation,
  Period,
  Release,
  ReleasePackage,
  Unit,
} from '@kith/ocds';

/** Open data of an invented contract. A test says only what it is about. */

export const percent: Unit = { name: 'percent', scheme: 'UNCEFACT', id: 'P1' };
const per1000: Unit = { name: 'per 1,000 visits' };
const days: Unit = { name: 'day', scheme: 'UNCEFACT', id: 'DAY' };
const hours: Unit = { name: 'hour', scheme: 'UNCEFACT', id: 'HUR' };
const count: Unit = { name: 'count', scheme: 'UNCEFACT', id: 'C62' };

/** The four quarters reported, oldest first. The last is "April to June 2026". */
export const quarters: readonly Period[] = [
  { startDate: '2025-07-01T00:00:00+01:00', endDate: '2025-09-30T23:59:59+01:00' },
  { startDate: '2025-10-01T00:00:00+01:00', endDate: '2025-12-31T23:59:59Z' },
  { startDate: '2026-01-01T00:00:00Z', endDate: '2026-03-31T23:59:59+01:00' },
  { startDate: '2026-04-01T00:00:00+01:00', endDate: '2026-06-30T23:59:59+01:00' },
];

/** The day on which these contracts are looked at. */
export const lookedAt = '2026-08-15';

export const wholeContract: Period = {
  startDate: '2025-07-01T00:00:00+01:00',
  endDate: '2028-06-30T23:59:59+01:00',
};

export interface Promise {
  id: string;
  title: string;
  description?: string;
  unit?: Unit;
  direction?: Direction;
  target?: number | string;
  /** One for each quarter, oldest first; a number is a measure, `undefined` is not reported. */
  results?: readonly (number | string | Partial<Observation> | undefined)[];
}

/** A promise as it is agreed, and as its results are published. */
export function metricsOf({ results = [], ...promise }: Promise): { agreed: Metric; done: Metric } {
  const { id, title, description, direction, unit, target } = promise;
  const shared = {
    id,
    title,
    ...(description && { description }),
    ...(direction && { direction }),
  };
  const measured = (measure: number | string): Partial<Observation> => ({
    measure,
    ...(unit && typeof measure === 'number' && { unit }),
  });
  return {
    agreed: {
      ...shared,
      observations:
        target === undefined ? [] : [{ id: 'target', period: wholeContract, ...measured(target) }],
    },
    done: {
      ...shared,
      observations: results.flatMap((result, index) => {
        const period = quarters[index];
        if (result === undefined || period === undefined) return [];
        const said = typeof result === 'object' ? result : measured(result);
        return [{ id: `quarter-${index + 1}`, period, ...(unit && { unit }), ...said }];
      }),
    },
  };
}

/** Eight promises: in the newest quarter five kept, one nearly, one not reported, one withheld. */
export const eightPromises: readonly Promise[] = [
  {
    id: 'visitsOnTime',
    title: 'Visits on time',
    description: 'Visits that began within 15 minutes of the time agreed.',
    unit: percent,
    target: 95,
    results: [
      91,
      93,
      { measure: 96, interval: { lower: 95, upper: 97 }, base: 4980 },
      { measure: 97, interval: { lower: 96, upper: 98 }, base: 5120 },
    ],
  },
  {
    id: 'missedVisits',
    title: 'Missed visits',
    description: 'Visits that nobody came to, in every thousand planned.',
    unit: per1000,
    direction: 'lower',
    target: 2,
    results: [3.1, 2.4, 1.9, 1.6],
  },
  {
    id: 'feelSafe',
    title: 'People who feel safe',
    description: 'People who said they feel as safe as they want.',
    unit: percent,
    target: 90,
    results: [88, { measure: 91, notes: 'Asked by telephone.' }, 92, undefined],
  },
  {
    id: 'controlDailyLife',
    title: 'People with control over their daily life',
    unit: percent,
    target: 85,
    results: [82, 86, 87, { suppression: { status: 'withheld', rule: 'fewer than 10 answers' } }],
  },
  {
    id: 'startWaitDays',
    title: 'Wait for support to start',
    unit: days,
    direction: 'lower',
    target: 7,
    results: [9.5, 8, 7, 7.25],
  },
  {
    id: 'realLivingWage',
    title: 'Workers paid the Real Living Wage',
    unit: percent,
    target: 100,
    results: [100, 100, 100, 100],
  },
  {
    id: 'trainingPaidHours',
    title: 'Paid training for each worker',
    unit: hours,
    target: 8,
    results: [7, 8, 9, 9.5],
  },
  {
    id: 'continuityOfCare',
    title: 'Different workers a person meets in a month',
    unit: count,
    direction: 'lower',
    target: 6,
    results: [7, 6, 5, 5],
  },
];

export function contract(
  promises: readonly Promise[] = eightPromises,
  parts: Partial<Contract> = {},
): Contract {
  const metrics = promises.map(metricsOf);
  const done = metrics.map((each) => each.done).filter(({ observations = [] }) => observations[0]);
  return {
    id: '1',
    awardID: '1',
    title: 'Care at home in Westmere',
    status: 'active',
    period: wholeContract,
    value: { amount: 1_250_000, currency: 'GBP' },
    agreedMetrics: metrics.map(({ agreed }) => agreed),
    ...(done.length > 0 && { implementation: { metrics: done } }),
    ...parts,
  };
}

export function release(
  contracts: Contract[] = [contract()],
  parts: Partial<Release> = {},
): Release {
  return {
    ocid: 'ocds-213czf-demo-1',
    id: 'demo-1-1',
    date: '2026-07-15T09:00:00Z',
    tag: ['implementation'],
    initiationType: 'tender',
    language: 'en',
    buyer: { id: 'westmere', name: 'Westmere Council' },
    parties: [
      { id: 'westmere', name: 'Westmere Council', roles: ['buyer'] },
      { id: 'larkmoor', name: 'Larkmoor Care Co-op', roles: ['supplier'] },
    ],
    tender: { id: '1', title: 'Care at home in Westmere', status: 'complete' },
    awards: [
      {
        id: '1',
        status: 'active',
        suppliers: [{ id: 'larkmoor', name: 'Larkmoor Care Co-op' }],
      },
    ],
    contracts,
    ...parts,
  };
}

export function releasePackage(
  releases: Release[] = [release()],
  parts: Partial<ReleasePackage> = {},
): ReleasePackage {
  return {
    uri: 'https://data.example.org/releases.json',
    version: '1.1',
    publishedDate: '2026-07-15T09:00:00Z',
    publisher: { name: 'Larkmoor Care Co-op' },
    releases,
    ...parts,
  };
}
