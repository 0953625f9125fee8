import { html } from 'hono/html';
import type { ContractRow } from '../kith.js';
import { addressOf } from './pages.js';

type Html = ReturnType<typeof html>;
type Lot = Pick<ContractRow['lots'][number], 'id'> & { title?: string | null | undefined };

/** So many contracts of one process stand together, as in the element. */
const fewestFolded = 4;

/** How many contracts a process came to, where they are not all in the list; by ocid. */
export type Totals = ReadonlyMap<string, number>;

/** Contracts in their order; many of one process, such as the lots of a framework, as one row with a list. */
export function rowsTable(
  caption: string,
  rows: readonly ContractRow[],
  totals: Totals = new Map(),
): Html {
  return html`<table class="rows">
    <caption>${caption}</caption>
    <thead><tr><th scope="col">Contract</th><th scope="col">Buyer</th><th scope="col">Supplier</th><th scope="col">Promises</th></tr></thead>
    <tbody>${inProcesses(rows).map((process) =>
      process.length < fewestFolded ? process.map(rowOf) : foldOf(process, totals),
    )}</tbody>
  </table>`;
}

/** What else one process came to, where it came to more than the contract of this key. */
export function othersInProcess(key: string, rows: readonly ContractRow[]): Html | '' {
  const others = rows.filter((row) => row.key !== key);
  if (others.length === 0) return '';
  const list = html`<ul>${others.map((row) => html`<li>${linkTo(row)}</li>`)}</ul>`;
  return html`<h3>Other contracts and awards of the same process</h3>
    ${
      others.length < fewestFolded
        ? list
        : html`<details><summary>${others.length}, each with its lots and its supplier</summary>${list}</details>`
    }`;
}

/** `Lot 2: Uplands` */
export const lotWords = ({ id, title }: Lot): string => `Lot ${id}${title ? `: ${title}` : ''}`;

/** Processes of which there are many contracts in a list, and may be more elsewhere. */
export function foldedIn(rows: readonly ContractRow[]): string[] {
  return inProcesses(rows).flatMap(([first, ...others]) =>
    first && others.length + 1 >= fewestFolded ? [first.ocid] : [],
  );
}

/** In the order of the first of each. */
function inProcesses(rows: readonly ContractRow[]): ContractRow[][] {
  const processes = new Map<string, ContractRow[]>();
  for (const row of rows) processes.set(row.ocid, [...(processes.get(row.ocid) ?? []), row]);
  return [...processes.values()];
}

function rowOf(row: ContractRow): Html {
  const lots = lotsIn(row);
  return html`<tr>
    <th scope="row"><a href="${addressOf(row.key)}">${row.title ?? row.ocid}</a>${lots && html`<p>${lots}</p>`}</th>
    <td data-of="Buyer">${row.buyer.name ?? 'not named'}</td>
    <td data-of="Supplier">${suppliersOf(row)}</td>
    <td data-of="Promises">${row.commitments}</td>
  </tr>`;
}

function foldOf(process: readonly ContractRow[], totals: Totals): Html {
  const [first] = process;
  const all = totals.get(first?.ocid ?? '') ?? process.length;
  const count = all > process.length ? `${process.length} of ${all}` : all;
  const suppliers = new Set(process.flatMap((row) => row.suppliers.map(({ name }) => name)));
  const promises = process.reduce((sum, { commitments }) => sum + commitments, 0);
  return html`<tr>
    <th scope="row">
      ${first?.title ?? first?.ocid}
      <details>
        <summary>${count} contracts or awards in one process${ofLots(first)}</summary>
        <ul>${process.map((row) => html`<li>${linkTo(row)}</li>`)}</ul>
      </details>
    </th>
    <td data-of="Buyer">${first?.buyer.name ?? 'not named'}</td>
    <td data-of="Supplier">${suppliers.size === 1 ? suppliersOf(first) : `${suppliers.size} suppliers`}</td>
    <td data-of="Promises">${promises}</td>
  </tr>`;
}

/** By its lots and who has it: the name is that of all of them. */
function linkTo(row: ContractRow): Html {
  const lots = lotsIn(row) || (row.title ?? row.ocid);
  return html`<a href="${addressOf(row.key)}">${lots}; ${suppliersOf(row)}</a>`;
}

/** `Lot 1, Lot 2: Uplands`; empty where the process has no lots. */
function lotsIn({ lots, lotsInAll }: ContractRow): string {
  if (lots.length > 0) return lots.map(lotWords).join(', ');
  return lotsInAll > 1 ? `All ${lotsInAll} lots` : '';
}

const ofLots = (row: ContractRow | undefined): string =>
  row && row.lotsInAll > 1 ? `, which has ${row.lotsInAll} lots` : '';

const suppliersOf = (row: ContractRow | undefined): string =>
  row?.suppliers.map(({ name }) => name).join(', ') || 'not named';
