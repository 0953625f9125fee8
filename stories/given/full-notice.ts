import type { Release } from '@kith/sdk';

const midnight = (day: string) => `${day}T00:00:00Z`;

/** A contract of which everything is published, as the fullest of real notices are. */
export function fullNotice(): Release {
  const page = 'https://notices.example.org';
  return {
    ocid: 'ocds-213czf-demo-full',
    id: '000123-2026',
    date: midnight('2026-03-02'),
    tag: ['contract'],
    language: 'en',
    initiationType: 'tender',
    buyer: { id: 'w', name: 'Westmere Metropolitan Borough' },
    tender: {
      title: 'Home care and reablement',
      description:
        'Care and support at home for adults of any age, by day and by night.\nReablement after a stay in hospital is part of each lot.',
      procurementMethod: 'open',
      procurementMethodDetails: 'Open procedure',
      specialRegime: ['lightTouch'],
      tenderPeriod: { endDate: midnight('2025-11-14') },
      classification: { scheme: 'CPV', id: '85310000', description: 'Social work services' },
      lots: [
        { id: '1', title: 'South' },
        { id: '2', title: 'North', description: 'The towns and villages north of the river.' },
      ],
      items: [
        { id: '1', relatedLot: '1', deliveryAddresses: [{ region: 'UKD3' }] },
        { id: '2', relatedLot: '2', deliveryAddresses: [{ region: 'UKD4', locality: 'Fordgate' }] },
      ],
      amendments: [
        {
          id: '1',
          date: midnight('2025-10-20'),
          description: 'Two weeks more for offers.',
        },
      ],
      documents: [
        { id: 'a', documentType: 'biddingDocuments', url: `${page}/documents/a` },
        { id: 'b', documentType: 'conflictOfInterest', description: 'Not published' },
      ],
    },
    awards: [
      {
        id: '2',
        status: 'active',
        date: midnight('2026-01-12'),
        relatedLots: ['2'],
        suppliers: [{ id: 'l', name: 'Larkmoor Care Co-op' }],
      },
    ],
    contracts: [
      {
        id: '2',
        awardID: '2',
        title: 'Home care and reablement in the north',
        status: 'active',
        dateSigned: midnight('2026-03-01'),
        value: { amount: 1_480_000, amountGross: 1_776_000, currency: 'GBP' },
        period: {
          startDate: midnight('2026-04-01'),
          endDate: '2029-03-31T23:59:59Z',
          maxExtentDate: '2031-03-31T23:59:59Z',
        },
        renewal: { description: 'Twice, for a year each time.' },
        documents: [
          {
            id: '000123-2026',
            noticeType: 'UK7',
            title: 'Contract details',
            url: `${page}/000123-2026`,
            datePublished: midnight('2026-03-02'),
          },
        ],
      },
    ],
  };
}

/** A framework with so many places, for each of which no sum is fixed. */
export function frameworkNotice(count: number): Release {
  const places = Array.from({ length: count }, (_, index) => `${index + 1}`);
  return {
    ocid: 'ocds-213czf-demo-framework',
    id: '000124-2026',
    date: midnight('2026-03-03'),
    tag: ['award'],
    initiationType: 'tender',
    buyer: { id: 'h', name: 'Harrowdale City' },
    tender: {
      title: 'Framework for care at home',
      techniques: { hasFrameworkAgreement: true },
      lots: ['1', '2', '3'].map((id) => ({ id })),
    },
    awards: places.map((id) => ({
      id,
      status: 'active',
      relatedLots: [`${(Number(id) % 3) + 1}`],
      value: { amount: 0, currency: 'GBP' },
      suppliers: [{ id, name: `Harrowdale Mutual Aid ${id}` }],
    })),
  };
}
