import type { Release } from '@kith/sdk';
import { demonstrationNotice } from './demonstration-notice.js';

const councils = [
  { place: 'Westmere', name: 'Westmere Metropolitan Borough' },
  { place: 'North Larkmoor', name: 'North Larkmoor District' },
  { place: 'Three Fords', name: 'Three Fords County' },
  { place: 'Harrowdale', name: 'Harrowdale City' },
] as const;

const subjects = [
  'Support at home',
  'Reablement after hospital',
  'Extra care housing, Beck Court',
  'Day opportunities for people with learning disabilities',
  'Rest for family carers',
  'Supported living for adults of working age',
  'Independent advocacy',
  'Care technology and response',
  'Meals at home',
  'Homes for older people, nursing',
  'Sensory support',
] as const;

const suppliers = [
  'Larkmoor Care Co-op',
  'Ford & Daughters Ltd',
  'Harrowdale Mutual Aid',
  'Beckside Homes',
] as const;

const statuses = ['active', 'pending', 'terminated', 'cancelled'] as const;

const at = <List extends readonly [unknown, ...unknown[]]>(
  list: List,
  index: number,
): List[number] => list[index % list.length];

/** The demonstration's notice, then invented ones; the same each time. */
export function contractList(count: number): Release[] {
  const others = Array.from({ length: count - 1 }, (_, index) => invented(index + 1));
  return [demonstrationNotice, ...others];
}

/** Two years from a month of 2024 to 2026; every fifth says no value, every seventh no last day. */
function invented(index: number): Release {
  const council = at(councils, index);
  const supplier = at(suppliers, index * 3);
  const year = 2024 + (index % 3);
  const month = index % 12;
  const title = `${at(subjects, index)}, ${council.place} ${year}`;
  const ocid = `ocds-213czf-demo-${index + 100}`;
  return {
    ocid,
    id: `${ocid}-1`,
    date: `${day(2026, index % 6, 15)}T09:00:00Z`,
    tag: ['contract'],
    language: 'en',
    initiationType: 'tender',
    buyer: { id: `GB-DEMO-${council.place}`, name: council.name },
    tender: { id: '1', title, status: 'complete' },
    awards: [{ id: '1', status: 'active', suppliers: [{ id: supplier, name: supplier }] }],
    contracts: [
      {
        id: '1',
        awardID: '1',
        title,
        status: at(statuses, index % 5 === 4 ? index : 0),
        period: {
          startDate: `${day(year, month, 1)}T00:00:00Z`,
          ...(index % 7 > 0 && { endDate: `${day(year + 2, month, 0)}T23:59:59Z` }),
        },
        ...(index % 5 > 0 && {
          value: { amount: 40_000 + ((index * 137_911) % 4_000_000), currency: 'GBP' },
        }),
        ...(index % 4 === 0 && { agreedMetrics: [{ id: '1', title: 'Visits on time' }] }),
      },
    ],
  };
}

/** January is 0; the day before the first is 0. */
const day = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);

/** The longest words that publishers send, and a notice with next to nothing in it. */
export function longContracts(): Release[] {
  const [first, second, third] = contractList(3) as [Release, Release, Release];
  const suppliersNamed = [
    'Larkmoor, Westmere and Three Fords Care and Support Co-operative Community Benefit Society Limited (trading as Larkmoor Care Co-op)',
    'Harrowdale Mutual Aid in partnership with the Fordgate Association of Personal Assistants',
    'Beckside Homes (Extra Care and Supported Housing Management Services) Limited',
  ];
  return [
    {
      ...second,
      buyer: {
        id: 'y',
        name: 'Westmere Metropolitan Borough, on behalf of the Larkmoor and Three Fords Integrated Care Partnership and its associate members',
      },
      awards: [
        {
          id: '1',
          status: 'active',
          suppliers: suppliersNamed.map((name) => ({ id: name, name })),
        },
      ],
      contracts: [
        {
          id: '1',
          awardID: '1',
          title:
            'Provision of Domiciliary Care, Reablement, Night Support, Sitting Services, Extra Care and Supported Living for Adults of Working Age and Older People across the Boroughs of Westmere, North Larkmoor and the Three Fords, Lot 2 of 7 (North)',
          status: 'active',
          value: { amount: 1_234_567_890.5, currency: 'GBP' },
        },
      ],
    },
    {
      ocid: third.ocid,
      id: third.id,
      date: third.date,
      tag: ['planning'],
      initiationType: 'tender',
    },
    first,
  ];
}
