import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { controlStyles } from '../base/controls.styles.js';
import { failureOf } from '../base/failure.js';
import { formStyles } from '../base/form.styles.js';
import { KithElement } from '../base/kith-element.js';
import { pagerView } from '../base/pager-view.js';
import { actionView, skeletonView } from '../base/views.js';
import { fetchWords } from '../messages/catalogue.js';
import { GrowingTask } from '../open-data/growing-task.js';
import { KithOpenDataElement } from '../open-data/open-data-element.js';
import { AddressKeeper, type AddressUse } from './address-keeper.js';
import { type Order, rowsInOrder, rowsWanted, type Wanted } from './choose-rows.js';
import { contractStyles } from './contract.styles.js';
import { contractAddress } from './contract-address.js';
import type { contractView } from './contract-view.js';
import { ContractSelectedEvent } from './contracts.events.js';
import { contractsMessages, written } from './contracts.messages.js';
import { contractsStyles } from './contracts.styles.js';
import { filtersView } from './filters-view.js';
import { foldRows } from './fold-rows.js';
import { listView } from './list-view.js';
import { progressView } from './progress-view.js';
import { type ContractList, type ListedContract, readContracts } from './read-contracts.js';
import { TitleKeeper } from './title-keeper.js';
import { beginning, type View } from './view.js';

/** How long after the last key the count is spoken: sooner would speak over the typing. */
const quiet = 500;

/**
 * A list of contracts from open contracting data of any publisher: who buys what from whom, for how
 * much, and how many promises are published. Each opens: what it is for, where, its own lots,
 * documents, and a time line with every notice. Needs no session; sends no cookies.
 *
 * @event {ContractSelectedEvent} kith-contract-selected - Cancellable. A person chose a contract.
 * @csspart filters - What narrows the list.
 * @csspart count - How many contracts there are.
 * @csspart table - The list.
 * @csspart pager - Previous and next page.
 * @csspart progress - How much has been read.
 * @csspart contract - The contract that is open.
 * @csspart facts - What is said of it in few words.
 * @csspart timeline - What happened to it and what is to come.
 * @csspart source - Who published it, who keeps the copy, and under which licence.
 */
export class KithContracts extends KithOpenDataElement<ContractList> {
  static override styles: CSSResultGroup = [
    KithElement.styles,
    controlStyles,
    formStyles,
    contractsStyles,
    contractStyles,
  ];

  /**
   * Address of a page with a contract's promises and results, such as
   * `/contract?ocid={ocid}&contract={key}`; `{ocid}`, `{id}` and `{key}` are filled in. Titles lead
   * there; where `address` is set they open here, and what opens leads there.
   */
  @property({ attribute: 'contract-url' }) contractUrl = '';

  /**
   * Which part of the page's address holds the words, filters, order, page and open contract, so
   * that they can be kept and sent on, and Back works: `query` or `hash`. `none` leaves the address
   * to the page. One element of a page may have it.
   */
  @property() address: AddressUse = 'none';

  /** Puts the name of the contract that is open before the title of the page. */
  @property({ type: Boolean }) retitle = false;

  /** Contracts on a page, 5 to 100. */
  @property({ attribute: 'page-size', type: Number }) pageSize = 20;

  @state() private view: View = beginning;
  @state() private opened: ReadonlySet<string> = new Set();
  @state() private one: { contractView: typeof contractView } | undefined;
  @query('.count') private readonly count!: HTMLElement | null;

  #ordered:
    | { rows: unknown; order: unknown; language: unknown; result: readonly ListedContract[] }
    | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #fetching: Promise<{ contractView: typeof contractView }> | undefined;

  protected override readonly rows = 6;

  protected override readonly task = new GrowingTask(this, {
    args: () => this.asked,
    run: (_, { signal }) => readContracts(this.question, { signal }),
    isEmpty: ({ rows, reading }: ContractList) => rows.length === 0 && !reading,
  });

  readonly #address = new AddressKeeper(this, {
    use: () => this.address,
    show: (view) => this.#show(view),
  });

  constructor() {
    super();
    new TitleKeeper(this, () => (this.retitle ? this.#openIn(this.task.data)?.title : undefined));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#waiting);
  }

  protected override willUpdate(): void {
    if (this.view.contract !== '' && this.one === undefined) void this.#fetchOne();
  }

  protected override get nothing(): string {
    return contractsMessages(this.language).nothing;
  }

  protected override dataView(list: ContractList): unknown {
    const { language, view } = this;
    const row = this.#openIn(list);
    if (row === undefined) return this.#listView(list);
    if (this.one === undefined) return skeletonView(language, 6);
    return this.one.contractView(row, {
      language,
      today: this.question.asOf.toISOString().slice(0, 10),
      back: this.#address.addressOf({ ...view, contract: '' }),
      close: this.#close,
      outcomes: contractAddress(this.contractUrl, row),
    });
  }

  #openIn(list: ContractList | undefined): ListedContract | undefined {
    const { contract } = this.view;
    return contract === '' ? undefined : list?.rows.find(({ key }) => key === contract);
  }

  #listView(list: ContractList): TemplateResult {
    const { language, view } = this;
    const { wanted, order } = view;
    const { found, lines, size } = this.#listed(list);
    const pages = Math.max(1, Math.ceil(lines.length / size));
    const page = Math.min(view.page, pages - 1);
    const shown = lines.slice(page * size, (page + 1) * size);
    const words = contractsMessages(language);
    const turning = {
      part: 'pager',
      pages: words.pages,
      place: words.page(written(page + 1), written(pages)),
      before: words.previous,
      after: words.next,
    };
    return html`${this.#missingView(list)}
      ${this.slices.draw([list], ({ rows }) =>
        filtersView({ language, rows, wanted, order, want: this.#want, sort: this.#sort }),
      )}
      <p class="count" id="count" part="count" tabindex="-1">
        ${this.#counted(found.length, list.rows.length)}
        ${pages > 1 ? turning.place : ''}
      </p>
      ${progressView(list, { language, retry: () => void this.reload() })}
      ${
        shown.length === 0
          ? nothing
          : listView({
              language,
              lines: shown,
              order,
              addressOf: this.#addressOf,
              sort: this.#sort,
              select: this.#select,
              fold: this.#fold,
              slices: this.slices,
            })
      }
      ${pagerView({ page, pages, turn: this.#turn }, turning)}
      ${found.length === 0 ? nothing : actionView(words.save, () => this.#save(found))}`;
  }

  /** The contracts that are wanted, and the lines that they make, so many to a page. */
  #listed({ rows }: Pick<ContractList, 'rows'>) {
    const found = rowsWanted(this.#inOrder(rows), this.view.wanted);
    const size = Math.min(100, Math.max(5, Math.trunc(this.pageSize) || 20));
    return { found, lines: foldRows(found, this.opened), size };
  }

  /** A contract that the address asks for may not have been read yet, or not be there. */
  #missingView({ reading }: ContractList): TemplateResult | typeof nothing {
    if (this.view.contract === '') return nothing;
    const words = contractsMessages(this.language);
    return html`<div class="notice ${reading ? '' : 'caution'}">
      <p>${reading ? words.searching : words.notHere}</p>
    </div>`;
  }

  /** Ordering thousands takes longer than looking through them, so it is done once. */
  #inOrder(rows: readonly ListedContract[]): readonly ListedContract[] {
    const { language } = this;
    const { order } = this.view;
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

  #addressOf = (row: ListedContract): string | undefined =>
    this.#address.addressOf({ ...this.view, contract: row.key }) ??
    contractAddress(this.contractUrl, row);

  /** What is typed comes letter by letter: it is said, and put into the address, when it is over. */
  #want = (change: Partial<Wanted>): void => {
    this.view = { ...this.view, wanted: { ...this.view.wanted, ...change }, page: 0, contract: '' };
    this.slices.turn();
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.#address.replace(this.view);
      this.announce(this.count?.textContent.replace(/\s+/g, ' ').trim() ?? '');
    }, quiet);
  };

  #sort = (order: Order | undefined): void => {
    this.#go({ order, page: 0 });
  };

  /** The reader goes on from the top of the new page, by eye and by ear. */
  #turn = (page: number): void => {
    this.#go({ page });
    this.focusOn('#count');
  };

  #fold = (ocid: string): void => {
    const opened = new Set(this.opened);
    if (!opened.delete(ocid)) opened.add(ocid);
    this.opened = opened;
  };

  #select = (row: ListedContract, event: MouseEvent): void => {
    const { ocid, id, key } = row;
    const chosen = this.dispatchEvent(new ContractSelectedEvent(ocid, id, key));
    const opensHere = this.#address.addressOf(this.view) !== undefined;
    // The browser opens another page, or this one in a tab of its own.
    if (chosen && ((!opensHere && this.contractUrl !== '') || isElsewhere(event))) return;
    event.preventDefault();
    if (!chosen) return;
    this.#go({ contract: key });
    this.focusOn('#contract');
  };

  #close = (event: MouseEvent): void => {
    if (isElsewhere(event)) return;
    event.preventDefault();
    const { page = this.view.page, selector } = this.#placeOf(this.view.contract);
    this.#go({ contract: '', page });
    this.focusOn(selector);
  };

  /** One step of the reader, which the browser's Back takes back. */
  #go(change: Partial<View>): void {
    if (this.#waiting !== undefined) this.#address.replace(this.view);
    clearTimeout(this.#waiting);
    this.view = { ...this.view, ...change };
    this.slices.turn();
    this.#address.push(this.view);
  }

  /** The reader went back or on, or came by an address. */
  #show(view: View): void {
    const { contract } = this.view;
    this.view = view;
    if (!this.hasUpdated || view.contract === contract) return;
    const { page, selector } = this.#placeOf(contract);
    if (view.contract !== '') this.focusOn('#contract');
    else this.focusOn(page === view.page ? selector : '#count');
  }

  /** Where a contract stands in the list, be it by itself or folded; what is not there has its count. */
  #placeOf(key: string): { page?: number; selector: string } {
    const { lines, size } = this.#listed(this.task.data ?? { rows: [] });
    const at = (name: string, value: string) => `[data-${name}="${CSS.escape(value)}"]`;
    const line =
      lines.find(({ row }) => row?.key === key) ??
      lines.find(({ fold }) => fold?.rows.some((row) => row.key === key));
    if (line === undefined) return { selector: '#count' };
    const page = Math.floor(lines.indexOf(line) / size);
    return { page, selector: line.fold ? at('fold', line.fold.ocid) : at('key', key) };
  }

  async #save(rows: readonly ListedContract[]): Promise<void> {
    const saving = await this.#fetched(import('./save-list.js'));
    await saving?.saveList(rows, this.language);
  }

  async #fetchOne(): Promise<void> {
    this.one = await this.#fetched((this.#fetching ??= import('./one-contract.js')));
    this.#fetching = undefined;
    if (this.one === undefined) this.view = { ...this.view, contract: '' };
  }

  /** What few readers need is fetched by the first; where it cannot be, they are told. */
  async #fetched<Module>(module: Promise<Module>): Promise<Module | undefined> {
    try {
      const found = await module;
      await fetchWords(this.language);
      return found;
    } catch (error) {
      this.announce(this.failureSentence(failureOf(error)));
      return undefined;
    }
  }
}

/** Does the reader want it in another tab or window, or as a file? */
function isElsewhere({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey || altKey;
}
