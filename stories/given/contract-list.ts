import type { Release } from '@kith/sdk';
import { larkmoor } from '@kith/sdk/testing';

const councils = [
  'Westmere Metropolitan Borough',
  'North Larkmoor District',
  'Three Fords County',
  'Harrowdale City',
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

const at = <Item>(list: readonly [Item, ...Item[]], index: number): Item =>
  list[index % list.length] ?? list[0];

/** The demonstration's notice, then invented ones; the same each time. */
export function contractList(count: number): Release[] {
  const others = Array.from({ length: count - 1 }, (_, index) => invented(index + 1));
  return [...larkmoor().world.releases, ...others];
}

/** Two years from a month in 2024 to 2026; every fifth notice says no value, every seventh no end. */
function invented(index: number): Release {
  const council = at(councils, index);
  const supplier = at(suppliers, index * 3);
  const title = `${at(subjects, index)}, ${council.split(' ')[0]} ${2024 + (index % 3)}`;
  const begins = `${2024 + (index % 3)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
  const ends = `${2026 + (index % 3)}-${String((index % 12) + 1).padStart(2, '0')}-28`;
  const id = `ocds-213czf-demo-${index + 100}`;
  return {
    ocid: id,
    id: `${id}-1`,
    date: `2026-${String((index % 6) + 1).padStart(2, '0')}-15T09:00:00Z`,
    tag: ['contract'],
    language: 'en',
    initiationType: 'tender',
    buyer: { id: `GB-DEMO-${index % councils.length}`, name: council },
    tender: { id: '1', title, status: 'complete' },
    awards: [
      { id: '1', status: 'active', suppliers: [{ id: `GB-DEMO-S${index}`, name: supplier }] },
    ],
    contracts: [
      {
        id: '1',
        awardID: '1',
        title,
        status: at(statuses, index % 5 === 4 ? index : 0),
        period: {
          startDate: `${begins}T00:00:00Z`,
          ...(index % 7 > 0 && { endDate: `${ends}T23:59:59Z` }),
        },
        ...(index % 5 > 0 && {
          value: { amount: 40_000 + ((index * 137_911) % 4_000_000), currency: 'GBP' },
        }),
        ...(index % 4 === 0 && {
          agreedMetrics: [{ id: '1', title: 'Visits on time' }],
        }),
      },
    ],
  };
}

/** The longest words that publishers send, and a notice with next to nothing in it. */
export function longContracts(): Release[] {
  const [first, second, third] = contractList(3) as [Release, Release, Release];
  const supplier = {
    id: 'x',
    name: 'Larkmoor, Westmere and Three Fords Care and Support Co-operative Community Benefit Society Limited (trading as Larkmoor Care Co-op)',
  };
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
          suppliers: Array.from({ length: 12 }, (_, index) => ({ ...supplier, id: `x${index}` })),
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
