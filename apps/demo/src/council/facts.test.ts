import { describe, expect, it } from 'vitest';
import { factsOf } from './facts.js';

const process = {
  buyer: { name: 'Harrowdale Council' },
  parties: [{ id: 's', name: 'Larkmoor Care Co-op' }],
  tender: {
    title: 'Care in the west',
    description: 'By day.\nBy night.',
    tenderPeriod: { endDate: '2026-02-01T12:00:00Z' },
  },
  awards: [
    {
      id: '1',
      suppliers: [{ id: 's' }],
      contractPeriod: { startDate: '2026-05-01T00:00:00+01:00' },
    },
    { id: '2', suppliers: [{ name: 'Brock Home Care' }], value: { amount: 0, currency: 'GBP' } },
  ],
  contracts: [
    {
      id: '7',
      awardID: '1',
      title: 'Care in Uplandby',
      value: { amount: 1000, amountGross: 1200, currency: 'GBP' },
      documents: [
        {
          id: '12',
          noticeType: 'UK7',
          description: 'Contract details',
          url: 'https://notices.example.org/12',
          datePublished: '2026-04-02T09:00:00+01:00',
        },
        { id: 'x', url: 'javascript:alert(1)' },
      ],
    },
  ],
};

describe('what stands of a contract on a page by itself', () => {
  it('is of that contract alone', () => {
    const { title, facts, description, documents } = factsOf(process, 'ocds-1/contract-7');
    expect(title).toBe('Care in Uplandby');
    expect(Object.fromEntries(facts)).toEqual({
      Buyer: 'Harrowdale Council',
      Supplier: 'Larkmoor Care Co-op',
      Value: '£1,000 without tax, £1,200 with tax',
      'First day': '1 May 2026',
      'Last day': 'not stated',
      'Last day for offers': '1 February 2026',
    });
    expect(description).toEqual(['By day.', 'By night.']);
    expect(documents).toEqual([
      { name: 'Contract details, 12, 2 April 2026', url: 'https://notices.example.org/12' },
    ]);
  });

  it('is told in Welsh too, and says where nobody says whether a sum is with tax', () => {
    const contracts = [{ ...process.contracts[0], value: { amount: 1000, currency: 'GBP' } }];
    const said = factsOf({ ...process, contracts }, 'ocds-1/contract-7', 'cy').facts;
    expect(Object.fromEntries(said)).toEqual({
      Prynwr: 'Harrowdale Council',
      Cyflenwr: 'Larkmoor Care Co-op',
      Gwerth: '£1,000; ni nodir a yw treth wedi’i chynnwys',
      'Diwrnod cyntaf': '1 Mai 2026',
      'Diwrnod olaf': 'heb ei nodi',
      'Diwrnod olaf i gynigion': '1 Chwefror 2026',
    });
  });

  it('has the lots that it is for, and how many there are', () => {
    const lots = [
      { id: 1, title: 'Riverside' },
      { id: 2, title: 'Uplands', description: 'Among hills.' },
    ];
    const [award] = process.awards;
    const framework = {
      ...process,
      tender: { ...process.tender, lots, techniques: { hasFrameworkAgreement: true } },
      awards: [{ ...award, relatedLots: ['2'] }],
    };
    const own = factsOf(framework, 'ocds-1/contract-7');
    expect(own.lots).toEqual([{ id: '2', title: 'Uplands', description: ['Among hills.'] }]);
    expect(own.lotsInAll).toBe(2);
    expect(Object.fromEntries(own.facts)['Kind']).toMatch(/^A framework/);
    expect(factsOf(framework, 'ocds-1/tender').lots).toHaveLength(2);
  });

  it('leads to the site of the buyer, where that is one', () => {
    const withSite = (url: string) => ({
      ...process,
      buyer: { id: 'b', name: 'Harrowdale Council' },
      parties: [{ id: 'b', details: { url } }],
    });
    const site = 'https://harrowdale.example.org';
    expect(factsOf(withSite(site), 'ocds-1/contract-7').site).toBe(site);
    expect(factsOf(withSite('javascript:x'), 'ocds-1/contract-7').site).toBeUndefined();
  });

  it('is of an award that is not signed yet, or of the process where there is neither', () => {
    const award = Object.fromEntries(factsOf(process, 'ocds-1/award-2').facts);
    expect(award).toMatchObject({
      Supplier: 'Brock Home Care',
      Value: '£0 is published; perhaps no sum is fixed',
    });
    expect(factsOf({}, 'ocds-1/tender').title).toBe('A contract without a name');
  });
});
