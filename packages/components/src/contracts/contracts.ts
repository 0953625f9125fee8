import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { controlStyles } from '../base/controls.styles.js';
import { formStyles } from '../base/form.styles.js';
import { KithElement } from '../base/kith-element.js';
import { pagerView } from '../base/pager-view.js';
import { GrowingTask } from '../open-data/growing-task.js';
import { KithOpenDataElement } from '../open-data/open-data-element.js';
import { everything, type Order, rowsInOrder, rowsWanted, type Wanted } from './choose-rows.js';
import { ContractSelectedEvent } from './contracts.events.js';
import { contractsMessages, written } from './contracts.messages.js';
import { contractsStyles } from './contracts.styles.js';
import { filtersView } from './filters-view.js';
import { listView } from './list-view.js';
import { progressView } from './progress-view.js';
import { type ContractList, type ListedContract, readContracts } from './read-contracts.js';

/** How long after the last key the count is spoken: sooner would speak over the typing. */
const quiet = 500;

/**
 * A list of contracts from open contracting data of any publisher: who buys what from whom, for how
 * much, and how many promises are published. Needs no session; sends no cookies.
 *
 * @event {ContractSelectedEvent} kith-contract-selected - A person chose a contract.
 * @csspart filters - What narrows the list.
 * @csspart count - How many contracts there are.
 * @csspart table - The list.
 * @csspart pager - Previous and next page.
 * @csspart progress - How much has been read.
 */
export class KithContracts extends KithOpenDataElement<ContractList> {
  static override styles: CSSResultGroup = [
    KithElement.styles,
    controlStyles,
    formStyles,
    contractsStyles,
  ];

  /**
   * Address of a contract's own page, such as `/contract?ocid={ocid}`; `{ocid}` and `{id}` are
   * filled in. Left out: titles are buttons that tell the page by an event.
   */
  @property({ attribute: 'contract-url' }) contractUrl = '';

  /** Contracts on a page, 5 to 100. */
  @property({ attribute: 'page-size', type: Number }) pageSize = 20;

  @state() private wanted: Wanted = everything;
  @state() private order: Order | undefined;
  @state() private page = 0;
  @query('.count') private readonly count!: HTMLElement | null;

  #ordered:
    | { rows: unknown; order: unknown; language: unknown; result: readonly ListedContract[] }
    | undefined;
  #speaking: ReturnType<typeof setTimeout> | undefined;

  protected override readonly rows = 6;

  protected override readonly task = new GrowingTask(this, {
    args: () => this.asked,
    run: (_, { signal }) => readContracts(this.question, { signal }),
    isEmpty: ({ rows, reading }: ContractList) => rows.length === 0 && !reading,
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#speaking);
  }

  protected override get nothing(): string {
    return contractsMessages(this.language).nothing;
  }

  protected override dataView(list: ContractList): TemplateResult {
    const { language, wanted, order } = this;
    const found = rowsWanted(this.#inOrder(list.rows), wanted);
    const size = Math.min(100, Math.max(5, Math.trunc(this.pageSize) || 20));
    const pages = Math.max(1, Math.ceil(found.length / size));
    const page = Math.min(this.page, pages - 1);
    const rows = found.slice(page * size, (page + 1) * size);
    const words = contractsMessages(language);
    const turning = {
      part: 'pager',
      pages: words.pages,
      place: words.page(written(page + 1), written(pages)),
      before: words.previous,
      after: words.next,
    };
    return html`${filtersView({ language, rows: list.rows, wanted, order, want: this.#want, sort: this.#sort })}
      <p class="count" id="count" part="count" tabindex="-1">
        ${this.#counted(found.length, list.rows.length)}
        ${pages > 1 ? turning.place : ''}
      </p>
      ${progressView(list, { language, retry: () => void this.reload() })}
      ${
        rows.length === 0
          ? nothing
          : listView({
              language,
              rows,
              order,
              template: this.contractUrl,
              sort: this.#sort,
              select: this.#select,
            })
      }
      ${pagerView({ page, pages, turn: this.#turn }, turning)}`;
  }

  /** Ordering thousands takes longer than looking through them, so it is done once. */
  #inOrder(rows: readonly ListedContract[]): readonly ListedContract[] {
    const { order, language } = this;
    const known = this.#ordered;
    if (known?.rows !== rows || known.order !== order || known.language !== language) {
      this.#ordered = { rows, order, language, result: rowsInOrder(rows, order, language) };
    }
    return this.#ordered?.result ?? rows;
  }

  #counted(found: number, all: number): string {
    const words = contractsMessages(this.language);
    if (found === all) return words.all(written(all));
    return found === 0 ? words.none(written(all)) : words.some(written(found), written(all));
  }

  #want = (change: Partial<Wanted>): void => {
    this.wanted = { ...this.wanted, ...change };
    this.page = 0;
    clearTimeout(this.#speaking);
    this.#speaking = setTimeout(() => {
      this.announce(this.count?.textContent.replace(/\s+/g, ' ').trim() ?? '');
    }, quiet);
  };

  #sort = (order: Order | undefined): void => {
    this.order = order;
    this.page = 0;
  };

  /** The reader goes on from the top of the new page, by eye and by ear. */
  #turn = (page: number): void => {
    this.page = page;
    this.focusOn('#count');
  };

  #select = ({ ocid, id }: ListedContract): void => {
    this.dispatchEvent(new ContractSelectedEvent(ocid, id));
  };
}
