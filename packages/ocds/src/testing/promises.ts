import { contract, metric, observation, quarter, release } from './given.js';

/** A contract with two promises, as text of others may come: with a terminal's control characters. */
export const promised = release({
  parties: [{ id: 'GB-COH-01', name: 'Larkmoor \u001b[31mCare', roles: ['supplier'] }],
  awards: [{ id: '1', suppliers: [{ id: 'GB-COH-01' }] }],
  contracts: [
    contract({
      agreedMetrics: [
        metric({ observations: [observation({ measure: '95%', period: quarter.year })] }),
        metric({
          id: 'daysToStart',
          title: 'Days to start',
          direction: 'lower',
          observations: [observation({ measure: 7, unit: { name: 'days' }, period: quarter.year })],
        }),
      ],
    }),
  ],
});

/** What came of them in the first quarter. */
export const reported = release({
  id: '2',
  date: '2026-07-10T00:00:00Z',
  tag: ['implementation'],
  contracts: [
    contract({
      implementation: {
        metrics: [
          metric({
            observations: [
              observation({ measure: '96.5%', base: 400, period: quarter.spring }),
              observation({
                id: 'o2',
                dimensions: { area: 'north' },
                suppression: { status: 'withheld' },
                period: quarter.spring,
              }),
            ],
          }),
          metric({
            id: 'daysToStart',
            observations: [
              observation({ measure: 9.5, unit: { name: 'days' }, period: quarter.spring }),
            ],
          }),
        ],
      },
    }),
  ],
});
