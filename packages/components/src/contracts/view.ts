import type { ContractStatus } from '@kith/ocds/contracts';
import { columns, everything, type Order, type Wanted } from './choose-rows.js';

/** What a reader looks at: which contracts, in which order, which page of them, or one of them. */
export interface View {
  wanted: Wanted;
  order: Order | undefined;
  /** Counted from 0. */
  page: number;
  /** Key of the contract that is open; empty for the list. */
  contract: string;
}

export const beginning: View = { wanted: everything, order: undefined, page: 0, contract: '' };

/** The names of what stands in an address. They begin with `kith-`, so that they meet no name of the page. */
export const viewNames = ['words', 'buyer', 'status', 'promises', 'order', 'page', 'contract'].map(
  (name) => `kith-${name}`,
);

/** The view that an address asks for; what it says that is not a view is left out. */
export function viewIn(parameters: URLSearchParams): View {
  const said = (name: string) => parameters.get(`kith-${name}`) ?? '';
  return {
    wanted: {
      words: said('words'),
      buyer: said('buyer'),
      status: said('status') as ContractStatus | '',
      withPromises: said('promises') !== '',
    },
    order: orderNamed(said('order')),
    page: Math.max(0, (Number.parseInt(said('page'), 10) || 1) - 1),
    contract: said('contract'),
  };
}

/** The same view as parameters of an address; what is as at the beginning is not in it. */
export function parametersOf({ wanted, order, page, contract }: View): [string, string][] {
  const said = {
    words: wanted.words,
    buyer: wanted.buyer,
    status: wanted.status,
    promises: wanted.withPromises ? '1' : '',
    order: order ? nameOf(order) : '',
    page: page > 0 ? String(page + 1) : '',
    contract,
  };
  return Object.entries(said)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => [`kith-${name}`, value]);
}

/** `value-descending` */
export function nameOf({ by, descending }: Order): string {
  return `${by}-${descending ? 'descending' : 'ascending'}`;
}

export function orderNamed(name: string): Order | undefined {
  const [column, way] = name.split('-');
  const by = columns.find((each) => each === column);
  return by && { by, descending: way === 'descending' };
}
