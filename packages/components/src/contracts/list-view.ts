import { html, noChange, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DrawnInSlices } from '../base/drawn-in-slices.js';
import type { Language } from '../base/language.js';
import { shorten } from '../format/shorten.js';
import {
  buyerName,
  contractWords,
  periodInWords,
  statusInWords,
  supplierNames,
  valueInWords,
} from '../messages/contract-words.js';
import { type Cells, cellsView } from './cells-view.js';
import { type Column, columns, type Order } from './choose-rows.js';
import { contractsMessages, written } from './contracts.messages.js';
import type { Line } from './fold-rows.js';
import { foldView } from './fold-view.js';
import { lotsInWords } from './lot-words.js';
import type { ListedContract } from './read-contracts.js';

export interface ListViewOptions {
  language: Language;
  lines: readonly Line[];
  order: Order | undefined;
  /** Address of a contract; undefined where it is opened by a button. */
  addressOf: (row: ListedContract) => string | undefined;
  sort: (order: Order) => void;
  /** A person chose a contract, by a link or a button. */
  select: (row: ListedContract, event: MouseEvent) => void;
  /** Opens or closes what is folded. */
  fold: (ocid: string) => void;
  slices: DrawnInSlices;
}

/**
 * One page of contracts. The roles are said out loud, because a table laid out as cards loses them
 * in some browsers.
 */
export function listView(options: ListViewOptions): TemplateResult {
  const { language, lines, fold, slices } = options;
  return html`<table role="table" part="table" aria-labelledby="count">
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map((column) => headView(column, options))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        slices.due(lines),
        ([{ row, fold: folded }]) => row?.key ?? folded?.ocid,
        ([line, stands]) =>
          stands
            ? noChange
            : line.fold
              ? foldView(line.fold, { language, fold })
              : rowView(line, options),
      )}
    </tbody>
  </table>`;
}

function headView(column: Column, { language, order, sort }: ListViewOptions): TemplateResult {
  const mine = order?.by === column;
  const now = mine ? (order.descending ? 'descending' : 'ascending') : 'none';
  const press = () => sort({ by: column, descending: mine && !order.descending });
  return html`<th role="columnheader" scope="col" class=${column} aria-sort=${now}>
    <button class="sort" type="button" @click=${press}>
      ${contractsMessages(language).columns[column]}
      <svg class="arrow ${now}" viewBox="0 0 10 16" aria-hidden="true">
        <path class="up" d="M1 6.5 5 2l4 4.5z" />
        <path class="down" d="M1 9.5 5 14l4-4.5z" />
      </svg>
    </button>
  </th>`;
}

function rowView(
  { row, inFold }: Extract<Line, { fold?: undefined }>,
  options: ListViewOptions,
): TemplateResult {
  const { language } = options;
  const shared = contractWords(language);
  const cells: Cells = [
    ['buyer', buyerName(row) || shared.notStated],
    ['supplier', supplierNames(row, language) || shared.notStated],
    ['value', valueInWords(row, language)],
    ['period', periodInWords(row, language)],
    ['status', statusInWords(row, language)],
    ['promises', promisesView(row, language)],
  ];
  return html`<tr role="row" class=${inFold ? 'inside' : nothing}>
    <th role="rowheader" scope="row" class="title">${titleView(row, options)}</th>
    ${cellsView(cells, language)}
  </tr>`;
}

function titleView(
  row: ListedContract,
  { language, addressOf, select }: ListViewOptions,
): TemplateResult {
  const { short } = shorten(row.title, 140);
  const lang = row.language ?? nothing;
  const address = addressOf(row);
  const choose = (event: MouseEvent) => select(row, event);
  const lots = lotsInWords(row, language);
  const supplier = supplierNames(row, language);
  // Many contracts of one process have one name: a list of links tells them apart.
  const name = html`<span lang=${lang}>${short}</span>${
    lots === '' ? nothing : html`<span class="hidden-words">, ${lots}, ${supplier}</span>`
  }`;
  return html`${
    address === undefined
      ? html`<button class="opens" type="button" data-key=${row.key} @click=${choose}>${name}</button>`
      : html`<a href=${address} data-key=${row.key} @click=${choose}>${name}</a>`
  }${lots === '' ? nothing : html`<span class="lots muted" aria-hidden="true">${lots}</span>`}`;
}

function promisesView({ commitments, reported }: ListedContract, language: Language) {
  const words = contractsMessages(language);
  const promises = words.promises(written(Math.max(commitments, reported)));
  return reported === 0
    ? promises
    : html`${promises} <span class="muted">${words.withResults(written(reported))}</span>`;
}
