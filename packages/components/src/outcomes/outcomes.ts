import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controlStyles } from '../base/controls.styles.js';
import { DataTask } from '../base/data-task.js';
import { type Failure, failureOf } from '../base/failure.js';
import { KithElement } from '../base/kith-element.js';
import { failureView, skeletonView, staleView } from '../base/views.js';
import { openDataSentence } from '../messages/open-data.js';
import { contractView } from './contract-view.js';
import { atOnce, loadOutcomes, type Outcomes, tellMore } from './load-outcomes.js';
import { outcomesMessages } from './outcomes.messages.js';
import { outcomesStyles } from './outcomes.styles.js';
import { sourceView } from './source-view.js';
import type { ToldContract } from './tell-contract.js';

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

  /** How many promises of a contract are drawn beyond the first. */
  @state() private further: ReadonlyMap<ToldContract, number> = new Map();

  #telling: AbortController | undefined;

  readonly #outcomes = new DataTask(this, {
    args: () =>
      this.src === '' && this.data === undefined
        ? undefined
        : ([this.src, this.data, this.ocid, this.contractId, this.asOf] as const),
    run: ([src, data, ocid, contractId, asOf], { signal }) =>
      loadOutcomes(
        { src, data, ocid, contractId, asOf: asOf === '' ? new Date() : new Date(asOf) },
        { signal, base: this.ownerDocument.baseURI, language: this.language },
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
    const { contracts, told } = outcomes;
    const hidden = contracts.length - told.length;
    return html`${this.#outcomes.failure ? staleView(language, this.#retry) : nothing}
      ${told.map((contract) =>
        contractView(contract, {
          language,
          day: period,
          further: this.further.get(contract) ?? 0,
          more: (further) => {
            this.further = new Map(this.further).set(contract, further);
          },
          redraw: this.#redraw,
        }),
      )}
      ${
        hidden > 0
          ? html`<div class="actions">
              <button class="button quiet" type="button" @click=${() => this.#tellMore(outcomes)}>
                ${words.more(Math.min(hidden, atOnce))}
              </button>
            </div>`
          : nothing
      }
      ${sourceView(outcomes, { language, src: this.data === undefined ? this.src : '' })}`;
  };

  #retry = (): void => {
    void this.reload();
  };

  #redraw = (): void => {
    this.requestUpdate();
  };

  async #tellMore(outcomes: Outcomes): Promise<void> {
    if (this.#telling) return;
    const telling = new AbortController();
    this.#telling = telling;
    try {
      const more = await tellMore(outcomes, { signal: telling.signal, language: this.language });
      if (this.#outcomes.data === outcomes) this.#outcomes.set(more);
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
