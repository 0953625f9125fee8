import { html } from 'hono/html';
import type { ContractRow } from '../kith.js';
import { addressOf } from './pages.js';
import { type CouncilWords, councilWords, type Language } from './words.js';

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
  { language = 'en', totals = new Map() }: { language?: Language; totals?: Totals } = {},
): Html {
  const { columns } = councilWords(language);
  return html`<table class="rows">
    <caption>${caption}</caption>
    <thead><tr><th scope="col">${columns.contract}</th><th scope="col">${columns.buyer}</th><th scope="col">${columns.supplier}</th><th scope="col">${columns.promises}</th></tr></thead>
    <tbody>${inProcesses(rows).map((process) =>
      process.length < fewestFolded
        ? process.map((row) => rowOf(row, language))
        : foldOf(process, totals, language),
    )}</tbody>
  </table>`;
}

/** What else one process came to, where it came to more than the contract of this key. */
export function othersInProcess(
  key: string,
  rows: readonly ContractRow[],
  language: Language = 'en',
): Html | '' {
  const words = councilWords(language);
  const others = rows.filter((row) => row.key !== key);
  if (others.length === 0) return '';
  const list = html`<ul>${others.map((row) => html`<li>${linkTo(row, language)}</li>`)}</ul>`;
  return html`<h3>${words.others}</h3>
    ${
      others.length < fewestFolded
        ? list
        : html`<details><summary>${words.othersFold(others.length)}</summary>${list}</details>`
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

function rowOf(row: ContractRow, language: Language): Html {
  const { columns, notNamed } = councilWords(language);
  const lots = lotsIn(row, language);
  return html`<tr>
    <th scope="row"><a href="${addressOf(row.key, language)}">${row.title ?? row.ocid}</a>${lots && html`<p>${lots}</p>`}</th>
    <td data-of="${columns.buyer}">${row.buyer.name ?? notNamed}</td>
    <td data-of="${columns.supplier}">${suppliersOf(row, language)}</td>
    <td data-of="${columns.promises}">${promisesIn(row)}</td>
  </tr>`;
}

function foldOf(process: readonly ContractRow[], totals: Totals, language: Language): Html {
  const words = councilWords(language);
  const { columns, notNamed } = words;
  const [first] = process;
  const all = totals.get(first?.ocid ?? '') ?? process.length;
  const count = all > process.length ? words.outOf(process.length, all) : String(all);
  const suppliers = new Set(process.flatMap((row) => row.suppliers.map(({ name }) => name)));
  const promises = process.reduce((sum, row) => sum + promisesIn(row), 0);
  return html`<tr>
    <th scope="row">
      ${first?.title ?? first?.ocid}
      <details>
        <summary>${words.inProcess(count)}${ofLots(first, words)}</summary>
        <ul>${process.map((row) => html`<li>${linkTo(row, language)}</li>`)}</ul>
      </details>
    </th>
    <td data-of="${columns.buyer}">${first?.buyer.name ?? notNamed}</td>
    <td data-of="${columns.supplier}">${suppliers.size === 1 ? suppliersOf(first, language) : words.suppliers(suppliers.size)}</td>
    <td data-of="${columns.promises}">${promises}</td>
  </tr>`;
}

/** By its lots and who has it: the name is that of all of them. */
function linkTo(row: ContractRow, language: Language): Html {
  const lots = lotsIn(row, language) || (row.title ?? row.ocid);
  return html`<a href="${addressOf(row.key, language)}">${lots}; ${suppliersOf(row, language)}</a>`;
}

const promisesIn = ({ commitments, reported }: ContractRow) => Math.max(commitments, reported);

/** `Lot 1, Lot 2: Uplands`; empty where the process has no lots. */
function lotsIn({ lots, lotsInAll }: ContractRow, language: Language): string {
  if (lots.length > 0) return lots.map(lotWords).join(', ');
  return lotsInAll > 1 ? councilWords(language).allLots(lotsInAll) : '';
}

const ofLots = (row: ContractRow | undefined, words: CouncilWords): string =>
  row && row.lotsInAll > 1 ? words.whichHasLots(row.lotsInAll) : '';

const suppliersOf = (row: ContractRow | undefined, language: Language): string =>
  row?.suppliers.map(({ name }) => name).join(', ') || councilWords(language).notNamed;
