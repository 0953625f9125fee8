import { describe, expect, it } from 'vitest';
import { partyId } from './party-id.js';
import { upgrade } from './upgrade.js';
import type { UpgradeWarning } from './upgrade-release.js';

const council = {
  name: 'Westmere Council',
  identifier: { scheme: 'GB-LAE', id: 'WST' },
  address: { locality: 'Westmere' },
};
const carer = { name: 'Harbour Home Care' };
const base = {
  ocid: 'ocds-213czf-1',
  id: '1',
  date: '2016-04-01T00:00:00Z',
  tag: ['contract'],
  initiationType: 'tender',
};

describe('upgrading a release from 1.0', () => {
  it('moves organizations to parties and leaves references in their places', () => {
    const old = {
      ...base,
      buyer: council,
      tender: { id: 't', procuringEntity: council, tenderers: [carer] },
      awards: [{ id: 'a', suppliers: [carer] }],
    };
    const id = partyId(carer);
    const carerHere = { id, name: 'Harbour Home Care' };
    const councilHere = { id: 'GB-LAE-WST', name: 'Westmere Council' };
    const upgraded = upgrade(old);
    expect(upgraded).toEqual({
      ...base,
      parties: [
        { ...council, id: 'GB-LAE-WST', roles: ['buyer', 'procuringEntity'] },
        { id, roles: ['tenderer', 'supplier'], name: 'Harbour Home Care' },
      ],
      buyer: councilHere,
      tender: { id: 't', procuringEntity: councilHere, tenderers: [carerHere] },
      awards: [{ id: 'a', suppliers: [carerHere] }],
    });
    expect(Object.keys(upgraded).slice(4, 7)).toEqual(['initiationType', 'parties', 'buyer']);
  });

  it('gives an organization without an identifier the same id in every release', () => {
    expect(partyId({ ...carer })).toBe(partyId({ ...carer, note: 'new' }));
    expect(partyId(carer)).not.toBe(partyId({ name: 'Harbour Home Cares' }));
    expect(partyId(carer)).toMatch(/^[0-9a-f]{16}$/);
  });

  it('completes what is known of an organization from each place it is named in', () => {
    const { scheme, id } = council.identifier;
    const named = { identifier: { scheme, id, legalName: 'The Council of Westmere' } };
    const { parties } = upgrade({
      ...base,
      buyer: council,
      tender: { procuringEntity: named },
    }) as {
      parties?: unknown;
    };
    expect(parties).toEqual([
      {
        ...council,
        ...named,
        id: 'GB-LAE-WST',
        roles: ['buyer', 'procuringEntity'],
      },
    ]);
  });

  it('keeps organizations apart that share an identifier and contradict each other', () => {
    const other = { ...council, address: { locality: 'Eastmere' } };
    const { parties } = upgrade({
      ...base,
      buyer: council,
      tender: { procuringEntity: other },
    }) as unknown as { parties: { id: string; address: unknown }[] };
    expect(parties.map(({ address }) => address)).toEqual([council.address, other.address]);
    expect(parties[0]?.id).toBe('GB-LAE-WST');
    expect(parties[1]?.id).toMatch(/^GB-LAE-WST-[0-9a-f]{16}$/);
  });

  it("keeps the publisher's own id, and says where the details under it differ", () => {
    const warnings: UpgradeWarning[] = [];
    const old = {
      ...base,
      buyer: { id: 7, name: 'Westmere Council' },
      awards: [{ suppliers: [{ id: 7, name: 'Westmere', note: 'x' }] }],
    };
    expect(upgrade(old, { onWarning: (warning) => warnings.push(warning) })).toEqual({
      ...base,
      parties: [{ id: 7, roles: ['buyer', 'supplier'], name: 'Westmere Council', note: 'x' }],
      buyer: { id: 7, name: 'Westmere Council' },
      awards: [{ suppliers: [{ id: 7, name: 'Westmere' }] }],
    });
    expect(warnings).toEqual([
      { code: 'party_differs', pointer: '/awards/0/suppliers/0', id: '7' },
    ]);
  });

  it('puts an amendment into the list of amendments, once', () => {
    const amendment = { date: '2016-05-01T00:00:00Z', rationale: 'More visits', changes: [] };
    const old = {
      ...base,
      tender: { id: 't', amendment, status: 'active' },
      awards: [{ id: 'a', amendment, amendments: [{ rationale: 'Fewer' }] }],
      contracts: [{ id: 'c', amendment, amendments: [amendment] }, { amendment: null }],
    };
    const upgraded = upgrade(old);
    expect(upgraded).toEqual({
      ...base,
      tender: { id: 't', amendments: [amendment], status: 'active' },
      awards: [{ id: 'a', amendments: [{ rationale: 'Fewer' }, amendment] }],
      contracts: [{ id: 'c', amendments: [amendment] }, { amendment: null }],
    });
    expect(Object.keys(upgraded.tender)).toEqual(['id', 'amendments', 'status']);
  });

  it('names the payer, the payee and the value of a transaction', () => {
    const payer = { scheme: 'GB-LAE', id: 'WST', legalName: 'The Council of Westmere' };
    const transaction = {
      id: 'p',
      amount: { amount: 10, currency: 'GBP' },
      providerOrganization: payer,
      receiverOrganization: { scheme: 'GB-COH', id: '0' },
    };
    const old = {
      ...base,
      buyer: council,
      contracts: [{ implementation: { transactions: [transaction] } }],
    };
    expect(upgrade(old)).toEqual({
      ...base,
      parties: [
        { ...council, identifier: payer, id: 'GB-LAE-WST', roles: ['buyer', 'payer'] },
        { id: 'GB-COH-0', roles: ['payee'], identifier: { scheme: 'GB-COH', id: '0' } },
      ],
      buyer: { id: 'GB-LAE-WST', name: 'Westmere Council' },
      contracts: [
        {
          implementation: {
            transactions: [
              {
                id: 'p',
                value: { amount: 10, currency: 'GBP' },
                payer: { id: 'GB-LAE-WST', name: 'The Council of Westmere' },
                payee: { id: 'GB-COH-0' },
              },
            ],
          },
        },
      ],
    });
  });

  it('leaves a transaction alone that says both in the new words', () => {
    const transaction = {
      amount: 1,
      value: 2,
      providerOrganization: { id: 1 },
      payer: { id: 'x' },
    };
    const old = { ...base, contracts: [{ implementation: { transactions: [transaction] } }] };
    expect(upgrade(old)).toBe(old);
  });
});

describe('upgrading a package', () => {
  const old = {
    uri: 'https://example.org/1',
    publishedDate: '2016-04-01T00:00:00Z',
    extra: 1,
    releases: [{ ...base, buyer: { id: '1', name: 'Westmere' }, note: { kept: true } }],
  };

  it('says the new version after its address, and upgrades every release', () => {
    const upgraded = upgrade(old);
    expect(Object.keys(upgraded)).toEqual(['uri', 'version', 'publishedDate', 'extra', 'releases']);
    expect(upgraded).toMatchObject({
      version: '1.1',
      extra: 1,
      releases: [{ parties: [{ id: '1', roles: ['buyer'] }], note: { kept: true } }],
    });
  });

  it.each(['1.0', '1.0.3', null, 1])('takes %j for the old version', (version) => {
    expect(upgrade({ ...old, version })).toMatchObject({ version: '1.1' });
  });

  it.each(['1.1', '1.2', 'one', {}])('leaves version %j as it is', (version) => {
    const given = { ...old, version };
    expect(upgrade(given)).toBe(given);
  });

  it('upgrades the releases and the compiled release of records, and keeps links', () => {
    const link = { url: 'https://example.org/1#1', date: base.date, tag: ['contract'] };
    const compiledRelease = { ...base, buyer: { id: '1' } };
    const records = [{ ocid: base.ocid, releases: [link], compiledRelease, versionedRelease: {} }];
    const { records: upgraded } = upgrade({ records });
    expect(upgraded).toMatchObject([
      {
        releases: [link],
        compiledRelease: { parties: [{ id: '1', roles: ['buyer'] }] },
        versionedRelease: {},
      },
    ]);
    expect(upgrade(records[0])).toEqual(upgraded[0]);
  });
});

describe('roles that are no roles', () => {
  const odd = { note: 'kept' };

  it('are kept where a party lists them, beside a party of its own for the reference', () => {
    const given = { ...base, parties: [{ id: '1', roles: odd }], buyer: { id: '1', name: 'A' } };
    expect(upgrade(given, { version: '1.0' })).toMatchObject({
      parties: [
        { id: '1', roles: odd },
        { id: '1', name: 'A', roles: ['buyer'] },
      ],
    });
  });

  it('are kept in an organization, which then stays where it is', () => {
    const given = { ...base, buyer: { id: '1', roles: odd } };
    expect(upgrade(given, { version: '1.0' })).toBe(given);
  });
});

describe('a release outside a package', () => {
  const named = { ...base, parties: [{ id: '1', roles: [] }], buyer: { id: '1' } };

  it('is 1.1 when it lists its parties', () => {
    expect(upgrade(named)).toBe(named);
    expect(upgrade([named])).toEqual([named]);
  });

  it('has the version that the caller knows it to have', () => {
    expect(upgrade(named, { version: '1.0' })).toMatchObject({ parties: [{ roles: ['buyer'] }] });
    const bare = { ...base, buyer: council };
    expect(upgrade(bare, { version: '1.1' })).toBe(bare);
  });
});
