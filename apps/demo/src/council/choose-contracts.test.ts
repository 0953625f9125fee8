import { describe, expect, it } from 'vitest';
import type { ContractRow } from '../kith.js';
import { chosen, linesOf, viewIn } from './choose-contracts.js';

const row = (key: string, changes: Partial<ContractRow> = {}): ContractRow => ({
  key,
  ocid: key,
  title: key,
  buyer: { name: 'Westmere Council' },
  suppliers: [{ name: 'Brock Care' }],
  value: { amount: 10, currency: 'GBP' },
  period: { startDate: '2026-04-01', endDate: null },
  status: 'active',
  commitments: 0,
  reported: 0,
  lots: [],
  lotsInAll: 0,
  record: '',
  ...changes,
});

const rows = [
  row('Respite', { status: 'open', value: null }),
  row('Home care', { value: { amount: 900, currency: 'GBP' }, commitments: 8 }),
  row('Meals', { buyer: { name: 'Harrowdale' }, value: { amount: 1000, currency: 'GBP' } }),
];

const keysAt = (address: string, language: 'en' | 'cy' = 'en') => {
  const view = viewIn(Object.fromEntries(new URLSearchParams(address)));
  return view && chosen(rows, view, language).map(({ key }) => key);
};

describe('an address that was kept', () => {
  it('asks for what it says, under the names that the element uses', () => {
    expect(keysAt('kith-status=open')).toEqual(['Respite']);
    expect(keysAt('kith-buyer=Harrowdale')).toEqual(['Meals']);
    expect(keysAt('kith-promises=1')).toEqual(['Home care']);
    expect(keysAt('kith-order=title-ascending')).toEqual(['Home care', 'Meals', 'Respite']);
    expect(keysAt('kith-status=active&kith-order=value-descending')).toEqual([
      'Meals',
      'Home care',
    ]);
  });

  it('has what does not say it last, whichever way it is ordered', () => {
    expect(keysAt('kith-order=value-ascending')?.at(-1)).toBe('Respite');
    expect(keysAt('kith-order=value-descending')?.at(-1)).toBe('Respite');
  });

  it('is ordered by the words of its language', () => {
    expect(keysAt('kith-order=status-ascending')).toEqual(['Respite', 'Home care', 'Meals']);
    expect(keysAt('kith-order=status-ascending', 'cy')?.[0]).toBe('Respite');
  });

  it('asks for nothing where it says nothing, or nothing that can be', () => {
    expect(keysAt('lang=cy&kith-status=&kith-order=')).toBeUndefined();
    expect(viewIn({ 'kith-order': 'weather-ascending', 'kith-page': '-3' })).toMatchObject({
      order: undefined,
      page: 1,
    });
  });
});

describe('the contracts of one process', () => {
  it('stand in one line where there are many, at the place of the first', () => {
    const lots = [1, 2, 3, 4].map((nth) => row(`lot ${nth}`, { ocid: 'framework' }));
    const [one, two] = [1, 2].map((nth) => row(`part ${nth}`, { ocid: 'few' })) as [
      ContractRow,
      ContractRow,
    ];
    const [first, ...others] = lots as [ContractRow, ...ContractRow[]];
    const lines = linesOf([one, first, two, ...others]);
    expect(lines.map((line) => line.map(({ key }) => key))).toEqual([
      ['part 1'],
      ['lot 1', 'lot 2', 'lot 3', 'lot 4'],
      ['part 2'],
    ]);
  });
});
