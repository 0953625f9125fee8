import type { Metric, Observation, Release } from '../index.js';
import { contract, metric, observation, release } from './given.js';

/** `count` things made one by one. */
export function many<Thing>(count: number, make: (nth: number) => Thing): Thing[] {
  return Array.from({ length: count }, (_, nth) => make(nth));
}

/** One day, counted from the first of January 2020. */
export function dayAfter(nth: number) {
  const day = new Date(Date.UTC(2020, 0, 1 + nth)).toISOString().slice(0, 10);
  return { startDate: `${day}T00:00:00Z`, endDate: `${day}T23:59:59Z` };
}

const daily = (nth: number, parts: Partial<Observation> = {}): Observation =>
  observation({ id: String(nth), period: dayAfter(nth), measure: 90 + (nth % 10), ...parts });

const withMetrics = (agreed: Metric[], results: Metric[] = []): Release[] => [
  release({
    contracts: [contract({ agreedMetrics: agreed, implementation: { metrics: results } })],
  }),
];

const whole = { startDate: '2020-01-01T00:00:00Z', endDate: '2999-12-31T23:59:59Z' };
const promise = metric({ observations: [observation({ measure: 95, period: whole })] });
const supplier = (nth: number) => ({ id: `s${nth}`, name: `Care Co-op ${nth}` });
const notice = (nth: number) => ({
  id: `d${nth}`,
  documentType: 'tenderNotice',
  url: `https://example.org/notices/${nth}`,
});

/** Files with much of one thing, as a publisher or somebody hostile may write them. */
export const files: Readonly<Record<string, (count: number) => Release[]>> = {
  'daily results of one promise': (count) =>
    withMetrics([promise], [metric({ observations: many(count, (nth) => daily(nth)) })]),
  'a promise and a result for every day': (count) => {
    const observations = many(count / 2, (nth) => daily(nth));
    return withMetrics([metric({ observations })], [metric({ observations })]);
  },
  'promises that hold and cross one another': (count) =>
    withMetrics(
      [
        metric({
          observations: many(count / 2, (nth) => {
            const [{ startDate }, { endDate }] = [dayAfter(nth % 97), dayAfter(nth * 3)];
            return daily(nth, { period: { startDate, endDate } });
          }),
        }),
      ],
      [metric({ observations: many(count / 2, (nth) => daily(2 * nth)) })],
    ),
  'promises without a result': (count) =>
    withMetrics([metric({ observations: many(count, (nth) => daily(nth)) })]),
  'promises in words that expect each other’s days': (count) =>
    withMetrics(
      many(count / 2, (nth) => metric({ id: `m${nth}` })),
      many(count / 2, (nth) => metric({ id: `m${nth}`, observations: [daily(nth)] })),
    ),
  'one metric in many pieces': (count) =>
    withMetrics(
      [promise],
      many(count, (nth) => metric({ observations: [daily(nth)] })),
    ),
  'a promise to many groups beside another’s days': (count) =>
    withMetrics(
      [
        metric({
          observations: many(count / 2, (nth) =>
            daily(0, { period: whole, dimensions: { group: `g${nth}` } }),
          ),
        }),
      ],
      [metric({ id: 'other', observations: many(count / 2, (nth) => daily(nth)) })],
    ),
  'contracts, awards and parties': (count) => [
    release({
      parties: many(count / 4, (nth) => ({ ...supplier(nth), roles: ['supplier'] })),
      buyer: { id: `s${count / 4 - 1}` },
      tender: { id: '1', documents: many(count / 4, notice) },
      awards: many(count / 4, (nth) => ({
        id: `a${nth}`,
        suppliers: [{ id: `s${nth}` }],
        agreedMetrics: [promise],
      })),
      contracts: many(count / 4, (nth) =>
        contract({ id: `c${nth}`, awardID: `a${count / 4 - 1 - nth}` }),
      ),
    }),
  ],
  'contracts of one award with many promises': (count) => [
    release({
      awards: [{ id: 'a', agreedMetrics: many(count / 2, (nth) => metric({ id: `m${nth}` })) }],
      contracts: many(count / 2, (nth) => contract({ id: `c${nth}`, awardID: 'a' })),
    }),
  ],
  'awards of one id': (count) => [
    release({
      awards: many(count, (nth) => ({ id: 'a', title: `Lot ${nth}` })),
      contracts: [contract()],
    }),
  ],
  'releases of one process': (count) =>
    many(count, (nth) =>
      release({
        id: String(nth),
        date: dayAfter(nth).startDate,
        tender: { id: '1', title: `Care ${nth}` },
        awards: [{ id: `a${nth % 7}`, title: `Lot ${nth}` }],
      }),
    ),
  processes: (count) => many(count, (nth) => release({ ocid: `ocds-213czf-${nth}` })),
  'amendments and changes': (count) => [
    release({
      tender: {
        id: '1',
        amendments: many(count / 2, (nth) => ({ id: String(nth), description: `Change ${nth}` })),
        items: many(count / 2, (nth) => ({ id: String(nth), description: `Item ${nth}` })),
      },
    }),
  ],
  'things without an id': (count) => [
    release({
      tender: {
        id: '1',
        documents: many(count, (nth) => ({ title: `Notice ${nth}` })),
      },
    }),
  ],
  'fields of many names': (count) => [
    { ...release(), ...Object.fromEntries(many(count, (nth) => [`field${nth}`, { own: nth }])) },
  ],
  'lists of many names': (count) => [
    { ...release(), ...Object.fromEntries(many(count, (nth) => [`list${nth}`, [{ id: nth }]])) },
  ],
  'releases that cannot be read': (count) =>
    many(count, (nth) => ({ ...release({ id: String(nth) }), date: 'yesterday' })),
};
