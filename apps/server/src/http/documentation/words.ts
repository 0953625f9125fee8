import { html } from 'hono/html';
import type { Html } from '../page.js';

/** Sentences of the contract: paragraphs, and what stands between backticks as code. */
export function prose(text: string | undefined): Html[] {
  if (text === undefined || text.trim() === '') return [];
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => html`<p>${inline(paragraph)}</p>`);
}

/** One sentence, without a paragraph of its own. */
export function inline(text: string): Array<Html | string> {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
}

/** Items with commas between them. */
export function listed(items: ReadonlyArray<Html | string>): Array<Html | string> {
  return items.flatMap((item, index) => (index === 0 ? [item] : [', ', item]));
}

export const asJson = (value: unknown): string => JSON.stringify(value, null, 2);

export const slug = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
