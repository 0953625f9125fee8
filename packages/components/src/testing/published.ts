import type { Release, ReleasePackage } from '@kith/ocds';
import { releasePackage } from './open-data.js';

const page = (number: string) => ({
  id: number,
  noticeType: 'UK7',
  title: 'Contract details',
  url: `https://notices.example.org/${number}`,
  datePublished: '2026-04-02T09:00:00+01:00',
});

/** A contract of which everything is published. */
export const fullyPublished: Release = {
  ocid: 'ocds-213czf-full',
  id: '000012-2026',
  date: '2026-04-02T09:00:00+01:00',
  tag: ['contract'],
  initiationType: 'tender',
  language: 'en',
  buyer: { id: 'b', name: 'Harrowdale Council' },
  parties: [{ id: 'b', roles: ['buyer'], details: { url: 'https://www.harrowdale.example.org/' } }],
  tender: {
    title: 'Care at home in the west',
    description: 'Help to get up, wash and eat.\nBy day & by night.',
    procurementMethod: 'open',
    procurementMethodDetails: 'Open procedure',
    specialRegime: ['lightTouch'],
    techniques: { hasFrameworkAgreement: true },
    tenderPeriod: { endDate: '2026-02-01T12:00:00Z' },
    classification: { scheme: 'CPV', id: '85310000', description: 'Social work services' },
    lots: [
      { id: '1', title: 'Riverside', value: { amount: 0, currency: 'GBP' } },
      { id: '2', title: 'Uplands', renewal: { description: 'Two further years' } },
    ],
    items: [
      { id: '1', relatedLot: '1', deliveryAddresses: [{ region: 'UKI3' }] },
      { id: '2', relatedLot: '2', deliveryAddresses: [{ region: 'UKD71', locality: 'Uplandby' }] },
    ],
    amendments: [
      {
        id: '1',
        date: '2026-01-20T00:00:00Z',
        unstructuredChanges: [
          {
            where: { label: 'Closing date' },
            oldValue: { text: 'Monday' },
            newValue: { text: 'Sunday' },
          },
        ],
      },
    ],
    documents: [
      { id: 'a', documentType: 'biddingDocuments', url: 'https://papers.example.org/a' },
      { id: 'b', documentType: 'conflictOfInterest', description: 'Not published' },
    ],
  },
  awards: [
    {
      id: '1',
      status: 'active',
      date: '2026-03-10T00:00:00Z',
      relatedLots: ['2'],
      suppliers: [{ id: 's', name: 'Larkmoor Care Co-op' }],
    },
  ],
  contracts: [
    {
      id: '7',
      awardID: '1',
      status: 'active',
      dateSigned: '2026-04-01T00:00:00+01:00',
      value: { amount: 1_000_000, amountGross: 1_200_000, currency: 'GBP' },
      period: {
        startDate: '2026-05-01T00:00:00+01:00',
        endDate: '2028-04-30T23:59:59+01:00',
        maxExtentDate: '2030-04-30T23:59:59+01:00',
      },
      agreedMetrics: [{ id: 'time', title: 'Visits on time' }],
      documents: [page('000012-2026')],
    },
  ],
};

/** A framework of so many places, each with a supplier and a lot of its own. */
export function frameworkOf(count: number): Release {
  const each = Array.from({ length: count }, (_, index) => `${index + 1}`);
  return {
    ocid: 'ocds-213czf-framework',
    id: '000020-2026',
    date: '2026-03-01T09:00:00Z',
    tag: ['award'],
    initiationType: 'tender',
    buyer: { id: 'b', name: 'Westmere Council' },
    tender: { title: 'Specialist care framework', lots: each.map((id) => ({ id })) },
    awards: each.map((id) => ({
      id,
      status: 'active',
      relatedLots: [id],
      suppliers: [{ id: `s${id}`, name: `Brock Care ${id}` }],
      value: { amount: 0, currency: 'GBP' },
    })),
  };
}

/** Both, published by somebody and kept by somebody else. */
export const publishedAndKept: ReleasePackage = releasePackage([fullyPublished, frameworkOf(6)], {
  publisher: { name: 'Find a Notice' },
  keptBy: { name: 'Open data kept in Westmere' },
  license: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
});
