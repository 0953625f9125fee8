import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controlStyles } from '../base/controls.styles.js';
import { DataTask } from '../base/data-task.js';
import type { Failure } from '../base/failure.js';
import { KithElement } from '../base/kith-element.js';
import { failureView, skeletonView, staleView } from '../base/views.js';
import { openDataSentence } from '../messages/open-data.js';
import { contractView } from './contract-view.js';
import { loadOutcomes, type Outcomes } from './load-outcomes.js';
import { outcomesMessages } from './outcomes.messages.js';
import { outcomesStyles } from './outcomes.styles.js';
import { sourceView } from './source-view.js';

/** Contracts drawn at first; the rest follow when they are asked for. */
const atFirst = 10;

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
 * @csspart skeleton - The grey rows while it is read.
 * @csspart failure - What happened when it could not be read.
 * @csspart stale - Says that it could not be read again.
 */
export class KithOutcomes extends KithElement {
  static override styles: CSSResultGroup = [KithElement.styles, controlStyles, outcomesStyles];

  /**
   * Address of open contracting data: a release or record package (its further pages are followed),
   * a release, a list of releases, or JSON Lines of any of these. Other sites must allow it by CORS.
   */
  @property() src = '';

  /** The data itself in any of those shapes, or a promise of it; used instead of `src`. */
  @property({ attribute: false }) data: unknown;

  /** Shows only this contracting process. Left out: every process in the data. */
  @property() ocid = '';

  /** Shows only the contract with this id. Left out: every contract. */
  @property({ attribute: 'contract-id' }) contractId = '';

  /** A day (YYYY-MM-DD) in the period to speak of. Left out: the newest period reported. */
  @property() period = '';

  /** The day (YYYY-MM-DD) that counts as today, to tell what is due. Left out: today. */
  @property({ attribute: 'as-of' }) asOf = '';

  @state() private shown = atFirst;

  readonly #outcomes = new DataTask(this, {
    args: () =>
      this.src === '' && this.data === undefined
        ? undefined
        : ([this.src, this.data, this.ocid, this.contractId, this.asOf] as const),
    run: ([src, data, ocid, contractId, asOf], { signal }) =>
      loadOutcomes(
        { src, data, ocid, contractId, asOf: asOf === '' ? new Date() : new Date(asOf) },
        { signal, base: this.ownerDocument.baseURI },
      ),
    isEmpty: ({ contracts }) => contracts.length === 0,
  });

  /** Reads the data again. */
  async reload(): Promise<void> {
    await this.#outcomes.reload();
  }

  protected override failureSentence(failure: Failure): string {
    return openDataSentence(this.language, failure, this.src) ?? super.failureSentence(failure);
  }

  protected override content(): unknown {
    return this.#outcomes.render({
      waiting: () => html`<slot></slot>`,
      pending: () => skeletonView(this.language, 4),
      failed: (failure) =>
        failureView({
          language: this.language,
          failure,
          sentence: this.failureSentence(failure),
          retry: this.#retry,
        }),
      empty: () =>
        html`<p class="nothing">${outcomesMessages(this.language).noContracts}</p>
          <slot></slot>`,
      complete: this.#complete,
    });
  }

  #complete = (outcomes: Outcomes): TemplateResult => {
    const { language, period } = this;
    const words = outcomesMessages(language);
    const hidden = outcomes.contracts.length - this.shown;
    return html`${this.#outcomes.failure ? staleView(language, this.#retry) : nothing}
      ${outcomes.contracts
        .slice(0, this.shown)
        .map((contract) => contractView(contract, { language, day: period }))}
      ${
        hidden > 0
          ? html`<div class="actions">
              <button class="button quiet" type="button" @click=${this.#showMore}>
                ${words.more(Math.min(hidden, atFirst))}
              </button>
            </div>`
          : nothing
      }
      ${sourceView(outcomes, { language, src: this.data === undefined ? this.src : '' })}`;
  };

  #retry = (): void => {
    void this.reload();
  };

  #showMore = (): void => {
    this.shown += atFirst;
  };
}
