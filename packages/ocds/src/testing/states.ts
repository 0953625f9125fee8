import fc from 'fast-check';
import type { Release } from '../index.js';
import { contract, metric, release } from './given.js';

const word = fc.constantFrom('Home care', 'Day care', 'Respite', 'Night visits');
const code = fc.constantFrom('phone', 'written', 'inPerson');
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const amount = fc.record({
  amount: maybe(fc.integer({ min: 0, max: 9 })),
  currency: maybe(fc.constantFrom('GBP', 'EUR')),
});

/** Items 1 to n of a list: later states have as many or more. */
function listOf<Item>(build: (id: string) => fc.Arbitrary<Item>, length: number) {
  return fc.tuple(...Array.from({ length }, (_, at) => build(String(at + 1))));
}

const observation = (id: string) =>
  fc.record({
    id: fc.constant(id),
    measure: maybe(fc.oneof(fc.integer({ min: 0, max: 3 }), word)),
    dimensions: maybe(fc.record({ area: fc.constantFrom('north', 'south') })),
    period: maybe(
      fc.record({ startDate: fc.constantFrom('2026-04-01T00:00:00Z', '2026-07-01T00:00:00Z') }),
    ),
  });

const identifier = fc.record({ scheme: maybe(word), id: fc.constantFrom('1', '2') });

const party = (id: string) =>
  fc.record({
    id: fc.constant(id),
    name: maybe(word),
    roles: maybe(fc.uniqueArray(word, { minLength: 1 })),
    identifier: maybe(identifier),
    additionalIdentifiers: fc.uniqueArray(identifier, {
      minLength: 1,
      selector: (one) => JSON.stringify(one),
    }),
  });

const lot = (id: string) =>
  fc.record({
    id: fc.constantFrom(Number(id)),
    title: maybe(word),
    places: maybe(fc.array(word, { minLength: 1, maxLength: 2 })),
    terms: maybe(fc.record({ length: fc.integer({ min: 1, max: 3 }) })),
  });

const contractOf = (observations: number) => (id: string) =>
  fc
    .record({
      title: maybe(word),
      status: maybe(fc.constantFrom('pending', 'active', 'terminated')),
      value: maybe(amount),
      observations: listOf(observation, observations),
    })
    .map(({ observations: list, ...parts }) => ({
      ...contract({ id }),
      ...parts,
      agreedMetrics: [{ ...metric(), observations: list }],
    }));

/** A compiled release without what is undefined and without what says nothing. */
function state(parts: object): Release {
  return tidy(release(parts)) as Release;
}

function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value)
    .map(([name, inner]) => [name, tidy(inner)] as const)
    .filter(([, inner]) => inner !== undefined && JSON.stringify(inner) !== '{}');
  return Object.fromEntries(fields);
}

const stateOf = ([parties, lots, contracts, observations]: number[]) =>
  fc
    .record({
      language: maybe(fc.constantFrom('en', 'cy')),
      parties: listOf(party, parties ?? 1),
      tender: fc.record({
        id: fc.constant('t'),
        title: maybe(word),
        value: maybe(amount),
        submissionMethod: maybe(fc.uniqueArray(code, { minLength: 1 })),
        lots: listOf(lot, lots ?? 1),
      }),
      contracts: listOf(contractOf(observations ?? 1), contracts ?? 1),
    })
    .map(state);

const size = fc.integer({ min: 1, max: 2 });
const sizes = fc.array(size, { minLength: 4, maxLength: 4 });

/** Two states of a process where a release can turn the first into the second. */
export const reachablePair = fc.tuple(sizes, sizes).chain(([was, more]) =>
  fc.record({
    before: stateOf(was),
    after: stateOf(was.map((length, at) => length - 1 + (more[at] ?? 1))),
  }),
);
