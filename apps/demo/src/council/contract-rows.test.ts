import { describe, expect, it } from 'vitest';
import type { ContractRow } from '../kith.js';
import { othersInProcess, rowsTable } from './contract-rows.js';

const row = (id: number, changes: Partial<ContractRow> = {}): ContractRow => ({
  key: `ocds-f/award-${id}`,
  ocid: 'ocds-f',
  title: 'Specialist care framework',
  buyer: { name: 'Westmere Council' },
  suppliers: [{ name: `Brock Care ${id}` }],
  value: { amount: 1000 * id, currency: 'GBP' },
  period: { startDate: '2026-05-01', endDate: '2027-04-30' },
  status: 'active',
  commitments: 0,
  reported: 0,
  lots: [{ id: String(id), title: id === 2 ? 'Uplands' : null }],
  lotsInAll: 6,
  record: '',
  ...changes,
});
const all = [1, 2, 3, 4, 5, 6].map((id) => row(id));
const other = row(1, { key: 'ocds-o/contract-1', ocid: 'ocds-o', title: 'Respite', lots: [] });

/** What a reader reads: words without their marks. */
const read = (html: unknown) =>
  String(html)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('a framework in the list without scripts', () => {
  it('is one row, which says that its contracts stand apart and lists the lots of each', () => {
    const table = String(rowsTable('Contracts', [all[0], other, ...all.slice(1)] as ContractRow[]));
    expect(table.match(/<tr>/g)).toHaveLength(1 + 2);
    expect(read(table)).toContain(
      'Specialist care framework 6 contracts or awards in one process, which has 6 lots Lot 1; Brock Care 1 Lot 2: Uplands; Brock Care 2',
    );
    for (const { key } of all) expect(table).toContain(encodeURIComponent(key));
    expect(read(table)).toContain('6 suppliers');
  });

  it('says for how long and how it stands where that is the same of all, and else that it differs', () => {
    expect(read(rowsTable('Contracts', all))).toContain(
      '6 suppliers not all the same 1 May 2026 to 30 April 2027 Under way 0',
    );
  });

  it('stands contract by contract where there are few, each with its lots', () => {
    const table = String(rowsTable('Contracts', all.slice(0, 3)));
    expect(table.match(/<tr>/g)).toHaveLength(1 + 3);
    expect(read(table)).toContain('Specialist care framework Lot 2: Uplands');
    expect(table).not.toContain('<details>');
  });

  it('says of a contract for all lots that it is for all', () => {
    expect(read(rowsTable('', [row(1, { lots: [] })]))).toContain('All 6 lots');
    expect(read(rowsTable('', [row(1, { lots: [], lotsInAll: 0 })]))).not.toContain('lots');
  });

  it('lets what publishers write be no markup', () => {
    const evil = row(2, { title: '<script>x</script>', lots: [{ id: '1', title: '<b>' }] });
    expect(String(rowsTable('', [evil]))).not.toMatch(/<script>|<b>/);
  });
});

describe('the same in Welsh', () => {
  it('has no English word of ours, and leads on in Welsh', () => {
    const table = rowsTable(
      'Contractau',
      [...all, row(7, { ocid: 'o', suppliers: [], lots: [] })],
      'cy',
    );
    expect(read(table)).toContain('6 contract neu ddyfarniad mewn un broses, sydd â 6 lot');
    expect(read(table)).toContain('Pob un o’r 6 lot');
    expect(read(table)).not.toMatch(/contracts|Buyer|Supplier|not named|suppliers/);
    expect(String(table).match(/lang=cy/g)).toHaveLength(7);
  });
});

describe('the page of one of its contracts', () => {
  it('lists the others, and not itself', () => {
    const said = read(othersInProcess('ocds-f/award-2', all));
    expect(said).toContain(
      'of the same process 5, each with its lots and its supplier Lot 1; Brock',
    );
    expect(said).not.toContain('Uplands');
    expect(othersInProcess('ocds-o/contract-1', [other])).toBe('');
  });
});
