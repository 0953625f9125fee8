import { byProcess, type ContractRow } from '../kith.js';
import { councilWords, type Language } from './words.js';

export const columns = [
  'title',
  'buyer',
  'supplier',
  'value',
  'period',
  'status',
  'promises',
] as const;
type Column = (typeof columns)[number];

interface Order {
  by: Column;
  descending: boolean;
}

/** `value-descending` */
export const nameOf = ({ by, descending }: Order): string =>
  `${by}-${descending ? 'descending' : 'ascending'}`;

/** Which contracts an address asks for, in which order, and which page of them. */
export interface View {
  words: string;
  buyer: string;
  status: string;
  withPromises: boolean;
  order: Order | undefined;
  /** Counted from 1. */
  page: number;
}

/** An address means the same with scripts and without: these are the names that the element uses. */
const names = ['words', 'buyer', 'status', 'promises', 'order', 'page'].map(
  (name) => `kith-${name}`,
);

/** The view that an address asks for; undefined where it asks for nothing. */
export function viewIn(asked: Record<string, string>): View | undefined {
  if (!names.some((name) => asked[name])) return undefined;
  const said = (name: string) => asked[`kith-${name}`] ?? '';
  const [column, way] = said('order').split('-');
  const by = columns.find((each) => each === column);
  return {
    words: said('words'),
    buyer: said('buyer'),
    status: said('status'),
    withPromises: said('promises') !== '',
    order: by && { by, descending: way === 'descending' },
    page: Math.max(1, Number.parseInt(said('page'), 10) || 1),
  };
}

/** Those of the rows that have the words which the view asks for, in its order. */
export function chosen(rows: readonly ContractRow[], view: View, language: Language) {
  const { buyer, status, withPromises, order } = view;
  const wanted = rows.filter(
    (row) =>
      (buyer === '' || row.buyer.name === buyer) &&
      (status === '' || row.status === status) &&
      (!withPromises || promisesIn(row) > 0),
  );
  if (order === undefined) return wanted;
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const way = order.descending ? -1 : 1;
  return wanted
    .map((row) => ({ row, value: keys[order.by](row, language) }))
    .sort(({ value: one }, { value: other }) => {
      // What is not said comes last, either way.
      if (one === '' || other === '') return Number(one === '') - Number(other === '');
      if (typeof one === 'number' && typeof other === 'number') return way * (one - other);
      return way * compare(String(one), String(other));
    })
    .map(({ row }) => row);
}

const keys: Record<Column, (row: ContractRow, language: Language) => string | number> = {
  title: ({ title }) => title ?? '',
  buyer: ({ buyer }) => buyer.name ?? '',
  supplier: ({ suppliers }) => suppliers.map(({ name }) => name ?? '').join(', '),
  value: ({ value }) => value?.amount ?? '',
  period: ({ period }) => period.startDate ?? '',
  status: ({ status }, language) =>
    status === 'unknown' ? '' : (councilWords(language).statuses[status] ?? ''),
  promises: promisesIn,
};

export function promisesIn({ commitments, reported }: ContractRow): number {
  return Math.max(commitments, reported);
}

/** A line of the list: a contract by itself, or all of one process of which there are many. */
export type Line = readonly [ContractRow, ...ContractRow[]];

/** So many contracts of one process stand together, as in the element. */
export const fewestFolded = 4;

/** Many of one process, such as the lots of a framework, stand where the first of them would. */
export function linesOf(rows: readonly ContractRow[]): Line[] {
  const processes = byProcess(rows);
  return rows.flatMap((row): Line[] => {
    const [first = row, ...others] = processes.get(row.ocid) ?? [];
    if (others.length + 1 < fewestFolded) return [[row]];
    return first === row ? [[first, ...others]] : [];
  });
}
