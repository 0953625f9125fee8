import { html, type TemplateResult } from 'lit';
import type { SessionWords } from '../messages/session-words.en.js';
import { buttonView } from './button-view.js';

/** Stands above what a member sees, in every element, for as long as the Team Owner looks. */
export function viewingBar(name: string, words: SessionWords, stop: () => void): TemplateResult {
  return html`<div class="notice viewing" part="viewing" tabindex="-1">
    <p><strong>${words.viewing(name)}</strong></p>
    <p>${words.viewingHint}</p>
    <div class="actions">${buttonView(words.stopViewing, stop, { escape: true })}</div>
  </div>`;
}
