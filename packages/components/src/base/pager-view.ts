import { html, nothing, type TemplateResult } from 'lit';

export interface Paged {
  /** Counted from 0. */
  page: number;
  pages: number;
  turn: (page: number) => void;
}

export interface PagerWords {
  /** What the buttons are for. */
  pages: string;
  /** `Page 2 of 5` */
  place: string;
  before: string;
  after: string;
  /** What a page may style it by. */
  part?: string;
}

/** The page before and the one after; the buttons stay at either end, so that focus is not lost. */
export function pagerView(
  { page, pages, turn }: Paged,
  words: PagerWords,
): TemplateResult | typeof nothing {
  if (pages < 2) return nothing;
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
  return html`<nav class="actions pager" part=${words.part ?? nothing} aria-label=${words.pages}>
    ${button(page - 1, words.before)}
    <span>${words.place}</span>
    ${button(page + 1, words.after)}
  </nav>`;
}
