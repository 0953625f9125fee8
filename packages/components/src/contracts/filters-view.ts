import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Language } from '../base/language.js';
import { contractWords } from '../messages/contract-words.js';
import {
  buyersIn,
  columns,
  everything,
  type Order,
  statusesIn,
  type Wanted,
} from './choose-rows.js';
import { contractsMessages } from './contracts.messages.js';
import type { ListedContract } from './read-contracts.js';
import { nameOf, orderNamed } from './view.js';

export interface FiltersViewOptions {
  language: Language;
  rows: readonly ListedContract[];
  wanted: Wanted;
  order: Order | undefined;
  want: (change: Partial<Wanted>) => void;
  sort: (order: Order | undefined) => void;
}

const valueOf = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;

/** What narrows the list, and, where the columns have no room for buttons, what orders it. */
export function filtersView(options: FiltersViewOptions): TemplateResult {
  const { language, rows, wanted, want } = options;
  const words = contractsMessages(language);
  return html`<form class="filters" part="filters" role="search" @submit=${stay}>
    <div class="field words">
      <label for="words">${words.find}</label>
      <input
        class="input"
        id="words"
        type="search"
        autocomplete="off"
        aria-describedby="words-hint"
        .value=${wanted.words}
        @input=${(event: Event) => want({ words: valueOf(event) })}
      />
      <span class="hint" id="words-hint">${words.findHint}</span>
    </div>
    <div class="field">
      <label for="buyer">${words.buyer}</label>
      <select
        class="input"
        id="buyer"
        @change=${(event: Event) => want({ buyer: valueOf(event) })}
      >
        <option value="" ?selected=${wanted.buyer === ''}>${words.allBuyers}</option>
        ${buyersIn(rows, language, wanted.buyer).map(
          (name) => html`<option value=${name} ?selected=${name === wanted.buyer}>${name}</option>`,
        )}
      </select>
    </div>
    <div class="field">
      <label for="status">${words.status}</label>
      <select
        class="input"
        id="status"
        @change=${(event: Event) => want({ status: valueOf(event) as Wanted['status'] })}
      >
        <option value="" ?selected=${wanted.status === ''}>${words.allStatuses}</option>
        ${guard([rows, wanted.status, language], () =>
          statusesIn(rows, language, wanted.status).map(
            (status) =>
              html`<option value=${status} ?selected=${status === wanted.status}>
                ${contractWords(language).status[status]}
              </option>`,
          ),
        )}
      </select>
    </div>
    ${orderView(options)}
    <label class="tick">
      <input
        type="checkbox"
        .checked=${wanted.withPromises}
        @change=${(event: Event) =>
          want({ withPromises: (event.target as HTMLInputElement).checked })}
      />
      ${words.withPromises}
    </label>
    <button class="button quiet" type="button" @click=${() => want(everything)}>
      ${words.clear}
    </button>
  </form>`;
}

function orderView({ language, order, sort }: FiltersViewOptions): TemplateResult {
  const words = contractsMessages(language);
  const chosen = order === undefined ? '' : nameOf(order);
  const orders = columns.flatMap((by) => [
    { by, descending: false },
    { by, descending: true },
  ]);
  return html`<div class="field order">
    <label for="order">${words.sortBy}</label>
    <select class="input" id="order" @change=${(event: Event) => sort(orderNamed(valueOf(event)))}>
      <option value="" ?selected=${chosen === ''}>${words.asPublished}</option>
      ${orders.map((each) => {
        const column = words.columns[each.by];
        const name = nameOf(each);
        return html`<option value=${name} ?selected=${name === chosen}>
          ${each.descending ? words.descending(column) : words.ascending(column)}
        </option>`;
      })}
    </select>
  </div>`;
}

/** The list is narrowed at every key, so there is nothing to send. */
function stay(event: Event): void {
  event.preventDefault();
}
