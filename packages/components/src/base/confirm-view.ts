import { html, nothing, type TemplateResult } from 'lit';
import { buttonView } from './button-view.js';

export interface ConfirmOptions {
  /** What will happen, said before it does. */
  question: string;
  /** `bad` for what cannot be taken back. */
  tone: 'caution' | 'bad';
  /** Why it did not work the last time. */
  wrong: string | undefined;
  busy: boolean;
  yes: string;
  no: string;
  act: () => unknown;
  keep: () => void;
}

/** A question in its place in the page, with the two answers. Takes the focus as `.sure`. */
export function confirmView(options: ConfirmOptions): TemplateResult {
  const { question, tone, wrong, busy, yes, no, act, keep } = options;
  return html`<div class="notice ${tone} sure" tabindex="-1" part="confirmation">
    <p>${question}</p>
    ${wrong === undefined ? nothing : html`<p class="wrong">${wrong}</p>`}
    <div class="actions">
      ${buttonView(yes, act, { busy, look: tone === 'bad' ? 'grave' : undefined })}
      ${buttonView(no, keep, { look: 'quiet', escape: true })}
    </div>
  </div>`;
}
