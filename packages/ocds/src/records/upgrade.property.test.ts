import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { upgrade } from './upgrade.js';

const names =
  'ocid id version releases records compiledRelease parties roles buyer tender procuringEntity tenderers awards suppliers contracts implementation transactions amount value providerOrganization receiverOrganization payer payee amendment amendments identifier scheme legalName name address x __proto__'.split(
    ' ',
  );

const leaf = fc.oneof(
  fc.constantFrom('1.0', '1.1', 'buyer', 'a', 'b', '', null, 1, 2, true),
  fc.string({ maxLength: 3 }),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 5 }),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
}));
const organization = fc.record(
  {
    id: fc.oneof(leaf, fc.constant('o')),
    name: leaf,
    identifier: fc.record({ scheme: leaf, id: leaf, legalName: leaf }, { requiredKeys: [] }),
    address: value,
    note: value,
  },
  { requiredKeys: [] },
);
const organizations = fc.array(organization, { maxLength: 3 });
const transaction = fc.record(
  { amount: value, providerOrganization: organization, receiverOrganization: organization },
  { requiredKeys: [] },
);
const release = fc
  .record(
    {
      ocid: fc.constant('p'),
      buyer: organization,
      parties: fc.oneof(
        { weight: 3, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: value },
      ),
      tender: fc.record({ procuringEntity: organization, tenderers: organizations }),
      awards: fc.array(fc.record({ suppliers: organizations, amendment: value }), { maxLength: 2 }),
      contracts: fc.array(
        fc.record({ implementation: fc.record({ transactions: fc.array(transaction) }) }),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: [] },
  )
  .map((parts) => JSON.parse(JSON.stringify(parts)) as unknown);
const anything = fc.oneof(
  value,
  release,
  fc.record({ version: fc.constantFrom('1.0', '1.1', undefined), releases: fc.array(release) }),
  fc.record({ records: fc.array(fc.record({ ocid: leaf, releases: fc.array(release) })) }),
);

describe('upgrading anything at all', () => {
  it('never throws, never changes what it was given, and says the same twice', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const before = JSON.stringify(given);
        const once = upgrade(given);
        expect(JSON.stringify(given)).toBe(before);
        expect(JSON.stringify(upgrade(once))).toBe(JSON.stringify(once));
      }),
      { numRuns: 300 },
    );
  });

  it('returns 1.1 packages as they are', () => {
    fc.assert(
      fc.property(fc.array(value), (releases) => {
        const given = { version: '1.1', releases };
        expect(upgrade(given)).toBe(given);
      }),
    );
  });

  it('loses no word of a release unless it says so', () => {
    fc.assert(
      fc.property(release, (given) => {
        let warned = 0;
        const after = upgrade(given, { version: '1.0', onWarning: () => (warned += 1) });
        const words = leaves(after);
        if (warned === 0) for (const word of leaves(given)) expect(words).toContain(word);
      }),
      { numRuns: 300 },
    );
  });
});

function leaves(value: unknown): Set<unknown> {
  if (typeof value !== 'object' || value === null) return new Set(value === null ? [] : [value]);
  return new Set(Object.values(value).flatMap((inner) => [...leaves(inner)]));
}
