import { html } from 'hono/html';
import type { ContractRow } from '../kith.js';
import { fewestFolded, type Line, linesOf, promisesIn } from './choose-contracts.js';
import { dayOf } from './facts.js';
import { addressOf } from './pages.js';
import { type CouncilWords, councilWords, type Language } from './words.js';

type Html = ReturnType<typeof html>;
type Lot = Pick<ContractRow['lots'][number], 'id'> & { title?: string | null | undefined };

/** Lines of contracts in their order; many of one process, such as the lots of a framework, with a list. */
export function linesTable(
  caption: string,
  lines: readonly Line[],
  language: Language = 'en',
): Html {
  const { columns } = councilWords(language);
  return html`<table class="rows">
    <caption>${caption}</caption>
    <thead><tr>${Object.values(columns).map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${lines.map((line) =>
      line.length === 1 ? rowOf(line[0], language) : foldOf(line, language),
    )}</tbody>
  </table>`;
}

export const rowsTable = (caption: string, rows: readonly ContractRow[], language?: Language) =>
  linesTable(caption, linesOf(rows), language);

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

function rowOf(row: ContractRow, language: Language): Html {
  const { columns, notNamed } = councilWords(language);
  const lots = lotsIn(row, language);
  return html`<tr>
    <th scope="row"><a href="${addressOf(row.key, language)}">${row.title ?? row.ocid}</a>${lots && html`<p>${lots}</p>`}</th>
    <td data-of="${columns.buyer}">${row.buyer.name ?? notNamed}</td>
    <td data-of="${columns.supplier}">${suppliersOf(row, language)}</td>
    ${figuresOf([row], language)}
  </tr>`;
}

function foldOf(process: Line, language: Language): Html {
  const words = councilWords(language);
  const { columns, notNamed } = words;
  const [first] = process;
  const suppliers = new Set(process.flatMap((row) => row.suppliers.map(({ name }) => name)));
  return html`<tr>
    <th scope="row">
      ${first.title ?? first.ocid}
      <details>
        <summary>${words.inProcess(process.length)}${ofLots(first, words)}</summary>
        <ul>${process.map((row) => html`<li>${linkTo(row, language)}</li>`)}</ul>
      </details>
    </th>
    <td data-of="${columns.buyer}">${first.buyer.name ?? notNamed}</td>
    <td data-of="${columns.supplier}">${suppliers.size === 1 ? suppliersOf(first, language) : words.suppliers(suppliers.size)}</td>
    ${figuresOf(process, language)}
  </tr>`;
}

/** For how much, how long, how it stands and what was promised: of all in a line, or that they differ. */
function figuresOf(line: Line, language: Language): Html {
  const { columns, differs } = councilWords(language);
  const alike = (say: (row: ContractRow, language: Language) => string) => {
    const said = new Set(line.map((row) => say(row, language)));
    return said.size === 1 ? say(line[0], language) : differs;
  };
  return html`<td data-of="${columns.value}">${alike(valueOf)}</td>
    <td data-of="${columns.period}">${alike(periodOf)}</td>
    <td data-of="${columns.status}">${alike(statusOf)}</td>
    <td data-of="${columns.promises}">${line.reduce((sum, row) => sum + promisesIn(row), 0)}</td>`;
}

function valueOf({ value }: ContractRow, language: Language): string {
  const words = councilWords(language);
  if (value === null || !/^[A-Z]{3}$/.test(value.currency)) return words.notStated;
  const { amount, currency } = value;
  const money = { style: 'currency', currency, maximumFractionDigits: 0 } as const;
  const sum = amount.toLocaleString('en-GB', money);
  return amount === 0 ? words.nought(sum) : sum;
}

function periodOf({ period: { startDate, endDate } }: ContractRow, language: Language): string {
  const words = councilWords(language);
  if (startDate && endDate)
    return words.fromTo(dayOf(startDate, language), dayOf(endDate, language));
  if (startDate) return words.from(dayOf(startDate, language));
  return endDate ? words.to(dayOf(endDate, language)) : words.notStated;
}

export function statusOf({ status }: Pick<ContractRow, 'status'>, language: Language): string {
  const { statuses, notStated } = councilWords(language);
  return statuses[status] ?? notStated;
}

/** By its lots and who has it: the name is that of all of them. */
function linkTo(row: ContractRow, language: Language): Html {
  const lots = lotsIn(row, language) || (row.title ?? row.ocid);
  return html`<a href="${addressOf(row.key, language)}">${lots}; ${suppliersOf(row, language)}</a>`;
}

/** `Lot 1, Lot 2: Uplands`; empty where the process has no lots. */
function lotsIn({ lots, lotsInAll }: ContractRow, language: Language): string {
  if (lots.length > 0) return lots.map(lotWords).join(', ');
  return lotsInAll > 1 ? councilWords(language).allLots(lotsInAll) : '';
}

const ofLots = (row: ContractRow | undefined, words: CouncilWords): string =>
  row && row.lotsInAll > 1 ? words.whichHasLots(row.lotsInAll) : '';

const suppliersOf = (row: ContractRow | undefined, language: Language): string =>
  row?.suppliers.map(({ name }) => name).join(', ') || councilWords(language).notNamed;
