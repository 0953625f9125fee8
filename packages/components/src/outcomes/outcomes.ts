import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controlStyles } from '../base/controls.styles.js';
import { DataTask } from '../base/data-task.js';
import { failureOf } from '../base/failure.js';
import { KithElement } from '../base/kith-element.js';
import { actionView } from '../base/views.js';
import { KithOpenDataElement } from '../open-data/open-data-element.js';
import { contractView } from './contract-view.js';
import { atOnce, loadOutcomes, type Outcomes, tellMore } from './load-outcomes.js';
import { outcomesMessages } from './outcomes.messages.js';
import { outcomesStyles } from './outcomes.styles.js';
import { sourceView } from './source-view.js';
import type { ToldContract } from './tell-contract.js';

/** Selects a contract by where it stands, from 0. */
const contractNumber = (nth: number) => `section.contract:nth-of-type(${nth + 1})`;

/**
 * What was promised in a contract beside what was done, period by period, from open contracting
 * data of any publisher. Needs no session; sends no cookies.
 *
 * @csspart contract - One contract.
 * @csspart summary - How many promises were kept.
 * @csspart commitment - One promise and its results.
 * @csspart chart - Its bars.
 * @csspart table - Its table.
 * @csspart failures - What went wrong.
 * @csspart facts - What the notice says of the contract itself.
 * @csspart source - Who published this.
 */
export class KithOutcomes extends KithOpenDataElement<Outcomes> {
  static override styles: CSSResultGroup = [KithElement.styles, controlStyles, outcomesStyles];

  /** Shows only this contracting process. Left out: every process in the data. */
  @property() ocid = '';

  /**
   * Shows only the contract with this id, or with the `key` that `<kith-contracts>` knows it by,
   * which no other contract has. Left out: every contract.
   */
  @property({ attribute: 'contract-id' }) contractId = '';

  /** A day (YYYY-MM-DD) in the period to speak of. Left out: the newest period reported. */
  @property() period = '';

  /** How many promises of a contract are drawn beyond the first. */
  @state() private further: ReadonlyMap<ToldContract, number> = new Map();

  #telling: AbortController | undefined;

  protected override readonly rows = 4;

  protected override readonly task = new DataTask(this, {
    args: () => this.asked && [...this.asked, this.ocid, this.contractId],
    run: (_, { signal }) => {
      const { question, ocid, contractId, language } = this;
      return loadOutcomes({ ...question, ocid, contractId }, { signal, language });
    },
    isEmpty: ({ contracts }) => contracts.length === 0,
  });

  protected override get nothing(): string {
    return outcomesMessages(this.language).noContracts;
  }

  protected override dataView(outcomes: Outcomes): TemplateResult {
    const { language, period } = this;
    const words = outcomesMessages(language);
    const { contracts, told } = outcomes;
    const hidden = contracts.length - told.length;
    return html`${told.map((contract, nth) =>
      contractView(contract, {
        language,
        day: period,
        further: this.further.get(contract) ?? 0,
        more: (further, first) => {
          this.further = new Map(this.further).set(contract, further);
          this.focusOn(`${contractNumber(nth)} .list > :nth-child(${first + 1})`);
        },
        redraw: this.#redraw,
        slices: this.slices,
      }),
    )}
      ${
        hidden > 0
          ? actionView(words.more(Math.min(hidden, atOnce)), () => this.#tellMore(outcomes))
          : nothing
      }
      ${sourceView(outcomes, { language, src: this.data === undefined ? this.src : '' })}`;
  }

  #redraw = (): void => {
    this.requestUpdate();
  };

  async #tellMore(outcomes: Outcomes): Promise<void> {
    if (this.#telling) return;
    const telling = new AbortController();
    this.#telling = telling;
    try {
      const more = await tellMore(outcomes, { signal: telling.signal, language: this.language });
      if (this.task.data !== outcomes) return;
      this.task.set(more);
      // The reader goes on at the first that is new.
      this.focusOn(contractNumber(outcomes.told.length));
    } catch (error) {
      if (!telling.signal.aborted) this.announce(this.failureSentence(failureOf(error)));
    } finally {
      this.#telling = undefined;
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#telling?.abort(new DOMException('The element has left the page.', 'AbortError'));
  }
}
