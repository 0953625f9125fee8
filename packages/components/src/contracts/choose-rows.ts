import { type ContractStatus, wordsToFind } from '@kith/ocds/contracts';
import type { Language } from '../base/language.js';
import { buyerName, contractWords, supplierNames } from '../messages/contract-words.js';
import type { ListedContract } from './read-contracts.js';

/** Which contracts are wanted; empty and `false` for all. */
export interface Wanted {
  words: string;
  buyer: string;
  status: ContractStatus | '';
  withPromises: boolean;
}

export const everything: Wanted = { words: '', buyer: '', status: '', withPromises: false };

export const columns = [
  'title',
  'buyer',
  'supplier',
  'value',
  'period',
  'status',
  'promises',
] as const;

export type Column = (typeof columns)[number];

export interface Order {
  by: Column;
  descending: boolean;
}

type Row = ListedContract;

/** The contracts in which every word stands somewhere, and that are all else that is wanted. */
export function rowsWanted(rows: readonly Row[], wanted: Wanted): readonly Row[] {
  const words = wordsToFind(wanted.words);
  const { buyer, status, withPromises } = wanted;
  if (words.length === 0 && buyer === '' && status === '' && !withPromises) return rows;
  return rows.filter(
    (row) =>
      (buyer === '' || buyerName(row) === buyer) &&
      (status === '' || row.status === status) &&
      (!withPromises || row.commitments > 0 || row.reported > 0) &&
      words.every((word) => row.text.includes(word)),
  );
}

/** A copy in order; rows that do not say what is ordered by come last, either way. */
export function rowsInOrder(
  rows: readonly Row[],
  order: Order | undefined,
  language: Language,
): readonly Row[] {
  if (order === undefined) return rows;
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const key = keys[order.by];
  const way = order.descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: key(row, language) }))
    .sort((one, other) => {
      if (one.value === '' || other.value === '') {
        return Number(one.value === '') - Number(other.value === '');
      }
      if (typeof one.value === 'number' && typeof other.value === 'number') {
        return way * (one.value - other.value);
      }
      return way * compare(String(one.value), String(other.value));
    })
    .map(({ row }) => row);
}

const keys: Record<Column, (row: Row, language: Language) => string | number> = {
  title: ({ title }) => title,
  buyer: (row) => buyerName(row),
  supplier: (row, language) => supplierNames(row, language),
  value: ({ value }) => value?.amount ?? '',
  period: ({ period }) => period?.startDate ?? '',
  status: ({ status }, language) =>
    status === 'unknown' ? '' : contractWords(language).status[status],
  promises: ({ commitments, reported }) => Math.max(commitments, reported),
};

/** Every buyer that is named, each once, by name; and the one that is wanted, wherever it is. */
export function buyersIn(rows: readonly Row[], language: Language, wanted = ''): string[] {
  const names = new Set([...rows.map(buyerName), wanted]);
  names.delete('');
  // Many a list is of one buyer, and to learn an order takes a slow phone longer than to draw it.
  if (names.size < 2) return [...names];
  return [...names].sort(new Intl.Collator(language, { sensitivity: 'base' }).compare);
}

/** Every status that occurs or is wanted, in the order of a contract's life. */
export function statusesIn(
  rows: readonly Row[],
  language: Language,
  wanted: Wanted['status'] = '',
): ContractStatus[] {
  const found = new Set([...rows.map(({ status }) => status), wanted]);
  const all = Object.keys(contractWords(language).status) as ContractStatus[];
  return all.filter((status) => found.has(status));
}
