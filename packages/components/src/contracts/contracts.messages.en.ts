import type { Column } from './choose-rows.js';

const contracts = (count: string) => `${count} ${count === '1' ? 'contract' : 'contracts'}`;

/** Counts come written as people write them: `1,250`. */
export const contractsMessagesEn = {
  title: 'Contracts',
  columns: {
    title: 'Contract',
    buyer: 'Buyer',
    supplier: 'Supplier',
    value: 'Value',
    period: 'Runs',
    status: 'Status',
    promises: 'Promises',
  } satisfies Record<Column, string>,
  find: 'Find words',
  findHint: 'In names, descriptions, places, lots, documents, dates and notice numbers.',
  buyer: 'Buyer',
  allBuyers: 'All buyers',
  status: 'Status',
  allStatuses: 'Any status',
  withPromises: 'Only with promises',
  clear: 'Show all',
  sortBy: 'Order',
  asPublished: 'As published',
  ascending: (column: string) => `${column}, first to last`,
  descending: (column: string) => `${column}, last to first`,
  all: (count: string) => `${contracts(count)}.`,
  some: (count: string, all: string) => `${count} of ${contracts(all)}.`,
  none: (all: string) => `None of ${contracts(all)} fits. Try fewer words, or show all.`,
  nothing: 'No contracts are published here yet. When they are, they will stand here.',
  promises: (count: string) => (count === '0' ? 'none' : count),
  withResults: (count: string) => `${count} with results`,
  reading: (count: string) => `Read ${contracts(count)} so far; reading on…`,
  interrupted: (count: string) =>
    `We read ${contracts(count)} and couldn’t read the rest. What you see stands.`,
  refused: (count: string) =>
    `${count} ${count === '1' ? 'notice' : 'notices'} could not be read and ${count === '1' ? 'is' : 'are'} not listed.`,
  save: 'Save this list (CSV)',
  /** What stands for a value that is not the same in all lots. */
  differs: 'not all alike',
  parts: (count: string) => `${count} contracts or awards in one process`,
  suppliers: (count: string) => `${count} suppliers`,
  lots: (ids: string, count: number) => `${count === 1 ? 'Lot' : 'Lots'} ${ids}`,
  pages: 'Pages',
  previous: 'Previous page',
  next: 'Next page',
  page: (page: string, of: string) => `Page ${page} of ${of}.`,

  notHere: 'We couldn’t find that contract in what is published here. All contracts stand below.',
  searching: 'Looking for the contract…',
};

export type ContractsMessages = typeof contractsMessagesEn;
