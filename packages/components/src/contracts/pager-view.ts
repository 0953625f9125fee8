import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../base/language.js';
import { contractsMessages, written } from './contracts.messages.js';

export interface PagerViewOptions {
  language: Language;
  /** Counted from 0. */
  page: number;
  pages: number;
  turn: (page: number) => void;
}

/** Previous and next; the buttons stay where they are at either end, so that focus is not lost. */
export function pagerView({
  language,
  page,
  pages,
  turn,
}: PagerViewOptions): TemplateResult | typeof nothing {
  if (pages < 2) return nothing;
  const words = contractsMessages(language);
  const button = (to: number, name: string) => {
    const possible = to >= 0 && to < pages;
    return html`<button
      class="button quiet"
      type="button"
      aria-disabled=${possible ? 'false' : 'true'}
      @click=${() => possible && turn(to)}
    >
      ${name}
    </button>`;
  };
  return html`<nav class="actions pager" part="pager" aria-label=${words.pages}>
    ${button(page - 1, words.previous)}
    <span>${words.page(written(page + 1), written(pages))}</span>
    ${button(page + 1, words.next)}
  </nav>`;
}
