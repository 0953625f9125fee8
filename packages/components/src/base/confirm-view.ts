import { html, nothing, type TemplateResult } from 'lit';

export interface ConfirmOptions {
  /** What will happen, said before it does. */
  question: string;
  /** `bad` for what cannot be taken back. */
  tone: 'caution' | 'bad';
  /** Why it did not work the last time. */
  wrong: string | undefined;
  running: boolean;
  yes: string;
  no: string;
  act: () => unknown;
  keep: () => void;
}

/** A question in its place in the page, with the two answers. Takes the focus as `.sure`. */
export function confirmView(options: ConfirmOptions): TemplateResult {
  const { question, tone, wrong, running, yes, no, act, keep } = options;
  return html`<div class="notice ${tone} sure" tabindex="-1" part="confirmation">
    <p>${question}</p>
    ${wrong === undefined ? nothing : html`<p class="wrong">${wrong}</p>`}
    <div class="actions">
      <button
        class="button ${tone === 'bad' ? 'grave' : ''}"
        type="button"
        aria-disabled=${running ? 'true' : 'false'}
        @click=${act}
      >
        ${yes}
      </button>
      <button class="button quiet" type="button" @click=${keep}>${no}</button>
    </div>
  </div>`;
}
