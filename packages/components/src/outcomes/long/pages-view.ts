import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../base/language.js';
import { formatNumber } from '../amount.js';
import { longMessages } from './long.messages.js';

export interface Paged {
  /** Counted from 0; the first page has the newest. */
  page: number;
  pages: number;
  turn: (page: number) => void;
}

/** Later and earlier; the buttons stay where they are at either end, so that focus is not lost. */
export function pagesView(
  { page, pages, turn }: Paged,
  language: Language,
): TemplateResult | typeof nothing {
  if (pages < 2) return nothing;
  const words = longMessages(language);
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
  return html`<nav class="actions" aria-label=${words.pages}>
    ${button(page - 1, words.later)}
    <span>${words.page(formatNumber(page + 1), formatNumber(pages))}</span>
    ${button(page + 1, words.earlier)}
  </nav>`;
}
