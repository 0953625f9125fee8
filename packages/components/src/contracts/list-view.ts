import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
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
import { type Column, columns, type Order } from './choose-rows.js';
import { contractAddress } from './contract-address.js';
import { contractsMessages, written } from './contracts.messages.js';
import type { ListedContract } from './read-contracts.js';

export interface ListViewOptions {
  language: Language;
  rows: readonly ListedContract[];
  order: Order | undefined;
  /** Address of a contract's page, with `{ocid}` and `{id}`. */
  template: string;
  sort: (order: Order) => void;
  select: (row: ListedContract) => void;
}

/**
 * One page of contracts. The roles are said out loud, because a table laid out as cards loses them
 * in some browsers.
 */
export function listView(options: ListViewOptions): TemplateResult {
  const { language, rows } = options;
  return html`<table role="table" part="table" aria-labelledby="count">
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map((column) => headView(column, options))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        rows,
        ({ key }) => key,
        (row) => rowView(row, language, options),
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
  row: ListedContract,
  language: Language,
  options: ListViewOptions,
): TemplateResult {
  const shared = contractWords(language);
  const labels = contractsMessages(language).columns;
  const cells: [Column, unknown][] = [
    ['buyer', buyerName(row) || shared.notStated],
    ['supplier', supplierNames(row, language) || shared.notStated],
    ['value', valueInWords(row, language)],
    ['period', periodInWords(row, language)],
    ['status', statusInWords(row, language)],
    ['promises', promisesView(row, language)],
  ];
  return html`<tr role="row">
    <th role="rowheader" scope="row" class="title">${titleView(row, options)}</th>
    ${cells.map(
      ([column, value]) => html`<td role="cell" class=${column}>
        <span class="label muted">${labels[column]}</span>
        <span>${value}</span>
      </td>`,
    )}
  </tr>`;
}

function titleView(row: ListedContract, { template, select }: ListViewOptions): TemplateResult {
  const { short } = shorten(row.title, 140);
  const lang = row.language ?? nothing;
  const address = contractAddress(template, row);
  return address === undefined
    ? html`<button class="opens" type="button" lang=${lang} @click=${() => select(row)}>${short}</button>`
    : html`<a href=${address} lang=${lang} @click=${() => select(row)}>${short}</a>`;
}

function promisesView({ commitments, reported }: ListedContract, language: Language) {
  const words = contractsMessages(language);
  const promises = words.promises(written(Math.max(commitments, reported)));
  return reported === 0
    ? promises
    : html`${promises} <span class="muted">${words.withResults(written(reported))}</span>`;
}
