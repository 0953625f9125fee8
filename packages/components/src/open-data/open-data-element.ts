import { html } from 'lit';
import { property } from 'lit/decorators.js';
import type { Failure } from '../base/failure.js';
import { KithElement } from '../base/kith-element.js';
import { type ShownTask, taskView } from '../base/views.js';
import { openDataSentence } from '../messages/open-data.js';
import type { OpenDataQuestion } from './pages-of.js';

/**
 * An element that shows open contracting data of any publisher. Needs no session; sends no cookies.
 *
 * @csspart skeleton - The grey rows while it is read.
 * @csspart failure - What happened when it could not be read.
 * @csspart stale - Says that it could not be read again.
 */
export abstract class KithOpenDataElement<Data> extends KithElement {
  /**
   * Address of open contracting data: a release or record package (its further pages are followed),
   * a release, a list of releases, or JSON Lines of any of these. Other sites must allow it by CORS.
   */
  @property() src = '';

  /** The data itself in any of those shapes, or a promise of it; used instead of `src`. */
  @property({ attribute: false }) data: unknown;

  /** The day (YYYY-MM-DD) that counts as today, to tell what is due or over. Left out: today. */
  @property({ attribute: 'as-of' }) asOf = '';

  /** Reads the data, and holds what was read. */
  protected abstract readonly task: ShownTask<Data>;

  /** About how many grey rows stand for what is read. */
  protected abstract readonly rows: number;

  /** Says that the data has nothing to show. */
  protected abstract get nothing(): string;

  /** What was read. */
  protected abstract dataView(data: Data): unknown;

  /** What the answer depends on, for the task; `undefined` until the page has said where to read. */
  protected get asked(): readonly unknown[] | undefined {
    const { src, data, asOf } = this;
    return src === '' && data === undefined ? undefined : [src, data, asOf];
  }

  protected get question(): OpenDataQuestion {
    const { src, data, asOf, ownerDocument } = this;
    const day = asOf === '' ? new Date() : new Date(asOf);
    return { src, data, base: ownerDocument.baseURI, asOf: day };
  }

  /** Reads the data again. */
  async reload(): Promise<void> {
    await this.task.reload();
  }

  protected override failureSentence(failure: Failure): string {
    return openDataSentence(this.language, failure, this.src) ?? super.failureSentence(failure);
  }

  protected override content(): unknown {
    const { language, rows } = this;
    return taskView(this.task, {
      language,
      rows,
      sentence: (failure) => this.failureSentence(failure),
      empty: () => html`<p class="nothing">${this.nothing}</p>
        <slot></slot>`,
      complete: (data) => this.dataView(data),
    });
  }
}
